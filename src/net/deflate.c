/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * deflate.c: a filter of zlib's.
 */
#include "net/deflate.h"

#include <stdlib.h>
#include <string.h>

/* Its input is const then. */
#define ZLIB_CONST
#include <zlib.h>

#include "base/buf.h"
#include "base/mem.h"

/* Raw deflate: no header, no checksum. RFC 4978 section 4. */
#define WINDOW_BITS (-15)

#define BYTES 16384

struct deflate {
	struct stream stream;
	z_stream in, out;
	struct buf packed; /* what was read from below; in.next_in points into it */
	char plain[BYTES]; /* decompressed and not yet read: */
	size_t from, to;   /* [from, to) */
	bool ended;        /* the server has ended its deflate stream */
	bool over;         /* deflate_end: what passes is not compressed */
	bool begun;        /* something of that has come */
};

static void *z_alloc(void *ctx, unsigned n, unsigned size)
{
	(void)ctx;
	return mem_zero(n, size);
}

static void z_free(void *ctx, void *p)
{
	(void)ctx;
	free(p);
}

static bool damaged(const struct deflate *d, struct err *e)
{
	return err_set(e, ERR_PROTO, 0, "the compressed data from the server are damaged%s%s",
		d->in.msg ? ": " : "", d->in.msg ? d->in.msg : "");
}

/* Decompresses what is there; nothing may come of it. */
static bool unpack(struct deflate *d, struct err *e)
{
	int code;

	if (d->from < d->to || d->ended)
		return true;
	d->in.next_out = (unsigned char *)d->plain;
	d->in.avail_out = sizeof(d->plain);
	code = inflate(&d->in, Z_SYNC_FLUSH);
	d->from = 0;
	d->to = sizeof(d->plain) - d->in.avail_out;
	d->ended = code == Z_STREAM_END;
	/* Z_BUF_ERROR: more input is needed. */
	return code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR || damaged(d, e);
}

/* 1: more came from below; 0: its end; -1: *err. */
static int fetch(struct deflate *d, struct err *e)
{
	ssize_t got;

	buf_truncate(&d->packed, 0);
	buf_reserve(&d->packed, BYTES);
	got = stream_read(d->stream.next, d->packed.p, BYTES, e);
	if (got <= 0)
		return (int)got;
	d->in.next_in = (const unsigned char *)d->packed.p;
	d->in.avail_in = (unsigned)got;
	return 1;
}

static ssize_t take_plain(struct deflate *d, void *p, size_t n)
{
	if (n > d->to - d->from)
		n = d->to - d->from;
	memcpy(p, d->plain + d->from, n);
	d->from += n;
	return (ssize_t)n;
}

/* What had been read before, then what is below. The end of the server's last flush may still be on its way: an empty block,
 * of bytes with which no line of IMAP begins. */
static ssize_t read_over(struct deflate *d, void *p, size_t n, struct err *e)
{
	if (d->from < d->to)
		return take_plain(d, p, n);
	while (!d->begun) {
		int got = d->in.avail_in ? 1 : fetch(d, e);

		if (got <= 0)
			return got;
		d->begun = *d->in.next_in >= ' ' && *d->in.next_in <= '~';
		if (!d->begun) {
			d->in.next_in++;
			d->in.avail_in--;
		}
	}
	if (!d->in.avail_in)
		return stream_read(d->stream.next, p, n, e);
	if (n > d->in.avail_in)
		n = d->in.avail_in;
	memcpy(p, d->in.next_in, n);
	d->in.next_in += n;
	d->in.avail_in -= (unsigned)n;
	return (ssize_t)n;
}

static ssize_t read_deflate(struct stream *s, void *p, size_t n, struct err *e)
{
	struct deflate *d = (struct deflate *)s;

	if (d->over)
		return read_over(d, p, n, e);
	if (!unpack(d, e))
		return -1;
	while (d->from == d->to) {
		int got = d->ended ? 0 : d->in.avail_in ? 1 : fetch(d, e);

		if (got <= 0)
			return got;
		if (!unpack(d, e))
			return -1;
	}
	return take_plain(d, p, n);
}

