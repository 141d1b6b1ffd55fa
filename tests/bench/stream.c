/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * stream.c: responses of many messages, always the same.
 */
#include "bench/stream.h"

static const char *const flags[] = { "\\Seen", "\\Seen \\Answered", "", "\\Seen $Label1",
	"\\Flagged \\Seen", "\\Deleted", "\\Draft \\Seen", "NonJunk" };
static const char *const people[] = { "NIL NIL \"alice\" \"example.org\"",
	"\"Bob Builder\" NIL \"bob\" \"example.com\"",
	"\"=?UTF-8?Q?J=C3=BCrgen_M=C3=BCller?=\" NIL \"j.mueller\" \"example.net\"",
	"\"Carol (Sales)\" NIL \"carol+lists\" \"mail.example.org\"" };
static const char *const subjects[] = { "Minutes of the meeting on Tuesday",
	"Re: [project] the build fails on a clean machine",
	"=?UTF-8?B?R3LDvMOfZSBhdXMgS8O2bG4sIHVuZCBlaW5lIEZyYWdl?=",
	"=?ISO-8859-1?Q?R=E9sum=E9_de_la_r=E9union?=" };

#define PICK(list, i) (list)[(i) % (sizeof(list) / sizeof(*(list)))]

void stream_flags(struct buf *out, unsigned long i)
{
	buf_addf(out, "* %lu FETCH (UID %lu FLAGS (%s))\r\n", i, i + 1000, PICK(flags, i));
}

void stream_envelope(struct buf *out, unsigned long i)
{
	const char *from = PICK(people, i), *to = PICK(people, i / 4 + 1);

	buf_addf(out,
		"* %lu FETCH (ENVELOPE (\"Mon, %lu Feb 2024 %02lu:%02lu:%02lu +0100\" \"%s\" ((%s)) ((%s)) "
		"((%s)) ((%s)) NIL NIL \"<%lu.parent@example.org>\" \"<%lu.message@example.org>\"))\r\n",
		i, i % 28 + 1, i % 24, i % 60, i / 60 % 60, PICK(subjects, i / 3), from, from, from,
		to, i * 7, i * 7 + 1);
}

void stream_structure(struct buf *out, unsigned long i)
{
	buf_addf(out,
		"* %lu FETCH (BODYSTRUCTURE ((\"text\" \"plain\" (\"charset\" \"utf-8\") NIL NIL \"quoted-printable\" "
		"%lu %lu NIL NIL NIL NIL)(\"application\" \"pdf\" (\"name\" \"report-%lu.pdf\") NIL NIL \"base64\" %lu NIL "
		"(\"attachment\" (\"filename\" \"report-%lu.pdf\")) NIL NIL) \"mixed\" (\"boundary\" \"b%lu\") NIL NIL "
		"NIL))\r\n",
		i, i % 4000 + 100, i % 100 + 3, i, i * 3 + 1000, i, i);
}

void stream_body(struct buf *out, unsigned long i, uint64_t size, const char *item)
{
	static const struct str line =
		STR("This line has sixty-two letters, and this is where they end.\r\n");

	buf_addf(out, "* %lu FETCH (%s {%llu}\r\n", i, item, (unsigned long long)size);
	for (uint64_t n; size > 0; size -= n) {
		n = size < line.n ? size : line.n;
		buf_add(out, line.p, (size_t)n);
	}
	buf_add_z(out, ")\r\n");
}
