/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_found.c: sets that know what they are about.
 */
#include "shell/found.h"

#include <stdio.h>
#include <string.h>

#include "unit/response.h"

#define LIMIT ((size_t)1 << 20)

static struct found f;
static struct imap_state state;

static void setup(void)
{
	memset(&f, 0, sizeof(f));
	memset(&state, 0, sizeof(state));
	state.phase = PHASE_SELECTED;
	state.mailbox = (struct imap_mailbox){ .name = (char *)"INBOX",
		.opened = 1,
		.exists = 10,
		.uidvalidity = 9,
		.has_uidvalidity = true,
		.uidnext = 100,
		.has_uidnext = true };
	snprintf(state.tag, sizeof(state.tag), "A1");
}

static void teardown(void)
{
	found_clear(&f);
}

/* What the server says, line by line; whether something was noted. */
static bool say(const char *lines)
{
	bool noted = false;

	for (struct str rest = str_c(lines); rest.n;) {
		struct str line = str_split(&rest, '\n');
		struct imap_resp r;

		parse_bytes(&r, line);
		noted = found_learn(&f, &r, &state) || noted;
		resp_clear(&r);
	}
	return noted;
}

static bool run(const char *command, const char *lines, bool ok, size_t limit)
{
	struct imap_cmd cmd = { 0 };
	struct buf note = { 0 };
	bool noted;

	cmd_recognise_line(&cmd, str_c(command), false);
	found_begin(&f, &cmd, &state, limit);
	noted = say(lines);
	found_end(&f, ok, &note);
	noted = noted || note.n;
	cmd_clear(&cmd);
	buf_clear(&note);
	return noted;
}

static void ck_set(enum found_name name, const char *expected)
{
	struct buf text = { 0 };

	found_format(&f, name, &state, &text);
	ck_assert_str_eq(buf_z(&text), expected);
	buf_clear(&text);
}

static void ck_count(const char *expected)
{
	struct buf text = { 0 };

	found_count(&f, &state, &text);
	ck_assert_str_eq(buf_z(&text), expected);
	buf_clear(&text);
}

/* "": it can be used. */
static void ck_refused(enum found_name name, const char *expected)
{
	struct buf text = { 0 };

	found_refusal(&f, name, &state, &text);
	if (*expected)
		ck_assert_msg(strstr(buf_z(&text), expected) != NULL, "%s", buf_z(&text));
	else
		ck_assert_str_eq(buf_z(&text), "");
	buf_clear(&text);
}

/* --- what a search leaves --- */

