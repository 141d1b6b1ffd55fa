/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_complete.c: what TAB offers, as a table of lines.
 */
#include "shell/complete.h"

#include <check.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"

/* A shell without a connection, with mailboxes as if LIST had told them. */
static void prepare(struct shell *sh)
{
	static const char *const mailboxes[] = { "Archive", "Archive/2026", "Drafts",
		"Entw\xC3\xBCrfe", "Lists/imap", "R&D", "Sent", "Sent Items", "evil\x1B]0;x\x07",
		"evil\xE2\x80\xAEname", "evil\nname", "evil\xFF", "[Gmail]/All Mail", "a\"b\\c",
		"q$found", "q>x", "qcase", "Qcase", ">f", "<f", "|f", "-" };

	shell_init(sh);
	for (size_t i = 0; i < sizeof(mailboxes) / sizeof(mailboxes[0]); i++)
		caps_add(&sh->mailboxes, str_c(mailboxes[i]));
	vars_set(&sh->vars, "folder", "Archive");
	sh->accounts = mem_zero(1, sizeof(*sh->accounts));
	sh->accounts[0].name = mem_dup_z("work");
	sh->accounts[0].words = mem_zero(1, sizeof(char *));
	sh->n_accounts = 1;
}

/* The line up to where the candidates go, "=", and the candidates. */
static void show(struct shell *sh, const char *line, struct buf *out)
{
	struct complete c = { 0 };

	complete_line(sh, str_c(line), &c);
	ck_assert_uint_le(c.from, strlen(line));
	buf_addf(out, "%.*s=", (int)c.from, line);
	for (size_t i = 0; i < c.n; i++)
		buf_addf(out, "%s%s", i ? "," : "", c.v[i]);
	buf_add_z(out, c.n == 1 && c.no_blank ? "+" : "");
	complete_clear(&c);
}

