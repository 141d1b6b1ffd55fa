/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_utf8.c: UTF-8 read, checked, measured, and made harmless for a terminal.
 */
#include "base/utf8.h"

#include <check.h>
#include <string.h>
#include <unictype.h>
#include <uniwidth.h>

static const struct {
	struct str bytes;
	size_t n;
	uint32_t code_point;
} decoded[] = {
	{ { "a", 1 }, 1, 'a' },
	{ { "\0", 1 }, 1, 0 },
	{ { "\xC3\xA4z", 3 }, 2, 0xE4 },
	{ { "\xE2\x82\xAC", 3 }, 3, 0x20AC },
	{ { "\xF4\x8F\xBF\xBF", 4 }, 4, 0x10FFFF },
	{ { "\xF4\x90\x80\x80", 4 }, 0, 0 }, /* above the last code point */
	{ { "\xED\xA0\x80", 3 }, 0, 0 },     /* a surrogate */
	{ { "\xC0\x80", 2 }, 0, 0 },         /* overlong */
	{ { "\xE0\x80\xAF", 3 }, 0, 0 },     /* overlong */
	{ { "\x80", 1 }, 0, 0 },             /* a continuation alone */
	{ { "\xE2\x82", 2 }, 0, 0 },         /* cut short */
	{ { "\xE2(\xA1", 3 }, 0, 0 },        /* interrupted */
	{ { "\xFF", 1 }, 0, 0 },
};

START_TEST(only_well_formed_utf8_is_decoded)
{
	uint32_t c = 0;

	ck_assert_uint_eq(utf8_decode(decoded[_i].bytes, &c), decoded[_i].n);
	ck_assert_int_eq(utf8_valid(decoded[_i].bytes), decoded[_i].n > 0);
	if (decoded[_i].n > 0)
		ck_assert_uint_eq(c, decoded[_i].code_point);
}
END_TEST

START_TEST(encoding_is_the_inverse_of_decoding)
{
	static const uint32_t points[] = { 0, 0x7F, 0x80, 0x7FF, 0x800, 0xFFFD, 0x10000, 0x10FFFF };
	struct buf b = { 0 };

	for (size_t i = 0; i < sizeof(points) / sizeof(points[0]); i++) {
		uint32_t c = 1;

		buf_truncate(&b, 0);
		utf8_encode(&b, points[i]);
		ck_assert_uint_eq(utf8_decode(buf_str(&b), &c), b.n);
		ck_assert_uint_eq(c, points[i]);
	}
	buf_clear(&b);
}
END_TEST

START_TEST(the_empty_run_is_valid_ascii_and_harmless)
{
	ck_assert(utf8_valid(str_c(NULL)));
	ck_assert(utf8_ascii(str_c(NULL)));
	ck_assert(utf8_harmless(str_c(NULL)));
	ck_assert_uint_eq(utf8_width(str_c(NULL)), 0);
	ck_assert(!utf8_ascii(STR("a\xC3\xA4")));
	ck_assert(utf8_ascii(STR("a\x7F")));
}
END_TEST

static const struct {
	const char *text;
	size_t columns;
} widths[] = {
	{ "twelve bytes", 12 },
	{ "Gr\xC3\xBC\xC3\x9F"
	  "e",
		5 },
	{ "\xE6\x97\xA5\xE6\x9C\xAC", 4 }, /* wide */
	{ "e\xCC\x81", 1 },                /* combining */
	{ "\xF0\x9F\x98\x80", 2 },         /* emoji */
	{ "a\xFF"
	  "b",
		3 },                                        /* a stray byte is shown somehow */
	{ "👩\u200D💻", 2 }, { "👨\u200D👩\u200D👧\u200D👦", 2 }, /* a family joined */
	{ "👍🏽", 2 },                                  /* with a skin colour */
	{ "🇩🇪🇫🇷", 4 },                                      /* two flags */
	{ "❤\uFE0F", 2 },                                   /* a heart as emoji, */
	{ "❤\uFE0E", 1 },                                   /* and as text */
	{ "1\uFE0F\u20E3", 2 },                             /* a keycap, which begins in ASCII */
	{ "a 1\u0332 b", 5 },                               /* a digit underlined is none */
	{ "\u1112\u1161\u11AB\u1100\u1173\u11AF",
		4 },                                /* two syllables of Hangul letter by letter */
	{ "म\u0947\u0902", 1 }, { "کن\u200Cم", 3 }, /* a non-joiner */
	{ "\u00E4\u0301b", 2 }, { "\u4E2D\u3099x", 3 },
	{ "\u044F\u0301\u044F", 2 }, /* marks on letters */
	{ "co\u00ADop", 5 },         /* a soft hyphen is drawn */
};

START_TEST(width_is_in_columns)
{
	ck_assert_uint_eq(utf8_width(str_c(widths[_i].text)), widths[_i].columns);
}
END_TEST

