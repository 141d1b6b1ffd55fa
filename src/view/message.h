/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * message.h: message headers and bodies for people.
 *
 * Output is UTF-8 and not yet escaped for a terminal. Hostile input gives some text, never a failure.
 */
#ifndef VIEW_MESSAGE_H
#define VIEW_MESSAGE_H

#include "imap/resp.h"

/* Appends a header's value decoded (encoded words, raw 8-bit in a guessed charset, folding undone). */
void message_header(struct buf *, struct str value);

/* The same for the value of a field by its name: in one of addresses what was encoded stays one name. */
void message_field(struct buf *, struct str name, struct str value);

/* Whether decoding would change nothing. */
bool message_is_plain(struct str value);

/* Appends "Name <user@host>, …": names decoded; groups as "name: a, b;". */
void message_addresses(struct buf *, const struct resp_address *);

/* One short form for lists: the name, else the address, of the first; "+2" for further ones. */
void message_address_short(struct buf *, const struct resp_address *);

/* Takes one header field off, with the lines that continue it, without its line end; an empty one is the end
 * of the header. */
struct str message_take_field(struct str *rest);

enum message_kind {
	MESSAGE_OTHER = 0,
	MESSAGE_TEXT,
	MESSAGE_MULTIPART, /* with a boundary */
	MESSAGE_MESSAGE    /* message/rfc822, message/global, without an encoding */
};

/* What a part or a message is, and how it is written. Owned; NULL: not said. */
struct message_writing {
	enum message_kind kind;
	char *type; /* "text/plain" */
	char *encoding, *charset, *boundary;
	char *name; /* of a file */
};

/* What the header of a part or message says of it (RFC 2045), with or without what follows the header; w is zeroed.
 * default_type: of one that says nothing, "text/plain" but in a digest. */
void message_read_writing(struct message_writing *w, struct str header, const char *default_type);

/* The same from a body structure. */
void message_writing_of(struct message_writing *w, const struct resp_body *);
void message_writing_clear(struct message_writing *);

/* Appends text of a body part of which transfer encoding and charset are known (NULL: unknown) as UTF-8. */
void message_body_text(struct buf *, struct str bytes, const char *encoding, const char *charset);

#endif