static const struct {
	const char *command, *lines, *found, *count, *refusal;
	bool uids;
} searches[] = {
	{ "SEARCH ALL", "* SEARCH 3 1 2", "1:3", "3", "", false },
	{ "UID SEARCH ALL", "* SEARCH 44 77", "44,77", "2", "", true },
	{ "SEARCH ALL", "* SEARCH 1\n* 3 EXISTS\n* SEARCH 2", "1:2", "2", "", false },
	{ "SEARCH ALL", "* SEARCH", "", "0", "", false },
	{ "SEARCH ALL", "", "", "0", "", false },
	{ "SEARCH ALL", "* SEARCH 0 4294967296 5", "5", "1", "", false },
	{ "SEARCH ALL", "* SEARCH 4 5 (MODSEQ 9)", "4:5", "2", "", false },
	/* in the order of the server */
	{ "SORT (DATE) UTF-8 ALL", "* SORT 5 3 4 1 9 8", "5,3:4,1,9,8", "6", "", false },
	{ "UID SORT (DATE) UTF-8 ALL", "* SORT 5 3\n* SORT 2", "5,3,2", "3", "", true },
	{ "THREAD REFS UTF-8 ALL", "* THREAD (2)(3 6 (4 23)(44 7 96))((1)(9))",
		"2:3,6,4,23,44,7,96,1,9", "10", "", false },
	{ "THREAD REFS UTF-8 ALL", "* THREAD (1)(2)", "1:2", "2", "", false },
	{ "THREAD REFS UTF-8 ALL", "* THREAD", "", "0", "", false },
	{ "SORT RETURN (ALL) (DATE) UTF-8 ALL", "* ESEARCH (TAG \"A1\") ALL 9,3:4,2", "9,3:4,2",
		"4", "", false },
	/* extended results */
	{ "SEARCH RETURN (ALL) ALL", "* ESEARCH (TAG \"A1\") ALL 9,3:4,2", "2:4,9", "4", "",
		false },
	{ "SEARCH ALL", "* ESEARCH ALL 1:3", "1:3", "3", "", false },
	{ "UID SEARCH ALL", "* ESEARCH (TAG \"A1\") UID ALL 40", "40", "1", "", true },
	{ "SEARCH ALL", "* ESEARCH (TAG \"A1\") UID ALL 40", "40", "1", "", true },
	{ "SEARCH ALL", "* ESEARCH (TAG \"A1\")", "", "0", "", false },
	{ "SEARCH RETURN (ALL) ALL", "* ESEARCH (TAG \"A0\") ALL 1:3", "", "", "did not tell",
		false },
	{ "SEARCH ALL", "* ESEARCH (TAG \"A0\") ALL 1:3\n* ESEARCH (TAG \"A1\") ALL 7", "7", "1",
		"", false },
	{ "SEARCH RETURN (COUNT) ALL", "* ESEARCH (TAG \"A1\") COUNT 5", "", "5", "not which",
		false },
	{ "SEARCH RETURN (COUNT) ALL", "* ESEARCH (TAG \"A1\") COUNT 0", "", "0", "", false },
	{ "SEARCH RETURN (COUNT ALL) ALL", "* ESEARCH (TAG \"A1\") COUNT 99 ALL 3:1", "1:3", "3",
		"", false },
	{ "SEARCH RETURN (MIN MAX) ALL", "* ESEARCH (TAG \"A1\") MIN 2 MAX 8", "2,8", "2", "",
		false },
	{ "SEARCH RETURN (MIN MAX COUNT) ALL", "* ESEARCH (TAG \"A1\") MIN 2 MAX 8 COUNT 4", "2,8",
		"4", "", false },
	{ "SEARCH RETURN (MIN MAX) ALL", "* ESEARCH (TAG \"A1\") MIN 2 MAX 2", "2", "1", "",
		false },
	{ "SEARCH RETURN (MAX) ALL", "* ESEARCH (TAG \"A1\") MAX 8", "8", "1", "", false },
	{ "SEARCH RETURN (PARTIAL 1:3) ALL", "* ESEARCH (TAG \"A1\") PARTIAL (1:3 5,9,12)",
		"5,9,12", "3", "", false },
	{ "SEARCH RETURN (PARTIAL 1:3 COUNT) ALL",
		"* ESEARCH (TAG \"A1\") COUNT 40 PARTIAL (1:3 5,9,12)", "5,9,12", "40", "", false },
	{ "SEARCH RETURN (PARTIAL 4:6) ALL", "* ESEARCH (TAG \"A1\") PARTIAL (4:6 NIL)", "", "0",
		"", false },
	{ "SORT RETURN (PARTIAL 1:3) (DATE) UTF-8 ALL",
		"* ESEARCH (TAG \"A1\") PARTIAL (1:3 12,5,9)", "12,5,9", "3", "", false },
	{ "SEARCH RETURN (SAVE) ALL", "", "", "", "is $", false },
	/* "*" is the largest number known */
	{ "SEARCH RETURN (ALL) ALL", "* ESEARCH (TAG \"A1\") ALL 1:3,*", "1:3,10", "4", "", false },
	{ "SEARCH RETURN (ALL) ALL", "* ESEARCH (TAG \"A1\") ALL 8:*", "8:10", "3", "", false },
	{ "SEARCH RETURN (ALL) ALL", "* ESEARCH (TAG \"A1\") ALL 9:10,*", "9:10", "2", "", false },
	{ "SEARCH RETURN (ALL) ALL", "* ESEARCH (TAG \"A1\") ALL 12:*", "10", "1", "", false },
	{ "UID SEARCH RETURN (ALL) ALL", "* ESEARCH (TAG \"A1\") UID ALL 90:*", "90:99", "10", "",
		true },
	{ "SEARCH RETURN (ALL) ALL", "* ESEARCH (TAG \"A1\") ALL 1,x", "", "", "is no set", false },
	/* other mailboxes */
	{ "SEARCH ALL", "* ESEARCH (TAG \"A1\" MAILBOX \"other\" UIDVALIDITY 9) UID ALL 4", "", "",
		"other mailboxes", false },
	{ "XMULTI IN (mailboxes (a INBOX)) ALL",
		"* ESEARCH (TAG \"A1\" MAILBOX a UIDVALIDITY 1) UID ALL 4\n"
		"* ESEARCH (TAG \"A1\" MAILBOX inbox UIDVALIDITY 9) UID ALL 7\n"
		"* ESEARCH (TAG \"A1\" MAILBOX INBOX UIDVALIDITY 8) UID ALL 8",
		"7", "1", "", true },
};

