/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * local.h: connections on the loopback address, for the programs of the benchmark.
 */
#ifndef BENCH_LOCAL_H
#define BENCH_LOCAL_H

#include <stdbool.h>

#include "base/str.h"

/* Prints a free port on standard output and serves one connection after the other on it until standard input
 * ends; serve() leaves the descriptor open. The exit status. */
int local_serve(const char *program, void (*serve)(int fd, void *arg), void *arg);

/* A connection with TCP_NODELAY; -1 and errno. */
int local_dial(unsigned port);

/* Sends all of it; false when the peer has gone. */
/* Whether small pieces leave at once (1, as from the start) or wait until those before are acknowledged (0), as they do where a
 * server does not care. */
void local_no_delay(int fd, int on);

bool local_send(int fd, struct str bytes);

/* recv() of one piece that waits; 0: the peer has closed, -1: errno. */
long local_receive(int fd, void *p, size_t n);

/* Says what errno means; 1, an exit status. */
int local_fail(const char *program, const char *what);

#endif
