/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_child.c: a server that is a child process.
 */
#include <check.h>
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/buf.h"
#include "net/stream.h"

static struct wait waiting = { .cancel_fd = -1, .timeout_ms = 10000 };

/* As imapsh has it: a child that is gone is an error of writing, not a signal. */
static void ignore_pipe(void)
{
	signal(SIGPIPE, SIG_IGN);
}

static struct stream *start(const char *command)
{
	struct err e = { 0 };
	struct stream *s = stream_child(command, &waiting, &e);

	ck_assert_msg(s != NULL, "%s", e.msg);
	return s;
}

/* Reads to the end. */
static struct buf read_all(struct stream *s)
{
	struct err e = { 0 };
	struct buf all = { 0 };
	char bytes[256];
	ssize_t n;

	while ((n = stream_read(s, bytes, sizeof(bytes), &e)) > 0)
		buf_add(&all, bytes, (size_t)n);
	ck_assert_msg(n == 0, "%s", e.msg);
	return all;
}

static void gives(const char *command, const char *output)
{
	struct stream *s = start(command);
	struct buf all = read_all(s);

	ck_assert_str_eq(buf_z(&all), output);
	buf_clear(&all);
	stream_free(s);
}

static pid_t pid_of(struct stream *s)
{
	struct str peer;

	ck_assert(stream_ask(s, ASK_PEER, &peer));
	ck_assert(str_has_prefix(peer, "child "));
	return (pid_t)atol(peer.p + 6);
}

START_TEST(its_input_and_output_are_the_stream)
{
	struct stream *s = start("read line; echo \"got $line\"; read line || echo end");
	struct err e = { 0 };
	char got[64];

	ck_assert(stream_write(s, "hello\n", 6, &e));
	ck_assert_int_eq(stream_read(s, got, sizeof(got), &e), 10);
	ck_assert_mem_eq(got, "got hello\n", 10);
	stream_free(s);
}
END_TEST

START_TEST(its_input_and_output_are_pipes_and_no_socket)
{
	gives("[ -p /dev/fd/0 ] && [ -p /dev/fd/1 ] && [ ! -S /dev/fd/0 ] && echo pipes",
		"pipes\n");
}
END_TEST

START_TEST(it_gets_signals_as_a_program_expects_them)
{
	/* A shell whose SIGPIPE is ignored would go on, and tell of its error. */
	gives("(while :; do echo x || exit; done; echo ignored >&2) | head -n 1", "x\n");
	gives("trap '' PIPE; kill -PIPE $$; echo on", "on\n");
	gives("sh -c 'kill -PIPE $$; echo ignored'; echo $?", "141\n");
}
END_TEST

START_TEST(exit_status_is_answered_once_it_has_ended)
{
	struct stream *s = start("read line; exit 3");
	struct err e = { 0 };
	int status = 0;
	char got[8], text[32];

	ck_assert(!stream_ask(s, ASK_CHILD_STATUS, &status));
	ck_assert(stream_write(s, "\n", 1, &e));
	ck_assert_int_eq(stream_read(s, got, sizeof(got), &e), 0);
	ck_assert(stream_ask(s, ASK_CHILD_STATUS, &status));
	ck_assert(WIFEXITED(status));
	ck_assert_int_eq(WEXITSTATUS(status), 3);
	ck_assert(child_status_text(status, text, sizeof(text)));
	ck_assert_str_eq(text, "exit status 3");
	stream_free(s);
}
END_TEST

START_TEST(end_by_a_signal_is_told)
{
	struct stream *s = start("kill -9 $$");
	struct buf all = read_all(s);
	int status = 0;
	char text[32];

	ck_assert(stream_ask(s, ASK_CHILD_STATUS, &status));
	ck_assert(child_status_text(status, text, sizeof(text)));
	ck_assert_str_eq(text, "signal 9");
	buf_clear(&all);
	stream_free(s);
}
END_TEST

START_TEST(success_needs_no_words)
{
	struct stream *s = start(":");
	struct buf all = read_all(s);
	int status = -1;
	char text[32];

	ck_assert(stream_ask(s, ASK_CHILD_STATUS, &status));
	ck_assert(!child_status_text(status, text, sizeof(text)));
	buf_clear(&all);
	stream_free(s);
}
END_TEST

