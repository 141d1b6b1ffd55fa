/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_client_state.c: the answers that change nothing of what the engine knows.
 */
#include "talk.h"

#define OPENED \
	PREAUTH "* 5 EXISTS\r\n* 1 RECENT\r\n* FLAGS (\\Seen)\r\n* OK [UIDVALIDITY 7] x\r\n" \
		"* OK [UIDNEXT 9] x\r\n* OK [HIGHESTMODSEQ 12] x\r\n* OK [UNSEEN 2] x\r\n" \
		"* OK [PERMANENTFLAGS (\\Seen \\*)] x\r\nBAAA OK [READ-WRITE] done\r\n"

static const struct {
	const char *line, *server;
} unchanging[] = {
	/* A SELECT that was not understood did nothing, whatever came before its answer. */
	{ "select other", "BAAB BAD what?\r\n" },
	{ "select other", "* 9 EXISTS\r\n* OK [UIDVALIDITY 8] x\r\nBAAB BAD what?\r\n" },
	{ "examine other", "BAAB BAD what?\r\n" },
	/* Commands that end a mailbox, refused. */
	{ "close", "BAAB NO no\r\n" },
	{ "close", "BAAB BAD what?\r\n" },
	{ "unselect", "BAAB NO no\r\n" },
	{ "unselect", "BAAB BAD what?\r\n" },
	/* What was expunged before this session was never counted. */
	{ "noop", "* VANISHED (EARLIER) 1:3\r\nBAAB OK done\r\n" },
	{ "noop", "* VANISHED (earlier) 300:500\r\nBAAB OK done\r\n" },
	{ "noop", "* VANISHED no:set\r\nBAAB OK done\r\n" },
	{ "noop", "* VANISHED\r\nBAAB OK done\r\n" },
	/* Codes without their number. */
	{ "noop",
		"* OK [UIDNEXT] x\r\n* OK [UIDVALIDITY x] x\r\n* OK [UNSEEN ()] x\r\n"
		"* OK [HIGHESTMODSEQ \"\"] x\r\nBAAB OK done\r\n" },
	/* Other mailboxes, and messages of this one. */
	{ "noop",
		"* STATUS other (MESSAGES 9 UIDNEXT 99)\r\n* LIST () \"/\" x\r\n* 3 FETCH (FLAGS ())\r\n"
		"* SEARCH 1 2\r\nBAAB OK done\r\n" },
	{ "status other (MESSAGES)", "* STATUS other (MESSAGES 9)\r\nBAAB OK done\r\n" },
	{ "noop", "BAAB NO no\r\n" },
	{ "noop", "BAAB BAD what?\r\n" },
	/* Answers of nobody: the command waits for its own. */
	{ "noop", "BAAA OK again\r\nBAAB OK done\r\n" },
	{ "noop", "XXXX BYE gone\r\nBAAB OK done\r\n" },
	{ "noop", "BAA NO no\r\nBAABB NO no\r\nbaac NO no\r\nBAAB OK done\r\n" },
	{ "noop", "+ idling\r\nBAAB OK done\r\n" },
};

START_TEST(these_answers_leave_the_mailbox_as_it_was)
{
	struct buf server = { 0 };
	struct talk t;
	const struct imap_mailbox *m;

	buf_addf(&server, "%s%sBAAC OK done\r\n", OPENED, unchanging[_i].server);
	talk_open(&t, buf_z(&server));
	m = &state(&t)->mailbox;
	ck_assert(imap_greet(t.client, &t.err));
	ck_assert(run(&t, "select INBOX"));
	ck_assert_msg(run(&t, unchanging[_i].line), "%s", t.err.msg);
	ck_assert_int_eq(state(&t)->phase, PHASE_SELECTED);
	ck_assert_str_eq(m->name, "INBOX");
	ck_assert_uint_eq(m->exists, 5);
	ck_assert_uint_eq(m->recent, 1);
	ck_assert(m->has_uidvalidity && m->uidvalidity == 7);
	ck_assert(m->has_uidnext && m->uidnext == 9);
	ck_assert(m->has_unseen && m->unseen == 2);
	ck_assert(m->has_highestmodseq && m->highestmodseq == 12);
	ck_assert_str_eq(m->flags, "(\\Seen)");
	ck_assert_str_eq(m->permanent_flags, "(\\Seen \\*)");
	ck_assert(!m->readonly);
	ck_assert(!state(&t)->bye);
	ck_assert_msg(!strstr(buf_z(&t.notes), "UIDVALIDITY"), "%s", buf_z(&t.notes));
	ck_assert_msg(run(&t, "noop"), "%s", t.err.msg);
	ck_assert_int_eq(t.result.cond, COND_OK);
	talk_close(&t);
	buf_clear(&server);
}
END_TEST