static const struct {
	struct str in;
	const char *out;
} escapes[] = {
	{ { "plain text ~ \\", 14 }, "plain text ~ \\" },
	{ { "\033]0;x\a", 6 }, "\\e]0;x\\x07" },
	{ { "a\0b", 3 }, "a\\x00b" },
	{ { "12345678\x7F"
	    "12345678",
		  17 },
		"12345678\\x7F12345678" },
	{ { "\r\n\t", 3 }, "\\x0D\\n\\t" },
	{ { "\x9B"
	    "2J",
		  3 },
		"\\x9B2J" }, /* a bare C1 byte */
	{ { "\xC2\x9B"
	    "2J",
		  4 },
		"\\u{9B}2J" }, /* C1 as UTF-8 */
	{ { "\xE2\x80\xAE"
	    "exe",
		  6 },
		"\\u{202E}exe" },                    /* right-to-left override */
	{ { "\xE2\x81\xA6", 3 }, "\\u{2066}" },      /* isolate */
	{ { "\xD8\x9C", 2 }, "\\u{61C}" },           /* Arabic letter mark */
	{ { "\xE2\x80\x8B", 3 }, "\\u{200B}" },      /* zero-width space */
	{ { "\xEF\xBB\xBF", 3 }, "\\u{FEFF}" },      /* byte order mark */
	{ { "\xE2\x80\xA8", 3 }, "\\u{2028}" },      /* line separator */
	{ { "\xF3\xA0\x81\x81", 4 }, "\\u{E0041}" }, /* tag character */
	{ { "\xE2\x82", 2 }, "\\xE2\\x82" },
	{ { "\xED\xA0\x80", 3 }, "\\xED\\xA0\\x80" },
	{ { "Gr\xC3\xBC\xC3\x9F"
	    "e",
		  7 },
		"Gr\xC3\xBC\xC3\x9F"
		"e" },
	{ { "e\xCC\x81", 3 }, "e\xCC\x81" },
	{ { "\xE6\x97\xA5", 3 }, "\xE6\x97\xA5" },
	{ { "\xF0\x9F\x98\x80", 4 }, "\xF0\x9F\x98\x80" },
};

/* What is drawn as nothing, where it hides and where it belongs to what stands before it. */
static const struct {
	const char *in, *out;
} hidden[] = {
	{ u8"a\u3164b", "a\\u{3164}b" }, /* Hangul filler */
	{ u8"\u115F\u1160", "\\u{115F}\\u{1160}" },
	{ u8"\uFFA0", "\\u{FFA0}" },
	{ u8"a\u2060b\u2061\u2064", "a\\u{2060}b\\u{2061}\\u{2064}" },
	{ u8"a\u2065", "a\\u{2065}" },
	{ u8"a\u034Fb", "a\\u{34F}b" },
	{ u8"\u17B4\u17B5", "\\u{17B4}\\u{17B5}" },
	{ u8"a\u180Eb", "a\\u{180E}b" },
	{ u8"a\U000E0041", "a\\u{E0041}" },
	{ u8"a\U000E0FFF", "a\\u{E0FFF}" },
	{ u8"a\uFFF0", "a\\u{FFF0}" },
	/* Joiners and variation selectors behind something. */
	{ u8"\u0645\u200C\u0647", u8"\u0645\u200C\u0647" },
	{ u8"\u0915\u094D\u200D\u0937", u8"\u0915\u094D\u200D\u0937" },
	{ u8"\u2764\uFE0F\u200D\U0001F525", u8"\u2764\uFE0F\u200D\U0001F525" },
	{ u8"1\uFE0F\u20E3", u8"1\uFE0F\u20E3" },
	{ u8"\u845B\U000E0100", u8"\u845B\U000E0100" },
	{ u8"co\u00ADop", u8"co\u00ADop" },
	/* And where there is nothing that they could change. */
	{ u8"\u200D", "\\u{200D}" },
	{ u8"a \u200Cb", "a \\u{200C}b" },
	{ u8"a\u200D\u200Db", u8"a\u200D\\u{200D}b" },
	{ u8"\uFE0F", "\\u{FE0F}" },
	{ u8"a\uFE00\uFE01", u8"a\uFE00\\u{FE01}" },
	{ u8"a\U000E0100\U000E0101\U000E0102", u8"a\U000E0100\\u{E0101}\\u{E0102}" },
};

START_TEST(nothing_hides_from_the_eye)
{
	struct buf b = { 0 };

	utf8_escape(&b, str_c(hidden[_i].in), 0);
	ck_assert_str_eq(buf_z(&b), hidden[_i].out);
	ck_assert_int_eq(utf8_harmless(str_c(hidden[_i].in)),
		strcmp(hidden[_i].in, hidden[_i].out) == 0);
	buf_clear(&b);
}
END_TEST

START_TEST(nothing_that_acts_on_a_terminal_comes_through)
{
	struct buf b = { 0 };

	utf8_escape(&b, escapes[_i].in, 0);
	ck_assert_str_eq(buf_z(&b), escapes[_i].out);
	ck_assert(utf8_harmless(buf_str(&b)));
	ck_assert_int_eq(utf8_harmless(escapes[_i].in), str_eq(escapes[_i].in, buf_str(&b)));
	buf_clear(&b);
}
END_TEST

