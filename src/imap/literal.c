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
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/spool.h"

enum { PIECE = 65536 };

typedef bool sink_fn(void *ctx, const void *, size_t, struct err *);

void literal_from_bytes(struct literal *lit, struct str bytes)
{
	*lit = (struct literal){ .bytes = mem_dup_n(bytes.p, bytes.n), .fd = -1, .size = bytes.n };
}

/* --- a file's bytes, with line ends as asked --- */

/* Writes n bytes as lines that end in CRLF to out (room for twice as many): how many these are.
 * *after_cr: the byte before the first was a CR, which has its LF already. */
static size_t convert(const char *in, size_t n, char *out, bool *after_cr)
{
	char *o = out;

	for (size_t i = 0; i < n; i++) {
		bool joined = in[i] == '\n' && *after_cr;

		*after_cr = in[i] == '\r';
		if (joined)
			continue;
		if (in[i] != '\r' && in[i] != '\n') {
			*o++ = in[i];
			continue;
		}
		*o++ = '\r';
		*o++ = '\n';
	}
	return (size_t)(o - out);
}

/* Reads up to n bytes at an offset: how many, 0 at the end, -1 with *err. */
static ssize_t read_at(int fd, char *to, size_t n, off_t at, struct err *err)
{
	ssize_t got;

	do
		got = pread(fd, to, n, at);
	while (got < 0 && errno == EINTR);
	if (got < 0)
		err_errno(err, ERR_SYS, errno, "read the message's file");
	return got;
}

/* Gives the whole file to the sink, as it is to be sent. */
static bool each_piece(const struct literal *lit, sink_fn *sink, void *ctx, struct err *err)
{
	char in[PIECE / 2], out[PIECE];
	bool after_cr = false;
	ssize_t got;

	for (off_t at = 0; (got = read_at(lit->fd, in, sizeof(in), at, err)) > 0; at += got) {
		size_t n = (size_t)got;
		const char *piece = in;

		if (lit->crlf) {
			n = convert(in, n, out, &after_cr);
			piece = out;
		}
		if (n > 0 && !sink(ctx, piece, n, err))
			return false;
	}
	return got == 0;
}

/* --- taking a file over --- */

static bool count(void *ctx, const void *piece, size_t n, struct err *err)
{
	uint64_t *size = ctx;

	(void)piece;
	(void)err;
	*size += n;
	return true;
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
		each_piece(lit, count, &lit->size, err))
		return true;
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

	if (lit->fd > 0)
		return each_piece(lit, pass, &gate, err) && (gate.left == 0 || changed(err));
	while (gate.left > 0) {
		size_t n = gate.left < PIECE ? (size_t)gate.left : PIECE;

		if (!pass(&gate, lit->bytes + (lit->size - gate.left), n, err))
			return false;
	}
	return true;
}

void literal_clear(struct literal *lit)
{
	if (lit->fd > 0)
		close(lit->fd);
	if (lit->secret)
		mem_wipe(lit->bytes, lit->bytes ? (size_t)lit->size : 0);
	free(lit->bytes);
	*lit = (struct literal){ .fd = -1 };
}
