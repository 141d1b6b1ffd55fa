/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * edit.c: the one file that knows readline.
 */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <readline/history.h>
#include <readline/readline.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "shell/complete.h"
#include "shell/edit.h"
#include "shell/files.h"
#include "shell/secret_line.h"
#include "shell/signal.h"
#include "view/term.h"

#define HISTORY_LINES 2000

/* Readline calls back without a context, so the line and whose it is are kept here. */
static struct {
	struct shell *shell;
	char *line;
	bool done;
	bool remembered; /* the history's last entry is the command being typed */
	size_t word;     /* where in the line the word being completed begins */
} current;

/* --- completion --- */

/* One candidate at each call; NULL ends. The list is made anew for each word. For readline the whole line is
 * the word (see word_break), so each candidate has what is before it in front. */
static char *next_candidate(const char *text, int state)
{
	static struct complete list;
	static size_t at;
	struct buf line = { 0 };

	if (state == 0) {
		complete_clear(&list);
		complete_line(current.shell, (struct str){ rl_line_buffer, (size_t)rl_point },
			&list);
		rl_completion_append_character = list.no_blank ? '\0' : ' ';
		rl_completion_suppress_append = list.no_blank;
		current.word = list.from;
		at = 0;
	}
	if (at < list.n) {
		buf_add_str(&line, str_head(str_c(text), list.from));
		buf_add_z(&line, list.v[at++]);
		return buf_take(&line);
	}
	complete_clear(&list);
	return NULL;
}

static char **complete_word(const char *text, int start, int end)
{
	char **matches = rl_completion_matches(text, next_candidate);

	(void)start;
	(void)end;
	rl_attempted_completion_over = 1;
	/* What the candidates share may be less than what was typed, where they differ in their quotes. */
	if (matches && matches[1] && strlen(matches[0]) < strlen(text)) {
		free(matches[0]);
		matches[0] = mem_dup_z(text);
	}
	return matches;
}

/* Shows the candidates without what is before them in the line. */
static void show_candidates(char **matches, int n, int longest)
{
	char **words = mem_zero((size_t)n + 2, sizeof(*words));
	int widest = 0;

	(void)longest;
	for (int i = 0; i <= n; i++) {
		struct str word = str_skip(str_c(matches[i]),
			strlen(matches[i]) < current.word ? 0 : current.word);
		struct buf shown = { 0 };

		term_encode(&shown, word, term_charset());
		if (i > 0 && (int)shown.n > widest)
			widest = (int)shown.n;
		words[i] = buf_take(&shown);
	}
	rl_display_match_list(words, n, widest);
	rl_forced_update_display();
	for (int i = 0; i <= n; i++)
		free(words[i]);
	free(words);
}

/* Where the word under the cursor begins is for the language to say, not for a list of break characters. */
static char *word_break(void)
{
	static char breaks[] = "";

	return breaks;
}

/* --- history --- */

bool edit_history_line(const char *line, struct buf *out)
{
	return secret_line_keep(str_c(line), current.shell ? current.shell->session.client : NULL,
		out);
}

static char *history_path(void)
{
	return files_path("XDG_STATE_HOME", ".local/state", "history");
}

/* All of them, since readline keeps what an entry was edited to also when that line is left without Enter, and an
 * older imapsh may have kept more. */
static void filter_history(void)
{
	for (int i = 0; i < history_length;) {
		const char *line = history_get(history_base + i)->line;
		struct buf kept = { 0 };
		HIST_ENTRY *old = NULL;

		if (!edit_history_line(line, &kept))
			old = remove_history(i);
		else if (strcmp(line, buf_z(&kept)) != 0)
			old = replace_history_entry(i++, buf_z(&kept), NULL);
		else
			i++;
		if (old)
			free_history_entry(old);
		buf_wipe(&kept);
	}
}

/* One that others can read was made by something else, or before. */
static void make_private(const char *path)
{
	struct stat st;

	if (stat(path, &st) == 0 && S_ISREG(st.st_mode) && (st.st_mode & (S_IRWXG | S_IRWXO)))
		chmod(path, S_IRUSR | S_IWUSR);
}