static const struct {
	const char *line, *expected;
} table[] = {
	/* verbs, in the case they are typed in */
	{ "sel", "=select" },
	{ "SEL", "=SELECT" },
	{ "unsub", "=unsubscribe" },
	{ "u", "=uid,unauthenticate,unselect,unsubscribe" },
	{ "  -sel", "  -=select" },
	{ "\\conni", "=\\conninfo" },
	{ "\\co", "=\\connect,\\conninfo" },
	{ "xa", "=xatom" },
	{ "nothing", "=" },
	{ "# sel", "=" },
	{ "uid f", "uid =fetch" },
	{ "UID F", "UID =FETCH" },
	{ "uid sel", "uid =" },
	{ "uid e", "uid =expunge" },
	{ "xatom sel", "xatom =select" },
	{ "\\raw SEL", "\\raw =SELECT" },
	{ "\\raw SELECT A", "\\raw =" },
	/* mailboxes */
	{ "select Dr", "select =Drafts" },
	{ "select Arch", "select =Archive,Archive/2026" },
	{ "select Ent", "select =Entw\xC3\xBCrfe" },
	{ "select Sent", "select =\"Sent Items\",\"Sent\"" },
	{ "select \"Sent It", "select =\"Sent Items\"" },
	{ "select [G", "select =\"[Gmail]/All Mail\"" },
	{ "select a", "select =\"a\\\"b\\\\c\"" },
	{ "select inb", "select =INBOX" },
	{ "select dra", "select =Drafts" },
	{ "select evil", "select =" },
	/* what would be read as something else is quoted; case counts where it can */
	{ "select \"q$", "select =\"q$found\"" },
	{ "select q>", "select =q>x" },
	{ "select q", "select =\"q$found\",\"q>x\",\"qcase\"" },
	{ "select Q", "select =Qcase" },
	{ "select \">", "select =\">f\"" },
	{ "select \"|", "select =\"|f\"" },
	{ "select\tqc", "select\t=qcase" },
	{ "store 1 +FLAGS $Ju", "store 1 +FLAGS =$Junk" },
	{ "search MODSEQ \"/flags/a\" all 5 UNSEE", "search MODSEQ \"/flags/a\" all 5 =UNSEEN" },
	{ "search MODSEQ 5 UNSEE", "search MODSEQ 5 =UNSEEN" },
	{ "search (\nUNSEE", "search (\n=UNSEEN" },
	{ "search (SEEN\tUNSEE", "search (SEEN\t=UNSEEN" },
	{ "select Drafts ", "select Drafts =" },
	{ "uid copy 1:3 Dr", "uid copy 1:3 =Drafts" },
	{ "rename Dr", "rename =Drafts" },
	{ "rename Drafts Se", "rename Drafts =\"Sent Items\",\"Sent\"" },
	{ "list \"\" Dr", "list \"\" =Drafts" },
	{ "fetch Dr", "fetch =" },
	/* keywords of optional arguments */
	{ "list \"\" * ", "list \"\" * =RETURN" },
	{ "list \"\" * ret", "list \"\" * =return" },
	{ "search ret", "search =return" },
	{ "search RETURN (MIN) CHA", "search RETURN (MIN) =CHARSET" },
	{ "search UNSEEN cha", "search UNSEEN =" },
	/* lists */
	{ "fetch 1 env", "fetch 1 =envelope" },
	{ "fetch 1 (FLAGS ENV", "fetch 1 (FLAGS =ENVELOPE" },
	{ "fetch 1 (FLAGS env", "fetch 1 (FLAGS =envelope" },
	{ "fetch 1 (FA", "fetch 1 (=" },
	{ "fetch 1 FA", "fetch 1 =FAST" },
	{ "fetch 1 BINARY.S", "fetch 1 =BINARY.SIZE[+" },
	{ "fetch 1 BODY.PEEK[T", "fetch 1 =BODY.PEEK[TEXT]" },
	{ "fetch 1 (BODY[HEADER.FIELDS (DATE)] UI", "fetch 1 (BODY[HEADER.FIELDS (DATE)] =UID" },
	{ "fetch 1 (FLAGS)", "=" },
	{ "status INBOX (MESS", "status INBOX (=MESSAGES" },
	{ "status INBOX MESS", "status INBOX =MESSAGES" },
	{ "sort (REVERSE DA", "sort (REVERSE =DATE" },
	{ "sort (DATE) UTF", "sort (DATE) =UTF-8" },
	{ "thread ref", "thread =references,refs" },
	/* flags */
	{ "store 1 +f", "store 1 =+flags,+flags.silent" },
	{ "store 1 +FLAGS (\\Se", "store 1 +FLAGS (=\\Seen" },
	{ "store 1 +FLAGS (\\Seen \\fl", "store 1 +FLAGS (\\Seen =\\Flagged" },
	{ "store 1 +FLAGS \\Del", "store 1 +FLAGS =\\Deleted" },
	{ "store 1 +FLAGS ($J", "store 1 +FLAGS (=$Junk" },
	{ "append INBOX (\\Dr", "append INBOX (=\\Draft" },
	{ "append INBOX --", "append INBOX =--as-is,--maildir,--mbox" },
	{ "append INBOX ut", "append INBOX =utf8" },
	{ "append INBOX (\\Seen) UT", "append INBOX (\\Seen) =UTF8" },
	/* search keys and their arguments */
	{ "search UNSEEN SIN", "search UNSEEN =SINCE" },
	{ "search FROM SIN", "search FROM =" },
	{ "search SINCE 1-Jan-2026 UNSEE", "search SINCE 1-Jan-2026 =UNSEEN" },
	{ "search SINCE UNSEE", "search SINCE =" },
	{ "search KEYWORD $Ju", "search KEYWORD =$Junk" },
	{ "search HEADER a UNSEE", "search HEADER a =" },
	{ "search HEADER a b UNSEE", "search HEADER a b =UNSEEN" },
	{ "search NOT UNSEE", "search NOT =UNSEEN" },
	{ "search OR FROM a UNSEE", "search OR FROM a =UNSEEN" },
	{ "search OR (SEEN UNSEE", "search OR (SEEN =UNSEEN" },
	{ "search (OR SEEN (FROM x LARG", "search (OR SEEN (FROM x =LARGER" },
	{ "search (FROM LARG", "search (FROM =" },
	{ "uid search CHARSET UTF-8 UNSEE", "uid search CHARSET UTF-8 =UNSEEN" },
	{ "sort (DATE) UTF-8 UNSEE", "sort (DATE) UTF-8 =UNSEEN" },
	/* others */
	{ "setacl INBOX bob lrswipkxte",
		"setacl INBOX bob =lrswipkxtea,lrswipkxtec,"
		"lrswipkxted,lrswipkxten" },
	{ "enable UTF", "enable =UTF8=ACCEPT" },
	{ "authenticate scram-sha-256-", "authenticate =scram-sha-256-plus" },
	{ "authenticate PLAIN --w", "authenticate PLAIN =--with" },
	{ "login a b c", "login a b =" },
	{ "ftech 1 ", "ftech 1 =" },
	/* variables */
	{ "fetch $fou", "fetch =$found" },
	{ "fetch ${fou", "fetch =${found}" },
	{ "fetch 1:$exi", "fetch =1:$exists" },
	{ "select ${folder}/$mai", "select =${folder}/$mailbox" },
	{ "select x${fol", "select =x${folder}" },
	{ "select $fol", "select =$folder" },
	{ "\\echo $uidn", "\\echo =$uidnext" },
	/* client commands */
	{ "\\set outp", "\\set =output" },
	{ "\\set output j", "\\set output =json" },
	{ "\\set timing o", "\\set timing =off,on" },
	{ "\\set fol", "\\set =folder" },
	{ "\\unset fol", "\\unset =folder" },
	{ "\\unset output j", "\\unset output =" },
	{ "\\timing o", "\\timing =off,on" },
	{ "\\connect wo", "\\connect =work" },
	{ "\\connect imaps", "\\connect =imaps://+" },
	{ "\\connect --tls-c", "\\connect =--tls-ca,--tls-cert" },
	{ "\\connect --output j", "\\connect --output =json" },
	{ "\\help sets", "\\help =sets" },
	{ "help exit", "help =exit-status" },
	{ "help \\conni", "help =\\conninfo" },
	{ "\\expect O", "\\expect =OK" },
	{ "\\expect NO [TRY", "\\expect NO =[TRYCREATE]" },
	{ "\\expect * 3 EX", "\\expect =" },
	{ "\\response UIDN", "\\response =UIDNEXT,UIDNOTSTICKY" },
	/* what cannot be read has no candidates */
	{ "select ) Dr", "=" },
	{ "(a f", "=" },
	{ "\"f ", "=" },
	{ "select \"Sent\"x Dr", "=" },
};

