/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * fault.c: a call of imapsh's into the system that fails, one in a run.
 *
 * Linked into a program of its own with --wrap for each function below. FAULT=memory:N or FAULT=io:N lets the
 * N-th call of that kind fail as it may fail on a bad day; FAULT_REACHED names a file that is made then. What
 * libraries call is not wrapped: their failures come back to us through their own functions.
 */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* Whether this call is the one. */
static int due(const char *kind)
{
	static const char *wanted;
	static unsigned long at, calls;
	const char *reached;
	size_t n = strlen(kind);

	if (!wanted) {
		wanted = getenv("FAULT") ? getenv("FAULT") : "";
		at = strchr(wanted, ':') ? strtoul(strchr(wanted, ':') + 1, NULL, 10) : 0;
	}
	if (!at || strncmp(wanted, kind, n) != 0 || wanted[n] != ':' || ++calls != at)
		return 0;
	reached = getenv("FAULT_REACHED");
	if (reached)
		fclose(fopen(reached, "w"));
	return 1;
}

/* A function that fails by a value and errno. */
#define FAULT(type, name, parameters, arguments, kind, failure, number) \
	type __real_##name parameters; \
	type __wrap_##name parameters; \
	type __wrap_##name parameters \
	{ \
		if (due(kind)) { \
			errno = number; \
			return failure; \
		} \
		return __real_##name arguments; \
	}

/* One that has to be done all the same, so that nothing is left open. */
#define FAULT_AFTER(type, name, parameters, arguments, kind, failure, number) \
	type __real_##name parameters; \
	type __wrap_##name parameters; \
	type __wrap_##name parameters \
	{ \
		type result = __real_##name arguments; \
\
		if (!due(kind)) \
			return result; \
		errno = number; \
		return failure; \
	}

FAULT(void *, malloc, (size_t n), (n), "memory", NULL, ENOMEM)
FAULT(void *, calloc, (size_t n, size_t size), (n, size), "memory", NULL, ENOMEM)
FAULT(void *, realloc, (void *p, size_t n), (p, n), "memory", NULL, ENOMEM)

FAULT(ssize_t, read, (int fd, void *p, size_t n), (fd, p, n), "io", -1, EIO)
FAULT(ssize_t, write, (int fd, const void *p, size_t n), (fd, p, n), "io", -1, ENOSPC)
FAULT(ssize_t, send, (int fd, const void *p, size_t n, int flags), (fd, p, n, flags), "io", -1,
	EPIPE)
FAULT(ssize_t, pread64, (int fd, void *p, size_t n, off_t at), (fd, p, n, at), "io", -1, EIO)
FAULT(off_t, lseek64, (int fd, off_t at, int whence), (fd, at, whence), "io", -1, EIO)
FAULT(int, poll, (struct pollfd * fds, nfds_t n, int timeout), (fds, n, timeout), "io", -1, ENOMEM)
FAULT(int, pipe, (int fds[2]), (fds), "io", -1, EMFILE)
FAULT(int, dup2, (int from, int to), (from, to), "io", -1, EBADF)
FAULT(pid_t, fork, (void), (), "io", -1, EAGAIN)
FAULT(int, mkstemp64, (char *name), (name), "io", -1, EROFS)
FAULT(FILE *, fopen64, (const char *name, const char *mode), (name, mode), "io", NULL, EACCES)
FAULT(FILE *, fdopen, (int fd, const char *mode), (fd, mode), "io", NULL, ENOMEM)
FAULT(FILE *, popen, (const char *command, const char *mode), (command, mode), "io", NULL, EAGAIN)
FAULT(FILE *, open_memstream, (char **text, size_t *n), (text, n), "io", NULL, ENOMEM)
FAULT(size_t, fwrite, (const void *p, size_t size, size_t n, FILE *file), (p, size, n, file), "io",
	0, ENOSPC)

FAULT_AFTER(int, close, (int fd), (fd), "io", -1, EIO)
FAULT_AFTER(int, fclose, (FILE * file), (file), "io", EOF, ENOSPC)
FAULT_AFTER(int, fflush, (FILE * file), (file), "io", EOF, ENOSPC)

/* These have a last argument that is not always there. */
int __real_open64(const char *name, int flags, ...);
int __wrap_open64(const char *name, int flags, ...);
int __wrap_open64(const char *name, int flags, ...)
{
	va_list args;
	int mode;

	va_start(args, flags);
	mode = flags & O_CREAT ? va_arg(args, int) : 0;
	va_end(args);
	if (due("io")) {
		errno = EMFILE;
		return -1;
	}
	return __real_open64(name, flags, mode);
}

int __real_fcntl64(int fd, int what, ...);
int __wrap_fcntl64(int fd, int what, ...);
int __wrap_fcntl64(int fd, int what, ...)
{
	va_list args;
	int value;

	va_start(args, what);
	value = va_arg(args, int);
	va_end(args);
	if (due("io")) {
		errno = EINVAL;
		return -1;
	}
	return __real_fcntl64(fd, what, value);
}
