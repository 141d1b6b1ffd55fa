/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * fuzz_oauth.c: a server's explanation is one short safe line, and no user or token adds a field.
 */
#include <stdlib.h>

#include "base/utf8.h"
#include "imap/sasl_oauth.h"

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

static size_t count_fields(const struct buf *message)
{
	size_t n = 0;

	for (size_t i = 0; i < message->n; i++)
		n += message->p[i] == '\1';
	return n;
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	struct str input = { (const char *)data, size };
	struct buf line = { 0 }, user = { 0 }, message = { 0 };

	if (oauth_error(&line, input) != (line.n > 0))
		abort();
	if (!utf8_harmless(buf_str(&line)) || line.n > 5 * (200 * 8 + 32))
		abort();
	buf_add_str(&user, str_head(input, size / 2));
	if (oauth_xoauth2(&message, buf_z(&user), str_skip(input, size / 2)) &&
		count_fields(&message) != 3)
		abort();
	buf_truncate(&message, 0);
	if (oauth_bearer(&message, buf_z(&user), "h", 143, str_skip(input, size / 2)) &&
		count_fields(&message) != 5)
		abort();
	buf_clear(&line);
	buf_clear(&user);
	buf_clear(&message);
	return 0;
}