void edit_start(struct shell *sh)
{
	char *path = history_path();

	current.shell = sh;
	/* A pipe on standard output is for data. */
	rl_outstream = isatty(STDOUT_FILENO) ? stdout : stderr;
	rl_readline_name = "imapsh";
	rl_catch_signals = 0;
	rl_catch_sigwinch = 1;
	rl_attempted_completion_function = complete_word;
	rl_completion_word_break_hook = word_break;
	rl_completion_display_matches_hook = show_candidates;
	rl_basic_word_break_characters = " ";
	using_history();
	stifle_history(HISTORY_LINES);
	/* What is typed over an entry stays with this line. */
	rl_variable_bind("revert-all-at-newline", "on");
	if (term_charset() != TERM_UTF8)
		rl_variable_bind("output-meta", "off");
	if (path) {
		make_private(path);
		read_history(path);
		filter_history();
	}
	free(path);
}

void edit_stop(struct shell *sh)
{
	char *path = history_path();
	int fd = -1, failed;

	if (!path)
		return;
	filter_history();
	/* The file exists with the right mode before anything is written to it. */
	if (files_make_parents(path))
		fd = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
	failed = fd < 0 ? errno : fchmod(fd, 0600) != 0 ? errno : write_history(path);
	if (fd >= 0)
		close(fd);
	if (failed)
		shell_note(sh, NOTE_WARNING, "the history was not saved in %s: %s", path,
			strerror(failed));
	free(path);
	clear_history();
}

static void remember(const char *line)
{
	struct buf kept = { 0 };
	HIST_ENTRY *last = history_length ? history_get(history_base + history_length - 1) : NULL;

	current.remembered = edit_history_line(line, &kept) && kept.n &&
		!(last && strcmp(last->line, buf_z(&kept)) == 0);
	if (current.remembered)
		add_history(buf_z(&kept));
	buf_wipe(&kept);
}

/* A command of several lines takes the place of its first one; one with a line end in a quoted string does
 * not, since the file has a line for an entry. */
static void remember_whole(void *ctx, const char *line)
{
	HIST_ENTRY *first;

	(void)ctx;
	if (!current.remembered || strchr(line, '\n'))
		return;
	first = remove_history(history_length - 1);
	if (first)
		free_history_entry(first);
	remember(line);
}

/* --- the prompt --- */

static void main_prompt(struct shell *sh, struct buf *out)
{
	const struct imap_client *c = sh->session.client;
	const struct imap_state *s = c ? imap_client_state(c) : NULL;

	if (!s) {
		buf_add_z(out, "imapsh> ");
		return;
	}
	if (s->user) {
		utf8_escape(out, str_c(s->user), 0);
		buf_add_c(out, '@');
	}
	buf_add_z(out,
		sh->session.target.kind == TARGET_CHILD ? "child" : sh->session.target.shown);
	if (s->phase == PHASE_SELECTED && s->mailbox.name) {
		buf_add_c(out, ':');
		utf8_escape(out, str_c(s->mailbox.name), 0);
		if (s->mailbox.readonly)
			buf_add_z(out, " (read-only)");
	}
	if (!stream_encrypted(imap_client_stream(sh->session.client)) &&
		!stream_local(imap_client_stream(sh->session.client)))
		buf_add_z(out, " (not encrypted)");
	else if (sh->set.tls_insecure)
		buf_add_z(out, " (not verified)");
	buf_add_z(out, "> ");
}

/* The prompt as the terminal takes it. */
static void shown_prompt(struct shell *sh, struct buf *out)
{
	struct buf text = { 0 };

	main_prompt(sh, &text);
	term_encode(out, buf_str(&text), term_charset());
	buf_clear(&text);
}

static void take_line(char *line)
{
	current.line = line;
	current.done = true;
	rl_callback_handler_remove();
}

