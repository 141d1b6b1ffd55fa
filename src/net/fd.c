/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * fd.c: the bottom of a chain: a connected socket.
 */
#include "net/fd.h"

#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/mem.h"

struct fd_stream {
	struct stream stream;
	int fd;
	bool local, tcp;
	char *peer, *self;
};

/* Whether the call is to be repeated once the descriptor is ready. */
static bool passing(int number)
{
	return number == EINTR || number == EAGAIN || number == EWOULDBLOCK;
}

static ssize_t fail(struct err *e, int number, const char *doing, const char *peer)
{
	if (number == ECONNRESET || number == EPIPE)
		err_set(e, ERR_NET, number, "connection %s by %s",
			number == EPIPE ? "closed" : "reset", peer);
	else
		err_errno(e, ERR_NET, number, "%s %s", doing, peer);
	return -1;
}

ssize_t fd_read(int fd, const struct wait *w, const char *peer, void *p, size_t n, struct err *e)
{
	ssize_t got;

	/* The wait comes first, so that the user can get out of a stream that never runs dry. */
	do {
		if (!wait_fd(w, fd, POLLIN, "waiting for the server", e))
			return -1;
		got = read(fd, p, n);
	} while (got < 0 && passing(errno));
	return got >= 0 ? got : fail(e, errno, "reading from", peer);
}

ssize_t fd_write(int fd, const struct wait *w, const char *peer, const void *p, size_t n,
	struct err *e)
{
	ssize_t took;

	do {
		if (!wait_fd(w, fd, POLLOUT, "sending to the server", e))
			return -1;
		took = send(fd, p, n, MSG_NOSIGNAL);
		if (took < 0 && errno == ENOTSOCK)
			took = write(fd, p, n);
	} while (took < 0 && passing(errno));
	return took >= 0 ? took : fail(e, errno, "sending to", peer);
}

/* Who writes an answer in two pieces does not get the second one out before the first is acknowledged (RFC 896), which Linux
 * does up to 40 ms later, unless asked each time. False where that cannot be asked, as of what is no TCP. */
static bool acknowledge(int fd)
{
#ifdef TCP_QUICKACK
	const int on = 1;

	return setsockopt(fd, IPPROTO_TCP, TCP_QUICKACK, &on, sizeof(on)) == 0;
#else
	(void)fd;
	return false;
#endif
}

static ssize_t read_fd(struct stream *s, void *p, size_t n, struct err *e)
{
	struct fd_stream *f = (struct fd_stream *)s;
	ssize_t got = fd_read(f->fd, s->wait, f->peer, p, n, e);

	/* Where there was more than was asked for, more has come than one piece. */
	if (f->tcp && got > 0 && (size_t)got < n)
		acknowledge(f->fd);
	return got;
}

static ssize_t write_fd(struct stream *s, const void *p, size_t n, struct err *e)
{
	struct fd_stream *f = (struct fd_stream *)s;

	return fd_write(f->fd, s->wait, f->peer, p, n, e);
}

static bool ask_fd(struct stream *s, enum stream_ask what, void *answer)
{
	struct fd_stream *f = (struct fd_stream *)s;

	switch (what) {
	case ASK_FD: *(int *)answer = f->fd; return true;
	case ASK_LOCAL: *(bool *)answer = f->local; return true;
	case ASK_PEER: *(struct str *)answer = str_c(f->peer); return true;
	case ASK_SELF: *(struct str *)answer = str_c(f->self); return f->self != NULL;
	default: return false;
	}
}

static void close_fd(struct stream *s)
{
	struct fd_stream *f = (struct fd_stream *)s;

	close(f->fd);
	free(f->peer);
	free(f->self);
	free(f);
}

static const struct stream_ops fd_ops = { .name = "fd",
	.read = read_fd,
	.write = write_fd,
	.ask = ask_fd,
	.close = close_fd };

bool fd_prepare(int fd)
{
	int flags = fcntl(fd, F_GETFL);

	return flags >= 0 && fcntl(fd, F_SETFL, flags | O_NONBLOCK) >= 0 &&
		fcntl(fd, F_SETFD, FD_CLOEXEC) >= 0;
}

struct stream *stream_fd(int take_fd, struct wait *wait, const char *peer, const char *self,
	bool local)
{
	struct fd_stream *f;

	if (!fd_prepare(take_fd)) {
		close(take_fd);
		return NULL;
	}
	f = mem_zero(1, sizeof(*f));
	f->stream.ops = &fd_ops;
	f->stream.wait = wait;
	f->fd = take_fd;
	f->local = local;
	f->tcp = acknowledge(take_fd);
	f->peer = mem_dup_z(peer ? peer : "the peer");
	f->self = mem_dup_z(self);
	return &f->stream;
}
