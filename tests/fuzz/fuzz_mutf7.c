/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * fuzz_mutf7.c: what decodes encodes to the same bytes, and any name shown and typed goes out unchanged.
 */
#include <stdlib.h>

#include "base/utf8.h"
#include "imap/mutf7.h"
#include "imap/name.h"

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

typedef bool convert_fn(struct buf *, struct str);

/* If `there` takes the input, `back` must take its output and give the input again. */
static void check_inverse(struct str input, convert_fn *there, convert_fn *back)
{
	struct buf a = { 0 }, b = { 0 };

	if (there(&a, input)) {
		if (!back(&b, buf_str(&a)) || !str_eq(buf_str(&b), input))
			abort();
	} else if (a.n > 0) {
		abort();
	}
	buf_clear(&a);
	buf_clear(&b);
}

static void check_name(struct str wire, bool utf8)
{
	struct buf shown = { 0 }, again = { 0 };

	mailbox_from_wire(&shown, wire, utf8);
	if (utf8_valid(wire) && !utf8_valid(buf_str(&shown)))
		abort();
	/* A name in 8-bit bytes is known to the encoder as one that goes out as it came. */
	mailbox_to_wire(&again, buf_str(&shown), utf8 || !utf8_ascii(wire));
	if (!str_eq(buf_str(&again), wire))
		abort();
	buf_clear(&shown);
	buf_clear(&again);
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	struct str input = { (const char *)data, size };

	check_inverse(input, mutf7_decode, mutf7_encode);
	check_inverse(input, mutf7_encode, mutf7_decode);
	check_name(input, false);
	check_name(input, true);
	return 0;
}
