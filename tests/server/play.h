/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * play.h: the server's steps of a script, performed on one connection.
 */
#ifndef SERVER_PLAY_H
#define SERVER_PLAY_H

#include "server/script.h"
#include "server/wire.h"

enum play_end {
	PLAY_OK,   /* to the end, and the client has closed */
	PLAY_CUT,  /* the connection was cut as wanted */
	PLAY_FAIL, /* the client did something else: *err says what, with FILE:LINE */
};

struct play {
	const struct script *script;
	struct wire *wire;
	struct tls_server *tls; /* certificates for starttls */
	const char *pid_file;   /* of the client, for signal; may be NULL */
	int exit_status;        /* child-exit */
	struct captures captures;
};

/* The index of the first step of the connection (from 0), or script->n. */
size_t play_begin(const struct script *, size_t connection);

/* Plays from the step `at` to the end of its connection. The wire is closed at the end. */
enum play_end play(struct play *, size_t at, struct err *);

#endif