START_TEST(command_that_does_not_exist_is_status_127)
{
	struct stream *s = start("exec 2>/dev/null; no-such-command-anywhere");
	struct buf all = read_all(s);
	int status = 0;

	ck_assert(stream_ask(s, ASK_CHILD_STATUS, &status));
	ck_assert_int_eq(WEXITSTATUS(status), 127);
	buf_clear(&all);
	stream_free(s);
}
END_TEST

START_TEST(what_it_left_unread_is_an_end_and_no_reset)
{
	struct stream *s = start("sleep 0.1; echo bye");
	struct err e = { 0 };
	struct buf all;

	ck_assert(stream_write(s, "never read\n", 11, &e));
	all = read_all(s);
	buf_clear(&all);
	stream_free(s);
}
END_TEST

START_TEST(writing_to_one_that_has_ended_gives_its_status)
{
	struct stream *s = start("exit 4");
	struct err e = { 0 };
	int status = 0;

	for (int i = 0; i < 10000 && stream_write(s, "x", 1, &e); i++)
		;
	ck_assert_int_eq(e.kind, ERR_NET);
	ck_assert_ptr_nonnull(strstr(e.msg, "by child "));
	ck_assert(stream_ask(s, ASK_CHILD_STATUS, &status));
	ck_assert_int_eq(WEXITSTATUS(status), 4);
	stream_free(s);
}
END_TEST

START_TEST(it_has_a_process_group_of_its_own)
{
	struct stream *s = start("read line");
	pid_t pid = pid_of(s);
	int fd;

	ck_assert_int_eq(getpgid(pid), pid);
	ck_assert(stream_local(s));
	ck_assert(stream_ask(s, ASK_FD, &fd));
	ck_assert(!stream_encrypted(s));
	stream_free(s);
	ck_assert_int_eq(waitpid(pid, NULL, 0), -1);
	ck_assert_int_eq(errno, ECHILD);
}
END_TEST

START_TEST(it_inherits_nothing_else)
{
	int count[2];

	/* It sees as many whether another stream is open or not. */
	for (int i = 0; i < 2; i++) {
		struct stream *other = i ? start("read line") : NULL;
		struct stream *s = start("n=0; for f in /proc/self/fd/*; do n=$((n+1)); done; "
					 "echo $n");
		struct buf all = read_all(s);

		count[i] = atoi(buf_z(&all));
		buf_clear(&all);
		stream_free(s);
		stream_free(other);
	}
	ck_assert_int_eq(count[0], count[1]);
}
END_TEST

START_TEST(closed_end_is_an_end_though_it_lives_on)
{
	struct stream *s = start("exec <&- >&-; sleep 0.2");
	int64_t begin = wait_now();
	char got[4];
	struct err e = { 0 };

	ck_assert_int_eq(stream_read(s, got, sizeof(got), &e), 0);
	ck_assert_int_lt(wait_now() - begin, 5000);
	stream_free(s);
}
END_TEST

START_TEST(its_signals_are_as_a_program_expects_them)
{
	struct sigaction ignore = { .sa_handler = SIG_IGN };
	sigset_t mask;

	if (access("/proc/self/status", R_OK) != 0)
		return;
	sigemptyset(&ignore.sa_mask);
	sigaction(SIGPIPE, &ignore, NULL);
	sigaction(SIGINT, &ignore, NULL);
	sigemptyset(&mask);
	sigaddset(&mask, SIGTERM);
	sigprocmask(SIG_BLOCK, &mask, NULL);
	gives("grep -E '^Sig(Blk|Ign)' /proc/self/status | cut -c 18-24 | tr -d '\\n\\t'",
		"00000000000000");
	/* Ours are as they were. */
	sigprocmask(SIG_BLOCK, NULL, &mask);
	ck_assert_int_eq(sigismember(&mask, SIGTERM), 1);
	ck_assert_int_eq(sigismember(&mask, SIGUSR1), 0);
}
END_TEST

START_TEST(standard_descriptors_may_be_closed_in_the_parent)
{
	int in = dup(STDIN_FILENO), out = dup(STDOUT_FILENO);

	close(STDIN_FILENO);
	close(STDOUT_FILENO);
	gives("echo works", "works\n");
	if (in >= 0)
		dup2(in, STDIN_FILENO);
	dup2(out, STDOUT_FILENO);
	close(in);
	close(out);
}
END_TEST