START_TEST(a_search_leaves_what_it_found)
{
	setup();
	run(searches[_i].command, searches[_i].lines, true, LIMIT);
	ck_set(FOUND_SEARCH, searches[_i].found);
	ck_count(searches[_i].count);
	ck_refused(FOUND_SEARCH, searches[_i].refusal);
	if (*searches[_i].found)
		ck_assert_int_eq(f.sets[FOUND_SEARCH].uids, searches[_i].uids);
	teardown();
}
END_TEST

START_TEST(a_search_that_was_not_answered_ok_leaves_nothing)
{
	ck_refused(FOUND_SEARCH, "no such command");
	run("SEARCH ALL", "* SEARCH 1 2", true, LIMIT);
	run("SEARCH ALL", "* SEARCH 3\n* ESEARCH (TAG \"A1\") COUNT 4", false, LIMIT);
	ck_set(FOUND_SEARCH, "");
	ck_count("");
	ck_refused(FOUND_SEARCH, "not answered OK");
}
END_TEST

START_TEST(another_command_leaves_what_was_found)
{
	run("SEARCH ALL", "* SEARCH 1 2", true, LIMIT);
	ck_assert(!run("NOOP", "* SEARCH 7\n* ESEARCH ALL 5\n* OK [COPYUID 1 1 1] x", true, LIMIT));
	ck_assert(!say("* SEARCH 8\n* SORT 4\n* THREAD (3)"));
	run("NOOP", "", false, LIMIT);
	ck_set(FOUND_SEARCH, "1:2");
	ck_set(FOUND_COPY, "");
}
END_TEST

START_TEST(what_was_found_is_void_in_another_opening)
{
	run("SEARCH ALL", "* SEARCH 1 2", true, LIMIT);
	state.mailbox.opened = 2;
	ck_set(FOUND_SEARCH, "");
	ck_count("");
	ck_refused(FOUND_SEARCH, "found in INBOX, which is not open any more");
	state.mailbox.opened = 1;
	ck_set(FOUND_SEARCH, "1:2");
	state.phase = PHASE_AUTH;
	ck_set(FOUND_SEARCH, "");
	found_forget(&f);
	state.phase = PHASE_SELECTED;
	ck_set(FOUND_SEARCH, "");
	ck_refused(FOUND_SEARCH, "session");
}
END_TEST

START_TEST(too_much_is_not_kept_and_said)
{
	ck_assert(!run("SEARCH ALL", "* SEARCH 1 3 5 7", true, 4 * sizeof(struct numset_range)));
	ck_set(FOUND_SEARCH, "1,3,5,7");
	ck_assert(run("SEARCH ALL", "* SEARCH 1 3 5 7\n* SEARCH 9", true,
		4 * sizeof(struct numset_range)));
	ck_set(FOUND_SEARCH, "");
	ck_count("");
	ck_refused(FOUND_SEARCH, "limit-response");
	/* Ranges are not counted by their numbers. */
	ck_assert(!run("SEARCH ALL", "* ESEARCH (TAG \"A1\") ALL 1:4000000000", true,
		4 * sizeof(struct numset_range)));
	ck_count("4000000000");
}
END_TEST

/* A search of `first` numbers far apart, and then `times` one that goes and one that is found. */
static bool run_between(const char *command, unsigned first, const char *gone, unsigned times)
{
	struct buf lines = { 0 };
	bool noted;

	buf_add_z(&lines, "* SEARCH");
	for (unsigned i = 1; i <= first; i++)
		buf_addf(&lines, " %u", 1000 + 2 * i);
	for (unsigned i = 1; i <= times; i++)
		buf_addf(&lines, "\n* %s\n* SEARCH %u", gone, 1000000 + 2 * i);
	noted = run(command, buf_z(&lines), true, LIMIT);
	buf_clear(&lines);
	return noted;
}

START_TEST(a_large_set_is_not_written_anew_without_end)
{
	ck_assert(!run_between("SEARCH ALL", 10, "1 EXPUNGE", 1500));
	ck_count("1500");
	ck_assert(run_between("SEARCH ALL", 5000, "1 EXPUNGE", 1500));
	ck_count("");
	ck_assert(!run_between("UID SEARCH ALL", 10, "VANISHED 1002", 1500));
	ck_count("1509");
	ck_assert(run_between("UID SEARCH ALL", 5000, "VANISHED 1002", 1500));
	ck_count("");
}
END_TEST

