/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * spool.c: an unlinked temporary file, for what is too large for memory.
 */
#include "base/spool.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/buf.h"

int spool_open(struct err *err)
{
	const char *dir = getenv("TMPDIR");
	struct buf path = { 0 };

	buf_addf(&path, "%s/imapsh-XXXXXX", dir && *dir ? dir : "/tmp");
	int fd = mkstemp(path.p);

	if (fd < 0) {
		err_errno(err, ERR_SYS, errno, "make a temporary file %s", path.p);
	} else if (unlink(path.p) != 0 || fcntl(fd, F_SETFD, FD_CLOEXEC) != 0) {
		err_errno(err, ERR_SYS, errno, "hide the temporary file %s", path.p);
		close(fd);
		fd = -1;
	}
	buf_clear(&path);
	return fd;
}

bool spool_write(int fd, const void *bytes, size_t n, struct err *err)
{
	const char *p = bytes;

	while (n > 0) {
		ssize_t done = write(fd, p, n);

		if (done < 0 && errno == EINTR)
			continue;
		if (done < 0)
			return err_errno(err, ERR_SYS, errno, "write to a temporary file");
		p += done;
		n -= (size_t)done;
	}
	return true;
}

ssize_t spool_read(int fd, off_t at, void *bytes, size_t n, struct err *err)
{
	char *p = bytes;
	size_t got = 0;

	while (got < n) {
		ssize_t done = pread(fd, p + got, n - got, at + (off_t)got);

		if (done < 0 && errno == EINTR)
			continue;
		if (done < 0)
			return err_errno(err, ERR_SYS, errno, "read a temporary file"), -1;
		if (done == 0)
			return err_set(err, ERR_SYS, 0, "a temporary file is too short"), -1;
		got += (size_t)done;
	}
	return (ssize_t)n;
}
