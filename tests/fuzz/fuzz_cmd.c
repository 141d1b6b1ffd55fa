/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * fuzz_cmd.c: whatever is typed, what the encoder emits is one command, as a reader of its own sees it.
 *
 * The property: no CR, LF or NUL outside literals, 8-bit only with UTF-8 enabled, quoted strings that end,
 * parentheses that match, and no literal announced that does not follow.
 */
#include <stdlib.h>
#include <string.h>

#include "imap/cmd.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds)
{
	if (!holds)
		abort();
}

/* Where a reader stands in one command. */
struct state {
	bool quoted, escaped, utf8;
};

static void read_byte(struct state *s, char c)
{
	require(c != '\r' && c != '\n' && c != 0);
	require(s->utf8 || (unsigned char)c < 0x80);
	if (s->escaped) {
		s->escaped = false;
	} else if (s->quoted && c == '\\') {
		s->escaped = true;
	} else if (c == '"') {
		s->quoted = !s->quoted;
	}
}

/* A line that ends like this makes a server wait for bytes. */
static bool announces_literal(struct str s)
{
	if (s.n < 3 || s.p[--s.n] != '}')
		return false;
	if (s.p[s.n - 1] == '+')
		s.n--;
	if (!s.n || !ascii_digit(s.p[s.n - 1]))
		return false;
	while (s.n && ascii_digit(s.p[s.n - 1]))
		s.n--;
	return s.n && s.p[s.n - 1] == '{';
}

static void check(const struct imap_cmd *cmd, bool utf8)
{
	struct state s = { .utf8 = utf8 };

	for (size_t i = 0; i < cmd->n; i++) {
		const struct cmd_piece *p = &cmd->pieces[i];
		struct str text = buf_str(&p->text);

		for (size_t k = 0; k < text.n; k++)
			read_byte(&s, text.p[k]);
		require(p->secret.from <= p->secret.to && p->secret.to <= text.n);
		if (p->has_literal)
			require(!s.quoted && (p->literal.binary || !p->literal.nul));
		else
			require(!announces_literal(text));
	}
	require(!s.quoted && !s.escaped);
	require(!cmd->n || !cmd->pieces[cmd->n - 1].has_literal ||
		cmd->pieces[cmd->n - 1].literal.size < SIZE_MAX);
}

static void encode(struct str line, bool utf8)
{
	struct cmd_dialect dialect = { .utf8 = utf8 };
	struct words words = { 0 };
	struct imap_cmd cmd = { 0 };
	struct buf shown = { 0 };
	struct err e = { 0 };
	enum word_end end;
	bool ok = words_split(&words, line, &end, &e);

	/* Some words stand for values of variables, which must not be split or taken for syntax. */
	for (size_t i = 1; i < words.n; i++)
		if (words.v[i].kind == WORD_BARE && words.v[i].text.n > 1 &&
			words.v[i].text.p[0] == '$')
			words.v[i].kind = WORD_VALUE;
	if (ok && end == WORDS_COMPLETE && words.n && words.v[0].text.n) {
		ok = str_is(words.v[0].text, "xatom") ? cmd_encode_xatom(&cmd, &words, &dialect, &e)
						      : cmd_encode(&cmd, &words, &dialect, &e);
		if (ok)
			check(&cmd, utf8);
		else
			require(e.kind == ERR_USAGE && e.msg[0]);
		cmd_show(&shown, &cmd);
	}
	buf_clear(&shown);
	cmd_clear(&cmd);
	words_clear(&words);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str line = { (const char *)data, size };

	encode(line, false);
	encode(line, true);
	return 0;
}
