/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * name.c: mailbox names between the person and the wire.
 */
#include "imap/name.h"

#include "base/utf8.h"
#include "imap/mutf7.h"

static const char mark[] = "&:";

static bool is_marked(struct str text)
{
	return str_has_prefix(text, mark);
}

void mailbox_to_wire(struct buf *wire, struct str typed, bool utf8)
{
	/* What is no UTF-8 is itself, even behind "&:": that is how it is shown. */
	if (utf8 || !utf8_valid(typed))
		buf_add_str(wire, typed);
	else if (is_marked(typed))
		buf_add_str(wire, str_skip(typed, sizeof(mark) - 1));
	else if (!mutf7_encode(wire, typed))
		buf_add_str(wire, typed);
}

void mailbox_from_wire(struct buf *text, struct str wire, bool utf8)
{
	size_t start = text->n;

	if (utf8 || !utf8_ascii(wire)) {
		buf_add_str(text, wire);
		return;
	}
	if (mutf7_decode(text, wire) && !is_marked(str_skip(buf_str(text), start)))
		return;
	buf_truncate(text, start);
	buf_add_z(text, mark);
	buf_add_str(text, wire);
}

bool mailbox_is_inbox(struct str name)
{
	return str_is(name, "INBOX");
}

bool mailbox_same(struct str a, struct str b)
{
	return str_eq(a, b) || (mailbox_is_inbox(a) && mailbox_is_inbox(b));
}