START_TEST(one_that_ends_with_its_input_is_not_waited_for)
{
	struct stream *s = start("cat >/dev/null");
	int64_t begin = wait_now();

	stream_free(s);
	ck_assert_int_lt(wait_now() - begin, 1500);
}
END_TEST

START_TEST(one_that_nobody_listens_to_can_end)
{
	struct stream *s = start("dd if=/dev/zero bs=65536 count=64 2>/dev/null");
	int64_t begin = wait_now();

	stream_free(s);
	ck_assert_int_lt(wait_now() - begin, 1900);
}
END_TEST

START_TEST(one_that_ignores_the_end_is_told_to)
{
	struct err e = { 0 };
	struct stream *s;
	int64_t begin = wait_now();
	int alive[2];
	char byte;

	/* The pipe ends when the last of the group has ended. */
	ck_assert_int_eq(pipe(alive), 0);
	s = start("sleep 1000; true");
	close(alive[1]);
	stream_free(s);
	ck_assert_int_ge(wait_now() - begin, 1900);
	ck_assert_int_lt(wait_now() - begin, 2900);
	ck_assert_msg(wait_fd(&waiting, alive[0], POLLIN, "waiting", &e), "%s", e.msg);
	ck_assert_int_eq(read(alive[0], &byte, 1), 0);
	close(alive[0]);
}
END_TEST

START_TEST(one_that_ignores_everything_is_killed_in_bounded_time)
{
	struct stream *s = start("trap '' TERM; echo ready; while :; do sleep 1000; done");
	pid_t pid = pid_of(s);
	int64_t begin = wait_now();
	struct err e = { 0 };
	char got[16];

	ck_assert_int_eq(stream_read(s, got, sizeof(got), &e), 6);
	stream_free(s);
	ck_assert_int_ge(wait_now() - begin, 2900);
	ck_assert_int_lt(wait_now() - begin, 5000);
	ck_assert_int_eq(waitpid(pid, NULL, 0), -1);
}
END_TEST

START_TEST(silence_meets_the_time_limit)
{
	struct wait w = { .cancel_fd = -1, .timeout_ms = 30 };
	struct err e = { 0 };
	struct stream *s = stream_child("read line", &w, &e);
	char got[4];

	ck_assert_int_eq(stream_read(s, got, sizeof(got), &e), -1);
	ck_assert_int_eq(e.kind, ERR_TIMEOUT);
	stream_free(s);
}
END_TEST

Suite *suite_child(void);
Suite *suite_child(void)
{
	Suite *s = suite_create("child");
	TCase *t = tcase_create("child");

	tcase_add_checked_fixture(t, ignore_pipe, NULL);

	tcase_set_timeout(t, 20);
	tcase_add_test(t, its_input_and_output_are_the_stream);
	tcase_add_test(t, its_input_and_output_are_pipes_and_no_socket);
	tcase_add_test(t, it_gets_signals_as_a_program_expects_them);
	tcase_add_test(t, exit_status_is_answered_once_it_has_ended);
	tcase_add_test(t, end_by_a_signal_is_told);
	tcase_add_test(t, success_needs_no_words);
	tcase_add_test(t, command_that_does_not_exist_is_status_127);
	tcase_add_test(t, what_it_left_unread_is_an_end_and_no_reset);
	tcase_add_test(t, writing_to_one_that_has_ended_gives_its_status);
	tcase_add_test(t, it_has_a_process_group_of_its_own);
	tcase_add_test(t, it_inherits_nothing_else);
	tcase_add_test(t, closed_end_is_an_end_though_it_lives_on);
	tcase_add_test(t, its_signals_are_as_a_program_expects_them);
	tcase_add_test(t, standard_descriptors_may_be_closed_in_the_parent);
	tcase_add_test(t, one_that_ends_with_its_input_is_not_waited_for);
	tcase_add_test(t, one_that_nobody_listens_to_can_end);
	tcase_add_test(t, one_that_ignores_the_end_is_told_to);
	tcase_add_test(t, one_that_ignores_everything_is_killed_in_bounded_time);
	tcase_add_test(t, silence_meets_the_time_limit);
	suite_add_tcase(s, t);
	return s;
}