START_TEST(a_star_without_a_largest_number_is_not_kept_and_said)
{
	state.mailbox.has_uidnext = false;
	ck_assert(run("UID SEARCH RETURN (ALL) ALL", "* ESEARCH (TAG \"A1\") UID ALL 5:*", true,
		LIMIT));
	ck_set(FOUND_SEARCH, "");
	ck_refused(FOUND_SEARCH, "\"*\"");
}
END_TEST

/* --- messages go --- */

static const struct {
	const char *command, *before, *event, *after, *count;
	bool noted;
} events[] = {
	/* numbers: in it, the first, the last, the only one, between, below, above, none */
	{ "SEARCH ALL", "* SEARCH 2 4 6", "* 4 EXPUNGE", "2,5", "2", false },
	{ "SEARCH ALL", "* SEARCH 2 4 6", "* 2 EXPUNGE", "3,5", "2", false },
	{ "SEARCH ALL", "* SEARCH 2 4 6", "* 6 EXPUNGE", "2,4", "2", false },
	{ "SEARCH ALL", "* SEARCH 2", "* 2 EXPUNGE", "", "0", false },
	{ "SEARCH ALL", "* SEARCH 2 4 6", "* 3 EXPUNGE", "2:3,5", "3", false },
	{ "SEARCH ALL", "* SEARCH 2 4 6", "* 1 EXPUNGE", "1,3,5", "3", false },
	{ "SEARCH ALL", "* SEARCH 2 4 6", "* 7 EXPUNGE", "2,4,6", "3", false },
	{ "SEARCH ALL", "* SEARCH 2 4 6", "* 4000000000 EXPUNGE", "2,4,6", "3", false },
	{ "SEARCH ALL", "* SEARCH 2 4 6", "* 0 EXPUNGE", "2,4,6", "3", false },
	{ "SEARCH ALL", "* SEARCH 2 4 6", "* 2 EXPUNGE\n* 3 EXPUNGE\n* 4 EXPUNGE", "", "0", false },
	{ "SEARCH ALL", "* SEARCH 2 4 6", "* 6 EXPUNGE\n* 4 EXPUNGE\n* 2 EXPUNGE", "", "0", false },
	{ "SEARCH ALL", "* SEARCH 3 4 5 6", "* 4 EXPUNGE\n* 4 EXPUNGE", "3:4", "2", false },
	{ "SEARCH ALL", "* SEARCH 3 4 5 6", "* 1 EXPUNGE\n* 9 EXPUNGE\n* 2 EXPUNGE", "2:4", "3",
		false },
	{ "SORT (DATE) UTF-8 ALL", "* SORT 5 3 4 1", "* 3 EXPUNGE", "4,3,1", "3", false },
	{ "SORT (DATE) UTF-8 ALL", "* SORT 5 3 4 1", "* 1 EXPUNGE\n* 2 EXPUNGE", "3,2", "2",
		false },
	{ "SORT (DATE) UTF-8 ALL", "* SORT 5 5 3", "* 5 EXPUNGE", "3", "1", false },
	{ "THREAD REFS UTF-8 ALL", "* THREAD (9 2)(7)", "* 2 EXPUNGE", "8,6", "2", false },
	/* UIDs stay what they are */
	{ "UID SEARCH ALL", "* SEARCH 2 4 6", "* 4 EXPUNGE", "2,4,6", "3", false },
	{ "UID SEARCH ALL", "* SEARCH 2 4 6", "* VANISHED 4", "2,6", "2", false },
	{ "UID SEARCH ALL", "* SEARCH 2 3 4 5 6", "* VANISHED 1,4,9:20", "2:3,5:6", "4", false },
	{ "UID SEARCH ALL", "* SEARCH 2 4 6", "* VANISHED 1:4294967295", "", "0", false },
	{ "UID SEARCH ALL", "* SEARCH 2 4 6", "* VANISHED (EARLIER) 4", "2,4,6", "3", false },
	{ "UID SEARCH ALL", "* SEARCH 2 4 6", "* VANISHED x", "2,4,6", "3", false },
	{ "UID SORT (DATE) UTF-8 ALL", "* SORT 6 2 3 4", "* VANISHED 3", "6,2,4", "3", false },
	/* UIDs say nothing about numbers */
	{ "SEARCH ALL", "* SEARCH 2 4 6", "* VANISHED 400", "", "", true },
	{ "SEARCH ALL", "* SEARCH 2 4 6", "* VANISHED (EARLIER) 400", "2,4,6", "3", false },
	{ "SEARCH ALL", "* SEARCH", "* VANISHED 400", "", "0", false },
	/* others change nothing */
	{ "SEARCH ALL", "* SEARCH 2 4 6", "* 12 EXISTS\n* 4 FETCH (FLAGS ())\n* 3 RECENT", "2,4,6",
		"3", false },
};

