/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * fd.h: reading and writing a non-blocking descriptor with the limits of a wait, for the streams at the bottom.
 */
#ifndef NET_FD_H
#define NET_FD_H

#include "net/stream.h"

/* Makes it non-blocking and close-on-exec; false: errno. */
bool fd_prepare(int fd);

/* As struct stream_ops has it, each after a wait; `peer` is for the error's text. A write to a closed peer raises no signal;
 * but where it is a pipe that needs SIGPIPE ignored. */
ssize_t fd_read(int fd, const struct wait *, const char *peer, void *, size_t, struct err *);
ssize_t fd_write(int fd, const struct wait *, const char *peer, const void *, size_t, struct err *);

#endif
