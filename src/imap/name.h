/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * name.h: mailbox names between the person and the wire.
 *
 * A person sees and types UTF-8; the wire has modified UTF-7, or UTF-8 once that is enabled.
 *
 * Whatever a server calls a mailbox, the name that is shown, typed again, goes out as the same
 * bytes:
 *
 *   wire (LIST)       shown and typed     why
 *   Entw&APw-rfe      Entwürfe            modified UTF-7
 *   R&-D              R&D                 modified UTF-7
 *   R&D               &:R&D               malformed: behind the mark "&:", byte for byte
 *   Entwürfe          Entwürfe            8-bit bytes although nobody enabled them: sent as they are
 *   Entw\xFCrfe       Entw\xFCrfe         again while the server is known to write the name so
 *   &-:x              &:&-:x              well-formed, but its text would look like a mark
 *
 * The mark is needed because "R&D" is a good name that a person means as "R&-D", so it cannot also
 * stand for the malformed "R&D". It serves testers too: what follows a typed "&:" is sent as it is.
 * The encoder knows which names came with 8-bit bytes by struct cmd_dialect.
 * Once UTF-8 is enabled (RFC 9755, RFC 9051) names are the same on both sides, and there is no
 * mark.
 *
 * Nothing is normalised: INBOX and inbox name one mailbox, but are sent and shown as they were
 * written.
 */
#ifndef IMAP_NAME_H
#define IMAP_NAME_H

#include "base/buf.h"

/* Appends the wire form of a typed name or LIST pattern, before any quoting. utf8: UTF8=ACCEPT or
 * IMAP4rev2 is enabled. The result may hold any byte: CR, LF and NUL are the encoder's to refuse.
 */
void mailbox_to_wire(struct buf *wire, struct str typed, bool utf8);

/* Appends the name to show. It is UTF-8, unless the server's name has bytes that are none; it is not escaped for a terminal. */
void mailbox_from_wire(struct buf *text, struct str wire, bool utf8);

/* INBOX in any case (RFC 9051 section 5.1). */
bool mailbox_is_inbox(struct str name);

/* Whether two names, both shown or both from the wire, are of one mailbox: the same bytes, or both
 * INBOX. */
bool mailbox_same(struct str a, struct str b);

#endif
