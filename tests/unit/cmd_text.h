/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * cmd_text.h: a typed line encoded, as text, for the tests of the encoder.
 */
#ifndef TESTS_UNIT_CMD_TEXT_H
#define TESTS_UNIT_CMD_TEXT_H

#include "imap/cmd.h"

/* Splits and encodes the line; the wire text, with literals as {n} CRLF and their bytes, is appended to *out.
 * false: *e. */
static inline bool cmd_text(const char *line, const struct cmd_dialect *dialect, struct buf *out,
	struct err *e)
{
	struct words w = { 0 };
	struct imap_cmd cmd = { 0 };
	enum word_end end;
	bool ok = words_split(&w, str_c(line), &end, e);

	if (ok && str_is(w.v[0].text, "xatom"))
		ok = cmd_encode_xatom(&cmd, &w, dialect, e);
	else
		ok = ok && cmd_encode(&cmd, &w, dialect, e);
	for (size_t i = 0; ok && i < cmd.n; i++) {
		buf_add_str(out, buf_str(&cmd.pieces[i].text));
		if (cmd.pieces[i].has_literal)
			buf_addf(out, "%s{%llu}\r\n%s%s", cmd.pieces[i].literal.binary ? "~" : "",
				(unsigned long long)cmd.pieces[i].literal.size,
				cmd.pieces[i].literal.bytes,
				cmd.pieces[i].behind ? cmd.pieces[i].behind : "");
	}
	cmd_clear(&cmd);
	words_clear(&w);
	return ok;
}

#endif