START_TEST(a_line_has_the_candidates_of_the_table)
{
	struct buf got = { 0 };
	struct shell sh;

	prepare(&sh);
	for (size_t i = 0; i < sizeof(table) / sizeof(table[0]); i++) {
		buf_truncate(&got, 0);
		show(&sh, table[i].line, &got);
		ck_assert_msg(strcmp(buf_z(&got), table[i].expected) == 0, "'%s': '%s', not '%s'",
			table[i].line, buf_z(&got), table[i].expected);
	}
	buf_clear(&got);
	shell_clear(&sh);
}
END_TEST

/* Every beginning of a line, whatever it is, is completed without a fault. */
START_TEST(any_beginning_of_a_line_is_safe)
{
	static const char *const lines[] = {
		"uid fetch 1:*,3 (FLAGS BODY[HEADER.FIELDS (DATE \"x)]\")]<0.1> ENVELOPE) >>file",
		"search (\n (\n\t(OR\n", "uid\n", "fetch\t1\t(FLAGS\tU", "\\set\t\t", "-\n",
		"search OR (NOT (FROM \"a \\\" b\") KEYWORD $x) (((((((HEADER a b", "\"\\", "((((",
		"uid", "-", "- ", "\\", "\\!", "\\o |sort", "\\set", "list | sort <fi",
		"append <<E", "[[[ [ \"", "append INBOX (\\Seen) \"1-Jan-2026 00:00:00 +0000\" <fi"
	};
	struct complete c = { 0 };
	struct shell sh;

	prepare(&sh);
	for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++)
		for (size_t n = 0; n <= strlen(lines[i]); n++) {
			char *line = mem_dup_n(lines[i], n);

			complete_line(&sh, (struct str){ line, n }, &c);
			ck_assert_uint_le(c.from, n);
			free(line);
		}
	complete_clear(&c);
	shell_clear(&sh);
}
END_TEST

