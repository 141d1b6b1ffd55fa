/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * fuzz_mail.c: whatever a message holds, what is shown of it is UTF-8, and no part is longer than it.
 */
#include <stdlib.h>

#include "base/utf8.h"
#include "view/multipart.h"

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

static void require_text(struct buf *text)
{
	if (!utf8_valid(buf_str(text)))
		abort();
	buf_truncate(text, 0);
}

/* The charset and the encoding are the first two lines of the input. */
static void check_body(struct buf *text, struct str input)
{
	struct str rest = input, charset = str_split(&rest, '\n'),
		   encoding = str_split(&rest, '\n');
	struct buf label = { 0 }, name = { 0 };

	buf_add_str(&label, charset);
	buf_add_str(&name, encoding);
	message_body_text(text, rest, buf_z(&name), buf_z(&label));
	require_text(text);
	buf_clear(&label);
	buf_clear(&name);
}

static void check_parts(struct buf *text, struct str input)
{
	struct message_writing w = { .kind = MESSAGE_OTHER };
	struct multipart_part part;
	struct multipart m;
	size_t all = 0;

	message_read_writing(&w, input, "text/plain");
	multipart_init(&m, input, &w, (struct str){ 0 });
	while (multipart_next(&m, &part)) {
		all += part.body.n;
		message_body_text(text, part.body, part.writing->encoding, part.writing->charset);
		require_text(text);
	}
	if (all > input.n)
		abort();
	multipart_clear(&m);
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	struct str input = { (const char *)data, size };
	struct buf text = { 0 };

	message_header(&text, input);
	require_text(&text);
	message_field(&text, STR("To"), input);
	require_text(&text);
	check_body(&text, input);
	check_parts(&text, input);
	buf_clear(&text);
	return 0;
}
