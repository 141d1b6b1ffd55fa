/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * literal.c: bytes that go out as a literal, from memory or from a file, never held whole.
 *
 * A file is read twice in the same way: once to count what will be sent, once to send it.
 */
#include "imap/literal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/spool.h"

enum { PIECE = 65536 };

typedef bool sink_fn(void *ctx, const void *, size_t, struct err *);

/* --- the bytes, with line ends as asked --- */

/* The bytes up to the first line end, all of them where there is none. *cr: where the next CR is known to be,
 * or the end, so that each byte is looked at once for either. */
static size_t up_to_line_end(struct str in, const char **cr)
{
	const char *lf = memchr(in.p, '\n', in.n);
	struct str before = lf ? str_span(in.p, lf) : in;

	if (!*cr || *cr < in.p)
		*cr = memchr(in.p, '\r', in.n);
	if (!*cr)
		*cr = in.p + in.n;
	return *cr < before.p + before.n ? (size_t)(*cr - in.p) : before.n;
}

/* Writes the bytes as lines that end in CRLF to out (room for twice as many): how many these are.
 * *after_cr: the byte before the first was a CR, which has its LF already. */
static size_t convert(struct str in, char *out, bool *after_cr)
{
	const char *cr = NULL;
	char *o = out;

	if (*after_cr && in.n > 0 && in.p[0] == '\n')
		in = str_skip(in, 1);
	*after_cr = false;
	while (in.n > 0) {
		size_t n = up_to_line_end(in, &cr);

		memcpy(o, in.p, n);
		o += n;
		if (n == in.n)
			break;
		*o++ = '\r';
		*o++ = '\n';
		*after_cr = in.p[n] == '\r' && n + 1 == in.n;
		in = str_skip(in,
			in.p[n] == '\r' && n + 1 < in.n && in.p[n + 1] == '\n' ? n + 2 : n + 1);
	}
	return (size_t)(o - out);
}

/* Up to n bytes at an offset, of the memory or read into `to`: how many, 0 at the end, -1 with *err. */
static ssize_t read_at(const struct literal *lit, uint64_t at, char *to, size_t n,
	const char **bytes, struct err *err)
{
	ssize_t got;

	*bytes = to;
	if (lit->fd <= 0) {
		struct str left = str_skip((struct str){ lit->bytes, lit->n }, (size_t)at);

		*bytes = left.p;
		return (ssize_t)str_head(left, n).n;
	}
	do
		got = pread(lit->fd, to, n, (off_t)at);
	while (got < 0 && errno == EINTR);
	if (got < 0)
		err_errno(err, ERR_SYS, errno, "read the message's file");
	return got;
}

/* Where the first NUL stands, counted from 1 and from `at` bytes before; 0: there is none. */
static uint64_t nul_in(struct str bytes, uint64_t at)
{
	size_t zero = str_find(bytes, '\0');

	return zero < bytes.n ? at + zero + 1 : 0;
}

/* Gives all to the sink, as it is to be sent. *nul (may be NULL): where the first NUL stands, from 1. */
static bool each_piece(const struct literal *lit, sink_fn *sink, void *ctx, uint64_t *nul,
	struct err *err)
{
	char in[PIECE / 2], out[PIECE];
	bool after_cr = false;
	const char *piece;
	uint64_t at = 0;
	ssize_t got;

	for (; (got = read_at(lit, at, in, sizeof(in), &piece, err)) > 0; at += (uint64_t)got) {
		size_t n = (size_t)got;

		if (nul && !*nul)
			*nul = nul_in((struct str){ piece, n }, at);
		if (lit->crlf) {
			n = convert((struct str){ piece, n }, out, &after_cr);
			piece = out;
		}
		if (n > 0 && !sink(ctx, piece, n, err))
			return false;
	}
	return got == 0;
}

/* --- taking over --- */

static bool count(void *ctx, const void *piece, size_t n, struct err *err)
{
	uint64_t *size = ctx;

	(void)piece;
	(void)err;
	*size += n;
	return true;
}

void literal_from_bytes(struct literal *lit, struct str bytes)
{
	*lit = (struct literal){ .bytes = mem_dup_n(bytes.p, bytes.n),
		.n = bytes.n,
		.fd = -1,
		.size = bytes.n,
		.nul = nul_in(bytes, 0) };
}

void literal_from_text(struct literal *lit, struct str text)
{
	struct err none = { 0 };

	literal_from_bytes(lit, text);
	lit->crlf = true;
	lit->size = 0;
	each_piece(lit, count, &lit->size, NULL, &none);
	lit->crlf = lit->size != lit->n;
}

/* Copies all that can still be read to the spool. */
static bool copy_all(int from, int spool, struct err *err)
{
	char bytes[PIECE];
	ssize_t got;

	while ((got = read(from, bytes, sizeof(bytes))) > 0)
		if (!spool_write(spool, bytes, (size_t)got, err))
			return false;
	if (got < 0 && errno == EINTR)
		return err_set(err, ERR_INTERRUPTED, 0, "interrupted while reading the message");
	return got == 0 || err_errno(err, ERR_SYS, errno, "read the message");
}

/* Descriptor 0 means "none" in a zeroed literal, so a file that has it gets another. */
static bool move_off_zero(struct literal *lit, struct err *err)
{
	int moved;

	if (lit->fd != 0)
		return true;
	moved = fcntl(0, F_DUPFD_CLOEXEC, 3);
	if (moved < 0)
		return err_errno(err, ERR_SYS, errno, "keep the message's file open");
	close(0);
	lit->fd = moved;
	return true;
}

/* Replaces lit->fd by a spool with what can be read from it. */
static bool spool_fd(struct literal *lit, struct err *err)
{
	int spool = spool_open(err);
	bool ok = spool >= 0 && copy_all(lit->fd, spool, err);

	close(lit->fd);
	lit->fd = spool;
	return ok;
}

bool literal_from_fd(struct literal *lit, int fd, bool crlf, struct err *err)
{
	struct stat st;
	bool regular = fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && lseek(fd, 0, SEEK_CUR) == 0;

	*lit = (struct literal){ .fd = fd, .crlf = crlf };
	if ((regular || spool_fd(lit, err)) && move_off_zero(lit, err) &&
		each_piece(lit, count, &lit->size, &lit->nul, err)) {
		/* Where nothing changes nothing has to be looked for again. */
		if (fstat(lit->fd, &st) == 0 && (uint64_t)st.st_size == lit->size)
			lit->crlf = false;
		return true;
	}
	literal_clear(lit);
	return false;
}

/* --- sending --- */

/* Between each_piece and the caller's sink: lets `left` bytes through and no more. */
struct gate {
	sink_fn *sink;
	void *ctx;
	uint64_t left;
};

static bool changed(struct err *err)
{
	return err_set(err, ERR_SYS, 0,
		"the message's file changed while it was being sent; copy it, then send the copy");
}

static bool pass(void *ctx, const void *piece, size_t n, struct err *err)
{
	struct gate *gate = ctx;

	if (n > gate->left)
		return changed(err);
	gate->left -= n;
	return gate->sink(gate->ctx, piece, n, err);
}

bool literal_send(const struct literal *lit, sink_fn *sink, void *ctx, struct err *err)
{
	struct gate gate = { sink, ctx, lit->size };

	return each_piece(lit, pass, &gate, NULL, err) && (gate.left == 0 || changed(err));
}

void literal_clear(struct literal *lit)
{
	if (lit->fd > 0)
		close(lit->fd);
	if (lit->secret)
		mem_wipe(lit->bytes, lit->n);
	free(lit->bytes);
	*lit = (struct literal){ .fd = -1 };
}