/* Runs deflate until it has nothing left to give, passing on what it gives. */
static bool pack(struct deflate *d, const void *p, size_t n, int flush, struct err *e)
{
	unsigned char out[BYTES];

	d->out.next_in = (const unsigned char *)p;
	d->out.avail_in = (unsigned)n;
	do {
		d->out.next_out = out;
		d->out.avail_out = sizeof(out);
		/* Z_BUF_ERROR: there was nothing left to give. */
		if (deflate(&d->out, flush) == Z_STREAM_ERROR)
			return err_set(e, ERR_SYS, 0, "zlib cannot compress any more");
		if (sizeof(out) > d->out.avail_out &&
			!stream_write(d->stream.next, out, sizeof(out) - d->out.avail_out, e))
			return false;
	} while (!d->out.avail_out);
	return true;
}

static ssize_t write_deflate(struct stream *s, const void *p, size_t n, struct err *e)
{
	if (((struct deflate *)s)->over)
		return stream_write(s->next, p, n, e) ? (ssize_t)n : -1;
	if (n > 1u << 20)
		n = 1u << 20;
	return pack((struct deflate *)s, p, n, Z_NO_FLUSH, e) ? (ssize_t)n : -1;
}

static bool flush_deflate(struct stream *s, struct err *e)
{
	return ((struct deflate *)s)->over || pack((struct deflate *)s, "", 0, Z_SYNC_FLUSH, e);
}

static bool ask_deflate(struct stream *s, enum stream_ask what, void *answer)
{
	struct deflate *d = (struct deflate *)s;
	struct err ignored = { 0 };

	switch (what) {
	case ASK_PENDING:
		if (d->over) {
			*(size_t *)answer = d->to - d->from + d->in.avail_in;
			return *(size_t *)answer > 0;
		}
		/* What is damaged is told by the next read. */
		if (unpack(d, &ignored))
			*(size_t *)answer = d->to - d->from;
		else
			*(size_t *)answer = 1;
		return *(size_t *)answer > 0;
	case ASK_COMPRESSION:
		if (d->over)
			return false;
		*(struct stream_compression *)answer =
			(struct stream_compression){ .in = d->in.total_out,
				.in_packed = d->in.total_in,
				.out = d->out.total_in,
				.out_packed = d->out.total_out };
		return true;
	default: return false;
	}
}

static void close_deflate(struct stream *s)
{
	struct deflate *d = (struct deflate *)s;

	inflateEnd(&d->in);
	deflateEnd(&d->out);
	buf_wipe(&d->packed);
	mem_wipe(d->plain, sizeof(d->plain));
	free(d);
}

static const struct stream_ops deflate_ops = { .name = "deflate",
	.read = read_deflate,
	.write = write_deflate,
	.flush = flush_deflate,
	.ask = ask_deflate,
	.close = close_deflate };

bool deflate_push(struct stream **top, struct str early, struct err *e)
{
	struct deflate *d = mem_zero(1, sizeof(*d));

	d->stream.ops = &deflate_ops;
	d->stream.next = *top;
	d->stream.wait = (*top)->wait;
	d->in.zalloc = d->out.zalloc = z_alloc;
	d->in.zfree = d->out.zfree = z_free;
	if (inflateInit2(&d->in, WINDOW_BITS) != Z_OK ||
		deflateInit2(&d->out, Z_DEFAULT_COMPRESSION, Z_DEFLATED, WINDOW_BITS, 8,
			Z_DEFAULT_STRATEGY) != Z_OK) {
		close_deflate(&d->stream);
		return err_set(e, ERR_SYS, 0, "zlib %s cannot be used", zlibVersion());
	}
	buf_add_str(&d->packed, early);
	d->in.next_in = (const unsigned char *)d->packed.p;
	d->in.avail_in = (unsigned)early.n;
	*top = &d->stream;
	return true;
}

void deflate_end(struct stream *top)
{
	struct deflate *d = (struct deflate *)top;

	if (top->ops == &deflate_ops)
		d->over = true;
}

const char *deflate_version(void)
{
	return zlibVersion();
}
