/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_mutf7.c: modified UTF-7.
 */
#include "imap/mutf7.h"

#include <check.h>

static const struct {
	const char *text, *wire;
} pairs[] = {
	{ "", "" },
	{ "INBOX", "INBOX" },
	{ "R&D", "R&-D" },
	{ "&&", "&-&-" },
	{ "Entw\xC3\xBCrfe", "Entw&APw-rfe" },
	/* RFC 3501 section 5.1.3 */
	{ "~peter/mail/\xE5\x8F\xB0\xE5\x8C\x97/\xE6\x97\xA5\xE6\x9C\xAC\xE8\xAA\x9E",
		"~peter/mail/&U,BTFw-/&ZeVnLIqe-" },
	{ "\xC3\xA4&", "&AOQ-&-" },
	{ "&\xC3\xA4", "&-&AOQ-" },
	{ "\xC3\xA4-", "&AOQ--" },
	{ "\xF0\x9F\x98\x80", "&2D3eAA-" },
	{ "a\tb\x7F", "a&AAk-b&AH8-" },
	{ "\xEF\xBF\xBF", "&,,8-" },
};

START_TEST(text_and_wire_are_each_other)
{
	struct buf b = { 0 };

	ck_assert(mutf7_encode(&b, str_c(pairs[_i].text)));
	ck_assert_str_eq(buf_z(&b), pairs[_i].wire);
	buf_truncate(&b, 0);
	ck_assert(mutf7_decode(&b, str_c(pairs[_i].wire)));
	ck_assert_str_eq(buf_z(&b), pairs[_i].text);
	buf_clear(&b);
}
END_TEST

static const struct str malformed[] = {
	{ "&", 1 },
	{ "R&D", 3 },
	{ "&AOQ", 4 },        /* no end */
	{ "&AO!Q-", 6 },      /* no digit */
	{ "&AOQ/-", 6 },      /* "/" belongs to other base64 */
	{ "&AO-", 4 },        /* bits of no unit */
	{ "&AOR-", 5 },       /* surplus bits that are not zero */
	{ "&AOQA-", 6 },      /* a surplus digit */
	{ "&AGE-", 5 },       /* an "a" */
	{ "&ACY-", 5 },       /* an ampersand */
	{ "&AOQ-&APw-", 10 }, /* one shift behind another */
	{ "&2D0-", 5 },       /* half a pair */
	{ "&3gA-", 5 },       /* the other half */
	{ "&2D3YPQ-", 8 },    /* two first halves */
	{ "&AAA-", 5 },       /* NUL */
	{ "a\tb", 3 },        /* a control character */
	{ "\xC3\xA4", 2 },    /* 8-bit */
	{ "&A\0Q-", 5 },
};

START_TEST(what_is_only_nearly_modified_utf7_is_not_decoded)
{
	struct buf b = { 0 };

	buf_add_z(&b, "kept");
	ck_assert(!mutf7_decode(&b, malformed[_i]));
	ck_assert_str_eq(buf_z(&b), "kept");
	buf_clear(&b);
}
END_TEST

START_TEST(text_that_is_no_utf8_or_has_a_nul_is_not_encoded)
{
	struct buf b = { 0 };

	ck_assert(!mutf7_encode(&b, STR("a\xFF")));
	ck_assert(!mutf7_encode(&b, STR("\xED\xA0\x80")));
	ck_assert(!mutf7_encode(&b, STR("a\0b")));
	ck_assert_uint_eq(b.n, 0);
	buf_clear(&b);
}
END_TEST

Suite *suite_mutf7(void);
Suite *suite_mutf7(void)
{
	Suite *s = suite_create("mutf7");
	TCase *t = tcase_create("mutf7");

	tcase_add_loop_test(t, text_and_wire_are_each_other, 0, sizeof(pairs) / sizeof(pairs[0]));
	tcase_add_loop_test(t, what_is_only_nearly_modified_utf7_is_not_decoded, 0,
		sizeof(malformed) / sizeof(malformed[0]));
	tcase_add_test(t, text_that_is_no_utf8_or_has_a_nul_is_not_encoded);
	suite_add_tcase(s, t);
	return s;
}