static const struct {
	const char *server;
	uint64_t exists;
} counts[] = {
	{ "* 5 EXPUNGE\r\n", 4 },
	{ "* 1 EXPUNGE\r\n* 1 EXPUNGE\r\n* 1 EXPUNGE\r\n* 1 EXPUNGE\r\n* 1 EXPUNGE\r\n", 0 },
	{ "* 1 EXPUNGE\r\n* 1 EXPUNGE\r\n* 1 EXPUNGE\r\n* 1 EXPUNGE\r\n* 1 EXPUNGE\r\n* 1 EXPUNGE\r\n",
		0 },
	{ "* VANISHED 44\r\n", 4 },
	{ "* VANISHED 41,43:45\r\n", 1 },
	{ "* VANISHED 1:5\r\n", 0 },
	{ "* VANISHED 1:6\r\n", 0 },
	{ "* VANISHED 1:4294967295\r\n", 0 },
	{ "* 6 EXISTS\r\n", 6 },
	{ "* 0 EXISTS\r\n", 0 },
	{ "* 2 EXPUNGE\r\n* 7 EXISTS\r\n", 7 },
};

START_TEST(messages_are_counted_down_to_none)
{
	struct buf server = { 0 };
	struct talk t;

	buf_addf(&server, "%s%sBAAB OK done\r\n", OPENED, counts[_i].server);
	talk_open(&t, buf_z(&server));
	ck_assert(imap_greet(t.client, &t.err));
	ck_assert(run(&t, "select INBOX"));
	ck_assert(run(&t, "noop"));
	ck_assert_uint_eq(state(&t)->mailbox.exists, counts[_i].exists);
	talk_close(&t);
	buf_clear(&server);
}
END_TEST

START_TEST(capabilities_are_those_told_last)
{
	struct talk t;

	talk_open(&t,
		PREAUTH "* CAPABILITY IMAP4rev1 X\r\nBAAA OK [CAPABILITY IMAP4rev1 Y] done\r\n"
			"BAAB NO [CAPABILITY IMAP4rev1 Z] no\r\n");
	ck_assert(imap_greet(t.client, &t.err));
	ck_assert(run(&t, "noop"));
	ck_assert(caps_has(&state(&t)->caps, "Y"));
	ck_assert(!caps_has(&state(&t)->caps, "X") && !caps_has(&state(&t)->caps, "IDLE"));
	ck_assert(run(&t, "noop"));
	ck_assert(caps_has(&state(&t)->caps, "Z") && !caps_has(&state(&t)->caps, "Y"));
	talk_close(&t);
}
END_TEST

START_TEST(enabled_adds_to_what_is_enabled)
{
	struct talk t;

	talk_open(&t,
		"* PREAUTH [CAPABILITY IMAP4rev1 IMAP4rev2 ENABLE] hello\r\n"
		"* ENABLED CONDSTORE\r\nBAAA OK done\r\n* ENABLED\r\nBAAB OK done\r\n"
		"* ENABLED IMAP4rev2\r\nBAAC OK done\r\n");
	ck_assert(imap_greet(t.client, &t.err));
	ck_assert(run(&t, "enable CONDSTORE"));
	ck_assert(caps_has(&state(&t)->enabled, "CONDSTORE"));
	ck_assert(run(&t, "enable UTF8=ACCEPT"));
	ck_assert(caps_has(&state(&t)->enabled, "CONDSTORE"));
	ck_assert(!state(&t)->utf8);
	ck_assert_int_eq(state(&t)->protocol, PROTOCOL_REV1);
	ck_assert(run(&t, "enable IMAP4rev2"));
	ck_assert(state(&t)->utf8);
	ck_assert_int_eq(state(&t)->protocol, PROTOCOL_REV2);
	talk_close(&t);
}
END_TEST

Suite *suite_client_state(void);
Suite *suite_client_state(void)
{
	Suite *s = suite_create("client_state");
	TCase *t = tcase_create("client_state");

	tcase_add_loop_test(t, these_answers_leave_the_mailbox_as_it_was, 0,
		sizeof(unchanging) / sizeof(unchanging[0]));
	tcase_add_loop_test(t, messages_are_counted_down_to_none, 0,
		sizeof(counts) / sizeof(counts[0]));
	tcase_add_test(t, capabilities_are_those_told_last);
	tcase_add_test(t, enabled_adds_to_what_is_enabled);
	suite_add_tcase(s, t);
	return s;
}