static void touch(const char *folder, const char *name)
{
	char path[256];
	int fd;

	snprintf(path, sizeof(path), "%s/%s", folder, name);
	fd = open(path, O_WRONLY | O_CREAT, 0600);
	ck_assert_int_ge(fd, 0);
	close(fd);
}

static void check_files(struct shell *sh, const char *line, const char *folder,
	const char *expected)
{
	struct buf typed = { 0 }, got = { 0 }, plain = { 0 };

	/* "@" stands for the folder. */
	for (const char *c = line; *c; c++)
		if (*c == '@')
			buf_add_z(&typed, folder);
		else
			buf_add_c(&typed, *c);
	show(sh, buf_z(&typed), &got);
	for (const char *c = buf_z(&got); *c; c++)
		if (strncmp(c, folder, strlen(folder)) == 0) {
			buf_add_c(&plain, '@');
			c += strlen(folder) - 1;
		} else {
			buf_add_c(&plain, *c);
		}
	ck_assert_str_eq(buf_z(&plain), expected);
	buf_clear(&typed);
	buf_clear(&got);
	buf_clear(&plain);
}

START_TEST(files_are_completed_where_a_file_is_due)
{
	char folder[] = "/tmp/imapsh-complete-XXXXXX", path[256];
	static const char *const names[] = { "mail.eml", "two words", ".hidden", "bad\x1B" };
	struct shell sh;

	ck_assert_ptr_nonnull(mkdtemp(folder));
	for (size_t i = 0; i < 4; i++)
		touch(folder, names[i]);
	snprintf(path, sizeof(path), "%s/sub", folder);
	ck_assert_int_eq(mkdir(path, 0700), 0);
	prepare(&sh);
	check_files(&sh, "append INBOX <@/m", folder, "append INBOX =<@/mail.eml");
	check_files(&sh, "append INBOX <@/t", folder, "append INBOX =< \"@/two words\"");
	check_files(&sh, "append INBOX < \"@/t", folder, "append INBOX < =\"@/two words\"");
	check_files(&sh, "list >>@/s", folder, "list =>>@/sub/+");
	check_files(&sh, "list > @/s", folder, "list > =@/sub/+");
	check_files(&sh, "list > \"@/s", folder, "list > =\"@/sub/+");
	check_files(&sh, "append INBOX <<@/m", folder, "=");
	check_files(&sh, "append INBOX --mbox @/m", folder, "append INBOX --mbox =@/mail.eml");
	check_files(&sh, "list | cat @/m", folder, "list | cat =@/mail.eml");
	check_files(&sh, "\\i @/m", folder, "\\i =@/mail.eml");
	check_files(&sh, "\\o @/t", folder, "\\o =@/two words");
	check_files(&sh, "\\o >>@/m", folder, "\\o >>=@/mail.eml");
	check_files(&sh, "\\connect --tls-ca @/m", folder, "\\connect --tls-ca =@/mail.eml");
	check_files(&sh, "\\i @/.", folder, "\\i =@/.hidden");
	check_files(&sh, "\\i @/b", folder, "\\i =");
	shell_clear(&sh);
	ck_assert_int_eq(rmdir(path), 0);
	for (size_t i = 0; i < 4; i++) {
		snprintf(path, sizeof(path), "%s/%s", folder, names[i]);
		ck_assert_int_eq(unlink(path), 0);
	}
	ck_assert_int_eq(rmdir(folder), 0);
}
END_TEST

Suite *suite_complete(void);

Suite *suite_complete(void)
{
	Suite *suite = suite_create("complete");
	TCase *tc = tcase_create("complete");

	tcase_add_test(tc, a_line_has_the_candidates_of_the_table);
	tcase_add_test(tc, any_beginning_of_a_line_is_safe);
	tcase_add_test(tc, files_are_completed_where_a_file_is_due);
	suite_add_tcase(suite, tc);
	return suite;
}
