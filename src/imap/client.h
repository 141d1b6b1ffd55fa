/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * client.h: the synchronous engine: one connection, its state, and commands run over it.
 *
 * It never prints, never reads a terminal, never exits: it speaks through callbacks while imap_run is
 * under way, which returns after the tagged answer. Every response passes the `response` callback once, in
 * order, after the state was brought up to date. After an error that ends the connection (all but
 * ERR_USAGE, ERR_STATE, ERR_CAP, ERR_AUTH before anything was sent) the phase is PHASE_CLOSED.
 */
#ifndef IMAP_CLIENT_H
#define IMAP_CLIENT_H

#include "imap/caps.h"
#include "imap/cmd.h"
#include "imap/resp.h"
#include "imap/sasl.h"
#include "net/stream.h"

enum imap_phase {
	PHASE_CLOSED = 0,
	PHASE_GREETING,
	PHASE_UNAUTH,
	PHASE_AUTH,
	PHASE_SELECTED,
	PHASE_LOGOUT
};

enum imap_protocol { PROTOCOL_UNKNOWN = 0, PROTOCOL_IMAP4, PROTOCOL_REV1, PROTOCOL_REV2 };

/* The selected mailbox. */
struct imap_mailbox {
	char *name; /* UTF-8, as typed; NULL: none is selected */
	uint64_t
		opened; /* which opening of a mailbox this is: what was learned in another one is void. 0: none */
	uint64_t exists, recent, unseen, uidvalidity, uidnext, highestmodseq;
	bool has_recent, has_unseen, has_uidvalidity, has_uidnext, has_highestmodseq;
	bool readonly;
	bool uid_not_sticky;
	char *flags, *permanent_flags; /* as the server wrote the lists; NULL: not told */
};

struct imap_state {
	enum imap_phase phase;
	enum imap_protocol protocol;
	struct caps caps; /* as last told */
	struct caps caps_greeting, caps_tls,
		caps_login;  /* as told at each stage; known says whether */
	struct caps enabled; /* RFC 5161 */
	bool utf8;           /* UTF8=ACCEPT or IMAP4rev2 enabled */
	bool bye;            /* the server said BYE */
	bool preauth;
	char *user; /* as whom; NULL: not logged in, or not known */
	char *greeting,
		*greeting_code; /* its text as it came, and what was between the brackets or NULL */
	struct imap_mailbox mailbox;
	bool housekeeping; /* a command of the engine's own is under way: CAPABILITY, LOGOUT */
	char tag[16];      /* of the command that is waited for, or was last */
};

/* The end of one command. Everything is owned; imap_result_clear frees it. */
struct imap_result {
	enum cond cond; /* COND_OK NO BAD; COND_BYE for LOGOUT's end without a tag */
	char tag[16];
	char *code;    /* between the brackets, as it came; NULL: none */
	char *text;    /* human text, as it came */
	uint64_t usec; /* from the first byte sent to the tagged answer */
};

struct imap_events {
	/* Every response, tagged ones too; borrowed for the call. */
	void (*response)(void *ctx, struct imap_resp *);
	/* Each LIST that answers imap_aside. May be NULL. */
	void (*aside)(void *ctx, struct imap_resp *);
	/* Where a large literal of this response is to go: see struct frame_divert. May be NULL: it is spooled. */
	int (*literal)(void *ctx, const struct frame *sofar);
	/* Bytes done of a literal that is received (out false) or sent. May be NULL. */
	void (*progress)(void *ctx, bool out, uint64_t done, uint64_t total);
	/* Everything that passes the wire inside TLS, as it passes; secret: show a mark instead. May be NULL. */
	void (*wire)(void *ctx, bool out, bool secret, const void *, size_t);
	/* One line for the person: what the engine noticed. It may quote the server: whoever shows it escapes. */
	void (*note)(void *ctx, const char *text);
	/* STARTTLS was answered OK: put TLS on the stream. */
	bool (*upgrade)(void *ctx, struct stream **top, struct err *);
	void *ctx;
};

struct imap_client;

/* Takes the stream over; wait (the stream's), limits and events are borrowed and outlive the client. */
struct imap_client *imap_client_new(struct stream *take, struct wait *, const struct imap_limits *,
	const struct imap_events *);
void imap_client_free(struct imap_client *); /* closes; sends nothing. NULL is allowed */

const struct imap_state *imap_client_state(const struct imap_client *);
struct stream *imap_client_stream(struct imap_client *);

/* As whom LOGIN was; the name is copied. (AUTHENTICATE takes it from struct imap_auth.) */
void imap_client_set_user(struct imap_client *, const char *user);

/* From now until TLS is up nothing is believed that anybody on the way could have written: only the statuses,
 * CAPABILITY and "+" that lead to TLS pass. All else is dropped, neither learned nor given to `response`, and one
 * note says how much it was. STARTTLS does so by itself; whoever is going to need it says it before the greeting. */