/* What came may have changed where one is: another mailbox state, or no connection. */
static void renew_prompt(struct shell *sh)
{
	struct buf text = { 0 };

	shown_prompt(sh, &text);
	rl_set_prompt(buf_z(&text));
	buf_clear(&text);
}

/* Shows what arrived unasked above the line being typed, and puts that line back. */
static void show_unasked(struct shell *sh, bool at_main_prompt)
{
	struct err e = { 0 };
	char *typed = rl_copy_text(0, rl_end);
	int point = rl_point, n;

	rl_save_prompt();
	rl_replace_line("", 0);
	rl_redisplay();
	n = imap_poll(sh->session.client, &e);
	if (!printer_flush(&sh->printer, &e))
		n = -1;
	if (n < 0) {
		session_drop(sh);
		shell_error(sh, &e);
	}
	rl_restore_prompt();
	if (at_main_prompt)
		renew_prompt(sh);
	rl_replace_line(typed, 0);
	rl_point = point;
	rl_on_new_line();
	rl_redisplay();
	free(typed);
}

static void abandon_line(bool another)
{
	rl_free_line_state();
	rl_callback_sigcleanup();
	rl_replace_line("", 0);
	rl_crlf();
	if (!another)
		return;
	rl_on_new_line();
	rl_redisplay();
}

/* The shell that imapsh was started from finds the terminal as it left it. */
static void suspend(void)
{
	rl_callback_sigcleanup();
	rl_deprep_term_function();
	signal_stop();
	signal_catch_stop(true);
	rl_prep_term_function(1);
	rl_on_new_line();
	rl_redisplay();
}

/* Waits for a key, the server, or a signal. false: the program is to end, or (*err) the line is given up: at
 * the main prompt another one is typed instead. */
static bool wait_for_event(struct shell *sh, bool continues, struct err *e)
{
	struct pollfd fds[3] = { { .fd = STDIN_FILENO, .events = POLLIN },
		{ .fd = signal_fd(), .events = POLLIN }, { .fd = -1, .events = POLLIN } };
	int number;

	bool news = sh->session.client && !sh->hands_off && imap_has_news(sh->session.client);

	if (sh->session.client && !sh->hands_off)
		stream_ask(imap_client_stream(sh->session.client), ASK_FD, &fds[2].fd);
	if (poll(fds, 3, news ? 0 : -1) < 0)
		return errno == EINTR;
	number = fds[1].revents ? signal_take() : 0;
	if (number == SIGTSTP)
		suspend();
	if (number == SIGINT) {
		abandon_line(!continues);
		if (continues)
			return err_set(e, ERR_INTERRUPTED, 0, "interrupted: nothing was sent");
	}
	if (signal_ending())
		return false;
	if (news || fds[2].revents)
		show_unasked(sh, !continues);
	if (fds[0].revents)
		rl_callback_read_char();
	return true;
}

static char *edit_line(void *ctx, const char *prompt, struct err *e)
{
	struct shell *sh = ctx;
	struct buf text = { 0 };
	char *line;

	if (prompt)
		buf_add_z(&text, prompt);
	else
		shown_prompt(sh, &text);
	current.done = false;
	current.line = NULL;
	/* Readline would go on to end its lines as if at the end of input, which a here-document survives. */
	rl_eof_found = 0;
	rl_callback_handler_install(buf_z(&text), take_line);
	buf_clear(&text);
	signal_catch_stop(true);
	while (!current.done)
		if (!wait_for_event(sh, prompt != NULL, e)) {
			rl_callback_handler_remove();
			break;
		}
	signal_catch_stop(false);
	if (!current.done)
		return NULL;
	if (!current.line)
		fputc('\n', rl_outstream);
	else if (*current.line && !prompt)
		/* Lines that continue another may be the rest of a secret. */
		remember(current.line);
	else if (!prompt)
		current.remembered = false;
	line = current.line;
	current.line = NULL;
	return line;
}

const struct input_asker edit_asker = { edit_line, remember_whole };

const char *edit_version(void)
{
	return rl_library_version;
}
