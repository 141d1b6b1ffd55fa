/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * child.h: a process of our own making, for child.c and resolve.c.
 */
#ifndef NET_CHILD_H
#define NET_CHILD_H

#include <sys/types.h>

/* Forks. In the child run(ctx) is called in a process group of its own, with every signal as a program
 * expects it; when it returns, the child ends with status 127. Returns the child's id, or -1: errno. */
pid_t child_run(void (*run)(void *ctx), void *ctx);

#endif