START_TEST(what_goes_leaves_the_set)
{
	setup();
	ck_assert(!run(events[_i].command, events[_i].before, true, LIMIT));
	ck_assert_int_eq(say(events[_i].event), events[_i].noted);
	ck_set(FOUND_SEARCH, events[_i].after);
	ck_count(events[_i].count);
	teardown();
}
END_TEST

START_TEST(what_goes_between_the_hits_and_the_answer_leaves_the_set)
{
	run("UID SEARCH ALL", "* SEARCH 40 41 42\n* VANISHED 41\n* SEARCH 43", true, LIMIT);
	ck_set(FOUND_SEARCH, "40,42:43");
	run("SEARCH ALL", "* SEARCH 4 5 6\n* 5 EXPUNGE\n* SEARCH 9", true, LIMIT);
	ck_set(FOUND_SEARCH, "4:5,9");
	run("SORT (DATE) UTF-8 ALL", "* SORT 6 4 5\n* 4 EXPUNGE\n* SORT 2", true, LIMIT);
	ck_set(FOUND_SEARCH, "5,4,2");
}
END_TEST

START_TEST(copies_that_vanish_in_their_mailbox_leave_the_set)
{
	run("APPEND inbox {3}", "A1 OK [APPENDUID 9 5:7] x", true, LIMIT);
	run("COPY 1 Archive", "A1 OK [COPYUID 9 1 5:7] x", true, LIMIT);
	say("* VANISHED 6");
	ck_set(FOUND_APPEND, "5,7");
	ck_set(FOUND_COPY, "5:7");
}
END_TEST

/* --- UIDs of copies --- */

static const struct {
	const char *command, *lines, *uids;
	enum found_name name;
	bool ok;
} copies[] = {
	{ "COPY 1:2 Archive", "A1 OK [COPYUID 38505 304:305 3956:3957] x", "3956:3957", FOUND_COPY,
		true },
	{ "UID COPY 1:2 Archive", "A1 OK [COPYUID 38505 304,306 8,7] x", "8,7", FOUND_COPY, true },
	{ "MOVE 1:2 Archive", "* OK [COPYUID 5 1:2 7:8] x\n* 2 EXPUNGE\nA1 OK x", "7:8", FOUND_COPY,
		true },
	{ "MOVE 1:2 Archive", "* OK [COPYUID 5 1:2 7:8] x\nA1 OK [COPYUID 5 1:2 7:8] x", "7:8",
		FOUND_COPY, true },
	{ "UID MOVE 1:2 Archive", "* OK [COPYUID 5 1 7] x\n* OK [COPYUID 5 2 9] x\nA1 OK x", "7,9",
		FOUND_COPY, true },
	{ "MOVE 1:2 Archive", "* OK [COPYUID 5 1 7] x\nA1 NO x", "7", FOUND_COPY, false },
	{ "MOVE 1:2 Archive", "* OK [COPYUID 5 1 7] x\nA1 OK [COPYUID 6 2 9] x", "9", FOUND_COPY,
		true },
	{ "COPY 1 Archive", "A1 OK x", "", FOUND_COPY, true },
	{ "COPY 1 Archive", "A1 NO [COPYUID 5 1 7] x", "", FOUND_COPY, false },
	{ "COPY 1 Archive", "A1 OK [COPYUID] x", "", FOUND_COPY, true },
	{ "COPY 1 Archive", "A1 OK [COPYUID 5 1 *] x", "", FOUND_COPY, true },
	{ "COPY 1 Archive", "A1 OK [COPYUID 5 1 7:*] x", "", FOUND_COPY, true },
	{ "COPY 1 Archive", "A1 OK [APPENDUID 5 7] x", "", FOUND_COPY, true },
	{ "APPEND Archive {3}", "A1 OK [APPENDUID 5 7] x", "7", FOUND_APPEND, true },
	{ "APPEND Archive {3}", "A1 OK [APPENDUID 5 7:9] x", "7:9", FOUND_APPEND, true },
	{ "APPEND Archive {3}", "A1 OK x", "", FOUND_APPEND, true },
	{ "APPEND Archive {3}", "A1 OK [COPYUID 5 1 7] x", "", FOUND_APPEND, true },
	{ "XCOPY 1 Archive", "A1 OK [COPYUID 5 1 7] x", "7", FOUND_COPY, true },
};

