/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * client_private.h: the engine's inside, shared by the files client*.c alone.
 */
#ifndef IMAP_CLIENT_PRIVATE_H
#define IMAP_CLIENT_PRIVATE_H

#include "imap/client.h"
#include "imap/redact.h"
#include "net/reader.h"

/* Commands sent before their turn, the oldest first. client_ahead.c */
struct client_flights {
	struct flight *v;
	size_t at, n, cap; /* n of them, from v[at] on */
	uint64_t last;     /* number of the one sent last */
	uint64_t held;     /* bytes of responses kept for their turn */
	size_t hint;       /* which of them a response belonged to last */
};

struct imap_client {
	struct stream *top; /* owned: the tap that shows what is read */
	struct wait *wait;
	struct reader *reader;
	const struct imap_limits *limits;
	const struct imap_events *events;
	struct imap_state state;
	struct imap_mailbox before; /* while SELECT is under way: what was selected */
	bool selecting;             /* SELECT is under way, and that is not closed yet */
	uint64_t openings;          /* how often a mailbox was opened */
	struct imap_resp resp;      /* the one being read; its memory is used again */
	struct buf out;             /* what is not yet flushed */
	uint64_t tags;              /* how many were given out */
	struct client_flights flights;
	struct redact_wire raw; /* what was sent as bytes since the last command */
	bool caps_told;         /* a capability list came during this command */
	bool logout_sent;
	struct {
		bool on; /* its answer is not complete */
		char tag[16];
	} aside;
	struct frame look;    /* what is_whole looked at: its memory is used again */
	int64_t bye_deadline; /* 0: no BYE was seen yet */
	char bye_text[256];   /* of a BYE, escaped */
	struct {
		bool on;
		uint64_t responses, bytes; /* that were dropped */
	} guard;                           /* see imap_client_guard */
};

/* client.c */

/* One line for the person, formatted. */
void client_note(struct imap_client *, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* Collects bytes to send and shows them; client_flush sends them. */
void client_emit(struct imap_client *, struct str, bool secret);
bool client_flush(struct imap_client *, struct err *);

/* The same for bytes as somebody wrote them, which say themselves what is secret. */
void client_emit_raw(struct imap_client *, struct str);

/* Writes the next tag into tag[16] and emits it with a blank. */
void client_tag(struct imap_client *, char *tag);

/* Reads one response into c->resp, updates the state, shows it. Errors end the connection. */
bool client_read(struct imap_client *, struct err *);

/* Whether c->resp is the end of the command, or a continuation request. */
bool client_is_end(const struct imap_client *, const char *tag);

/* Fills *r from c->resp, the tagged answer. */
void client_take_result(struct imap_client *, const char *tag, struct imap_result *);

/* Reads up to the tagged answer; with `go_on` not NULL also returns (true, *go_on true) at a "+". */
bool client_await(struct imap_client *, const char *tag, bool *go_on, struct imap_result *,
	struct err *);

/* The same for what is answered in a few lines: the whole of it has the time that silence has otherwise. */
bool client_await_brief(struct imap_client *, const char *tag, bool *go_on, struct imap_result *,
	struct err *);

/* What a command's end does beyond its response: state, and capabilities asked again where due. `name`: of the
 * mailbox that was opened, or whom PROXYAUTH named. */
bool client_finish(struct imap_client *, enum imap_effect, const char *name, struct imap_result *,
	struct err *);

/* Makes *stage what the server is capable of now; asks it unless a command's answers have told. */
bool client_refresh_caps(struct imap_client *, struct caps *stage, struct err *);

/* After UNAUTHENTICATE: compression ends with the login in which it began (RFC 8437 section 4.1). client_flow.c */
void client_end_compression(struct imap_client *);

/* Runs a command of the engine's own; its responses are housekeeping. */
bool client_housekeeping(struct imap_client *, const char *text, struct err *);

/* ERR_STATE when the command is not legal now. */
bool client_check_phase(const struct imap_client *, const struct imap_spec *, struct err *);

/* A server that takes no more may have said why before: what it sent is read to its end. */
void client_last_words(struct imap_client *, struct err *);

/* Marks the connection as gone; returns false. */
bool client_fail(struct imap_client *);

/* client_send.c */

/* Whether the server has to ask for this literal; and "{n}" as it is then announced. RFC 7888. */
bool client_literal_waits(const struct imap_client *, const struct literal *);
void client_announce(struct imap_client *, const struct literal *);

/* Sends a command and waits for its tagged answer. */
bool client_converse(struct imap_client *, const struct imap_cmd *, struct imap_result *,
	struct err *);

/* client_ahead.c */

/* Writes what is collected as long as the server takes it; what it does not take waits until it has been
 * listened to, so that neither side waits for the other. */
bool client_push(struct imap_client *, struct err *);

/* With several under way. *held: c->resp belongs to a command whose turn has not come, and is kept for it. */
bool client_hold(struct imap_client *, bool *held, struct err *);

/* The answer of a command that was sent before its turn, which has come. */
bool client_land(struct imap_client *, uint64_t number, struct imap_result *, struct err *);
void client_clear_flights(struct imap_client *);

/* client_aside.c */

/* Takes in what has arrived without waiting: 1: a whole response can be read, or the end of the stream; 0: not
 * yet; -1: *err. One too large to be looked at beforehand is readable to who is patient. */
int client_ready(struct imap_client *, bool patient, struct err *);

/* Whether c->resp answers the question that was asked aside; then it has gone to those who asked. */
bool client_aside_takes(struct imap_client *);

/* Takes the rest of its answer, before another command is sent whose answer it could be taken for. */
bool client_settle(struct imap_client *, struct err *);

/* client_state.c */

/* Brings the state up to date with c->resp. */
void client_learn(struct imap_client *);

void client_state_clear(struct imap_state *);

/* TLS is up: all that was learned before it is forgotten, but for what the greeting said. */
void client_renew(struct imap_client *);

/* Under guard, and c->resp is nothing that leads to TLS: it is counted, and to be passed over. */
bool client_drops(struct imap_client *);

/* The guard ends, and what it has dropped is said. */
void client_unguard(struct imap_client *);

/* The protocol version that the capabilities say; and what to tell a person about it. */
void client_learn_protocol(struct imap_client *);

/* Before SELECT and EXAMINE are sent: sets the old mailbox aside. And after their answer. */
void client_select_begins(struct imap_client *);
void client_select_ends(struct imap_client *, enum imap_effect, const char *mailbox, enum cond);

void imap_mailbox_clear(struct imap_mailbox *);

#endif