/* Text in which format characters belong to the words stays as it is. */
static const char *const texts[] = {
	"می\u200Cخواهم",        /* Persian: a non-joiner inside a word */
	"ශ\u0DCA\u200Dර\u0DD3", /* Sinhala: a joiner makes the ligature */
	"👩\u200D💻 ❤\uFE0F",
	"葛\U000E0100",
	"Donau\u00ADdampf",
	"؀١٢",
};

START_TEST(joiners_and_selectors_are_text)
{
	struct buf b = { 0 };

	utf8_escape(&b, str_c(texts[_i]), 0);
	ck_assert_str_eq(buf_z(&b), texts[_i]);
	ck_assert(utf8_harmless(str_c(texts[_i])));
	buf_clear(&b);
}
END_TEST

static const struct {
	const char *text;
	size_t n; /* bytes of its first cluster */
} clusters[] = { { "", 0 }, { "ab", 1 }, { "e\u0301x", 3 }, { "👩\u200D💻x", 11 }, { "🇩🇪🇫🇷", 8 },
	{ "👍🏽👍", 8 }, { "\u1112\u1161\u11AB\u1100", 9 }, { "न\u093F", 6 },
	{ "1\uFE0F\u20E3 1", 7 }, { "\r\n", 2 }, { "\xFF\xFF", 1 }, { "a\xCC", 1 } };

START_TEST(cluster_is_what_a_person_takes_for_a_character)
{
	ck_assert_uint_eq(utf8_cluster(str_c(clusters[_i].text)), clusters[_i].n);
}
END_TEST

/* What stands in the module's table of letters is what libunistring says of each. */
START_TEST(letters_are_as_wide_alone_as_together)
{
	for (uint32_t c = 0xA0; c < 0x11000; c++) {
		struct buf b = { 0 };
		size_t one, two, n;

		if (c >= 0xD800 && c <= 0xDFFF)
			continue;
		utf8_encode(&b, c);
		n = b.n;
		one = utf8_width(buf_str(&b));
		utf8_encode(&b, c);
		two = utf8_width(buf_str(&b));
		if (uc_is_general_category_withtable(c, UC_CATEGORY_MASK_L) &&
			utf8_cluster(buf_str(&b)) == n)
			ck_assert_msg(one == (size_t)uc_width((ucs4_t)c, "UTF-8") && two == 2 * one,
				"U+%04X: %zu and %zu columns", c, one, two);
		buf_clear(&b);
	}
}
END_TEST

START_TEST(newline_and_tab_are_kept_when_asked)
{
	struct buf b = { 0 };

	utf8_escape(&b, STR("a\n\tb"), UTF8_KEEP_NEWLINE);
	utf8_escape(&b, STR("a\n\tb"), UTF8_KEEP_TAB);
	utf8_escape(&b, STR("a\n\tb\r"), UTF8_KEEP_NEWLINE | UTF8_KEEP_TAB);
	ck_assert_str_eq(buf_z(&b), "a\n\\tba\\n\tba\n\tb\\x0D");
	buf_clear(&b);
}
END_TEST

/* The fast path looks at eight bytes at a time: one bad byte must be seen at every place. */
START_TEST(one_bad_byte_is_seen_at_every_place)
{
	for (size_t at = 0; at < 24; at++) {
		char text[25] = "abcdefghijklmnopqrstuvwx";

		ck_assert(utf8_harmless(str_c(text)));
		text[at] = (char)_i;
		ck_assert_int_eq(utf8_harmless((struct str){ text, 24 }), _i >= 0x20 && _i < 0x7F);
	}
}
END_TEST

Suite *suite_utf8(void);
Suite *suite_utf8(void)
{
	Suite *s = suite_create("utf8");
	TCase *t = tcase_create("utf8");

	tcase_add_loop_test(t, only_well_formed_utf8_is_decoded, 0,
		sizeof(decoded) / sizeof(decoded[0]));
	tcase_add_test(t, encoding_is_the_inverse_of_decoding);
	tcase_add_test(t, the_empty_run_is_valid_ascii_and_harmless);
	tcase_add_loop_test(t, nothing_hides_from_the_eye, 0, sizeof(hidden) / sizeof(hidden[0]));
	tcase_add_loop_test(t, width_is_in_columns, 0, sizeof(widths) / sizeof(widths[0]));
	tcase_add_loop_test(t, nothing_that_acts_on_a_terminal_comes_through, 0,
		sizeof(escapes) / sizeof(escapes[0]));
	tcase_add_loop_test(t, joiners_and_selectors_are_text, 0, sizeof(texts) / sizeof(texts[0]));
	tcase_add_loop_test(t, cluster_is_what_a_person_takes_for_a_character, 0,
		sizeof(clusters) / sizeof(clusters[0]));
	tcase_add_test(t, letters_are_as_wide_alone_as_together);
	tcase_add_test(t, newline_and_tab_are_kept_when_asked);
	suite_add_tcase(s, t);
	TCase *bytes = tcase_create("bytes");

	tcase_add_loop_test(bytes, one_bad_byte_is_seen_at_every_place, 0, 256);
	suite_add_tcase(s, bytes);
	return s;
}