START_TEST(copies_leave_the_uids_that_they_were_given)
{
	setup();
	/* Those of before do not stay. */
	if (copies[_i].command[0] != 'X') {
		run("COPY 9 Old", "A1 OK [COPYUID 4 1 444] x", true, LIMIT);
		run("APPEND Old {3}", "A1 OK [APPENDUID 4 444] x", true, LIMIT);
	}
	run(copies[_i].command, copies[_i].lines, copies[_i].ok, LIMIT);
	ck_set(copies[_i].name, copies[_i].uids);
	/* Whatever the server says unasked. */
	say("* OK [COPYUID 5 1 99] x\n* OK [APPENDUID 5 99] x");
	ck_set(copies[_i].name, copies[_i].uids);
	teardown();
}
END_TEST

START_TEST(copies_are_for_the_mailbox_that_they_are_in)
{
	ck_refused(FOUND_COPY, "no such command");
	run("COPY 1 Archive", "A1 OK [COPYUID 5 1 7] x", true, LIMIT);
	ck_refused(FOUND_COPY, "has UIDs in Archive, and INBOX is open");
	state.mailbox.name = (char *)"Archive";
	state.mailbox.uidvalidity = 5;
	state.mailbox.opened = 2;
	ck_refused(FOUND_COPY, "");
	ck_set(FOUND_COPY, "7");
	state.mailbox.uidvalidity = 6;
	ck_refused(FOUND_COPY, "has UIDs in Archive as it was before, and Archive is open");
	run("XCOPY 1 Archive", "A1 OK [COPYUID 6 1 7] x", true, LIMIT);
	ck_refused(FOUND_COPY, "a mailbox that is not known");
	run("COPY 1 Archive", "A1 OK x", true, LIMIT);
	ck_refused(FOUND_COPY, "did not tell");
	run("COPY 1 Archive", "A1 NO x", false, LIMIT);
	ck_refused(FOUND_COPY, "not answered OK");
}
END_TEST

START_TEST(nothing_of_another_session_is_left)
{
	found_forget(&f);
	ck_refused(FOUND_SEARCH, "no such command");
	run("COPY 1 INBOX", "A1 OK [COPYUID 9 1 7] x", true, LIMIT);
	run("APPEND INBOX {3}", "A1 OK [APPENDUID 9 8] x", true, LIMIT);
	run("SEARCH ALL", "* SEARCH 1", true, LIMIT);
	found_forget(&f);
	for (enum found_name i = FOUND_SEARCH; i < FOUND_NAMES; i++) {
		ck_set(i, "");
		ck_refused(i, "session");
	}
}
END_TEST

Suite *suite_found(void);
Suite *suite_found(void)
{
	Suite *s = suite_create("found");
	TCase *tc = tcase_create("found"), *tables = tcase_create("tables");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_loop_test(tables, a_search_leaves_what_it_found, 0,
		sizeof(searches) / sizeof(searches[0]));
	tcase_add_loop_test(tables, what_goes_leaves_the_set, 0,
		sizeof(events) / sizeof(events[0]));
	tcase_add_loop_test(tables, copies_leave_the_uids_that_they_were_given, 0,
		sizeof(copies) / sizeof(copies[0]));
	tcase_add_test(tc, a_search_that_was_not_answered_ok_leaves_nothing);
	tcase_add_test(tc, another_command_leaves_what_was_found);
	tcase_add_test(tc, what_was_found_is_void_in_another_opening);
	tcase_add_test(tc, too_much_is_not_kept_and_said);
	tcase_add_test(tc, a_large_set_is_not_written_anew_without_end);
	tcase_add_test(tc, a_star_without_a_largest_number_is_not_kept_and_said);
	tcase_add_test(tc, what_goes_between_the_hits_and_the_answer_leaves_the_set);
	tcase_add_test(tc, copies_that_vanish_in_their_mailbox_leave_the_set);
	tcase_add_test(tc, copies_are_for_the_mailbox_that_they_are_in);
	tcase_add_test(tc, nothing_of_another_session_is_left);
	suite_add_tcase(s, tables);
	suite_add_tcase(s, tc);
	return s;
}