void imap_client_guard(struct imap_client *);
bool imap_client_guarded(const struct imap_client *);

/* Reads the greeting, and asks for the capabilities when they did not come with it. A greeting of BYE is
 * ERR_CLOSED. */
bool imap_greet(struct imap_client *, struct err *);

/* Whether the command may be sent in this state; a missing capability is no error but a note. ERR_STATE,
 * ERR_CAP (RFC 1730-only servers). */
bool imap_check(struct imap_client *, const struct imap_cmd *, struct err *);

/* Sends a command and returns with its tagged answer in *result (zeroed by the caller or cleared). NO and
 * BAD are results; false only when there is no answer. For EFFECT_AUTHENTICATE, _COMPRESS, _IDLE and _STARTTLS use
 * the functions below. */
bool imap_run(struct imap_client *, const struct imap_cmd *, struct imap_result *, struct err *);

/* Sends a command before its turn, behind those under way, and returns its number: imap_run, given it in
 * cmd->ahead, then only waits for the answer. 0: it was not sent, since there is no room for it now, the
 * server would have to ask for its literal, it changes the session, or it has message numbers that an
 * earlier one may change (RFC 9051 section 5.5). They are to be run in the order in which they were sent,
 * and before any other command. Nothing is written yet: that is done while answers are waited for. */
uint64_t imap_send_ahead(struct imap_client *, const struct imap_cmd *);

/* How many of them have not been run yet. */
size_t imap_flights(const struct imap_client *);

/* STARTTLS (RFC 9051 section 6.2.1): the upgrade callback shakes hands. What the server sent before it and
 * behind its OK is an injection: ERR_TLS, and the connection is closed. Behind it the state is that of a new
 * connection, but for what the greeting said. */
bool imap_starttls(struct imap_client *, struct imap_result *, struct err *);

/* COMPRESS (RFC 4978): after its OK both directions are compressed. ERR_STATE when they are already. */
bool imap_compress(struct imap_client *, const struct imap_cmd *, struct imap_result *,
	struct err *);

/* The dialogue of AUTHENTICATE (section 6.2.2): `step` is asked with each decoded challenge. It fills *out
 * and returns true, or returns false to cancel with "*". */
struct imap_auth {
	const char *mech;
	const char *user; /* for the state; may be NULL */
	bool initial;     /* the mechanism's client speaks first */
	bool (*step)(void *ctx, struct str challenge, struct buf *out, struct err *);
	void *ctx;
};
bool imap_authenticate(struct imap_client *, const struct imap_auth *, struct imap_result *,
	struct err *);

/* IDLE (section 6.3.13): ends by DONE when stop_fd (-1: none) becomes readable, at the deadline (wait_now's
 * clock; -1: none), or when the user cancels. No time limit else; re-issued every 29 minutes. */
bool imap_idle(struct imap_client *, int stop_fd, int64_t deadline, struct imap_result *,
	struct err *);

/* Sends text verbatim after a tag; at each continuation request `more` gives the next line (without CRLF;
 * free() it); after NULL empty lines are sent. For \raw. */
bool imap_raw(struct imap_client *, struct str text, char *(*more)(void *ctx), void *ctx,
	struct imap_result *, struct err *);

/* Sends bytes and adds nothing; and reads a line (n 0) or n bytes without interpreting them: appended. For
 * \send and \recv. The engine's state knows nothing of what passed. */
bool imap_send_bytes(struct imap_client *, struct str bytes, struct err *);
bool imap_recv_bytes(struct imap_client *, size_t n, struct buf *out, struct err *);

/* Whether bytes sent so, behind those that were, would be a secret or a command that leads to one. */
bool imap_sends_secret(const struct imap_client *, struct str bytes);

/* Asks for mailboxes for imapsh's own use: sends text (a LIST; NULL: nothing), unless such a question is still
 * open, and takes what answers it until it is answered, the time is over, or wait's cancel_fd is readable (it stays
 * so). What comes later is taken by imap_poll, or before the next command. Only whole responses are read here:
 * nothing can make it wait longer. false: the connection is lost. */
bool imap_aside(struct imap_client *, const char *text, int wait_ms, struct err *);

/* Reads what has arrived unasked, without waiting for the rest of a response: how many there were, or -1. */
int imap_poll(struct imap_client *, struct err *);

/* Whether a whole response has been taken in, of which the descriptor knows nothing any more: for imap_poll. */
bool imap_has_news(struct imap_client *);

/* LOGOUT, once: sent unless it was, with at most `timeout_ms` for the answer; failures are of no
 * interest. */
void imap_logout(struct imap_client *, int timeout_ms);

void imap_result_clear(struct imap_result *);

/* imapsh's tags as imaplib makes them: number in base 16 written with the letters A to P; RFC 3501 asks
 * for unique ones only. Appended. */
void int2ap(struct buf *, uint64_t number);

#endif
