/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * table_connection.c: commands about the connection and the login.
 */
#include "imap/tables.h"

#define GROUP "connection"

const struct imap_spec spec_authenticate = { .name = "AUTHENTICATE",
	.group = GROUP,
	.args = ARGS({ .name = "mech",
		.type = ARG_ATOM,
		.flags = ARG_OPTIONAL,
		.help = "SASL mechanism; without one the strongest that the server offers" }),
	.states = IN_UNAUTH,
	.flags = SPEC_BRIEF,
	.effect = EFFECT_AUTHENTICATE,
	.rfc = "9051 6.2.2, 4959",
	.summary = "log in by a SASL mechanism",
	.details =
		"A user may follow the mechanism; it is asked for otherwise, as is the password. With --with CMD "
		"each challenge, decoded, goes to the standard input of CMD, whose output is the response; with --ask "
		"each challenge is shown and the response asked for. The output or answer * cancels; an empty one is "
		"an empty response.",
	.examples = EXAMPLES({ "authenticate PLAIN", "AUTHENTICATE PLAIN" }) };

const struct imap_spec spec_capability = { .name = "CAPABILITY",
	.group = GROUP,
	.args = NO_ARGS,
	.states = IN_ANY,
	.flags = SPEC_BRIEF,
	.answers = "CAPABILITY",
	.rfc = "9051 6.1.1",
	.summary = "ask what the server can do",
	.examples = EXAMPLES({ "capability", "CAPABILITY" }) };

const struct imap_spec spec_compress = { .name = "COMPRESS",
	.group = GROUP,
	.args = ARGS({ .name = "mechanism",
		.type = ARG_CHOICE,
		.flags = ARG_OPTIONAL,
		.choices = WORDS("DEFLATE"),
		.fallback = "DEFLATE",
		.help = "DEFLATE, the only one there is" }),
	.states = IN_AUTH | IN_SELECTED,
	.flags = SPEC_BRIEF,
	.effect = EFFECT_COMPRESS,
	.caps = "COMPRESS=DEFLATE",
	.rfc = "4978 3",
	.summary = "compress the connection, in both directions",
	.details = "\\conninfo shows what it saves; --compress does it after each login.",
	.examples = EXAMPLES({ "compress", "COMPRESS DEFLATE" }) };

const struct imap_spec spec_enable = { .name = "ENABLE",
	.group = GROUP,
	.args = ARGS({ .name = "capability",
		.type = ARG_ATOM,
		.flags = ARG_REPEAT,
		.choices = WORDS("CONDSTORE", "IMAP4rev2", "QRESYNC", "UTF8=ACCEPT"),
		.help = "extensions to turn on" }),
	.states = IN_AUTH | IN_SELECTED,
	.flags = SPEC_BRIEF,
	.effect = EFFECT_ENABLE,
	.caps = "ENABLE|IMAP4rev2",
	.rfc = "5161 3.1, 9051 6.3.1",
	.summary = "turn extensions on",
	.details = "After UTF8=ACCEPT or IMAP4rev2 mailbox names and search text go as UTF-8.",
	.examples = EXAMPLES({ "enable CONDSTORE UTF8=ACCEPT", "ENABLE CONDSTORE UTF8=ACCEPT" }) };

const struct imap_spec spec_id = { .name = "ID",
	.group = GROUP,
	.args = ARGS({ .name = "pairs",
		.type = ARG_PAIRS,
		.flags = ARG_OPTIONAL,
		.fallback = "NIL",
		.help = "what to tell of the client: (\"name\" \"value\" ...)" }),
	.states = IN_ANY,
	.flags = SPEC_BRIEF,
	.caps = "ID",
	.answers = "ID",
	.rfc = "2971 3.1",
	.summary = "exchange names and versions",
	.examples = EXAMPLES({ "id", "ID NIL" },
		{ "id (\"name\" \"imapsh\")", "ID (\"name\" \"imapsh\")" }) };

const struct imap_spec spec_login = { .name = "LOGIN",
	.group = GROUP,
	.args = ARGS({ .name = "user",
			     .type = ARG_ASTRING,
			     .help = "asked for when it is not typed" },
		{ .name = "password",
			.type = ARG_SECRET_STRING,
			.help = "better not typed: it is then asked for without echo, or taken from where the "
				"settings say" }),
	.states = IN_UNAUTH,
	.flags = SPEC_BRIEF,
	.effect = EFFECT_LOGIN,
	.rfc = "9051 6.2.3",
	.summary = "log in with user and password",
	.details =
		"Both may be left out. A password is sent as it was typed: no variable is expanded in it, and no "
		"redirection taken from it; with blanks it goes in quotes. Refused over a connection that is not encrypted, unless the server is on "
		"this machine or --plaintext was given, and when the server forbids it (LOGINDISABLED).",
	.examples = EXAMPLES({ "login alice \"open sesame\"", "LOGIN alice \"open sesame\"" }) };

const struct imap_spec spec_logout = { .name = "LOGOUT",
	.group = GROUP,
	.args = NO_ARGS,
	.states = IN_ANY,
	.flags = SPEC_BRIEF,
	.effect = EFFECT_LOGOUT,
	.rfc = "9051 6.1.3",
	.summary = "end the session",
	.details =
		"imapsh itself goes on: \\connect or \\reconnect begin another session, \\quit leaves.",
	.examples = EXAMPLES({ "logout", "LOGOUT" }) };

const struct imap_spec spec_namespace = { .name = "NAMESPACE",
	.group = "mailboxes",
	.args = NO_ARGS,
	.states = IN_AUTH | IN_SELECTED,
	.flags = SPEC_BRIEF,
	.caps = "NAMESPACE|IMAP4rev2",
	.answers = "NAMESPACE",
	.rfc = "2342 5, 9051 6.3.10",
	.summary = "ask where one's own, others' and shared mailboxes are",
	.examples = EXAMPLES({ "namespace", "NAMESPACE" }) };

const struct imap_spec spec_noop = { .name = "NOOP",
	.group = GROUP,
	.args = NO_ARGS,
	.states = IN_ANY,
	.flags = SPEC_BRIEF,
	.rfc = "9051 6.1.2",
	.summary = "do nothing, and hear what is new",
	.examples = EXAMPLES({ "noop", "NOOP" }) };

const struct imap_spec spec_proxyauth = { .name = "PROXYAUTH",
	.group = GROUP,
	.args = ARGS({ .name = "user", .type = ARG_ASTRING, .help = "as whom to go on" }),
	.states = IN_AUTH | IN_SELECTED,
	.effect = EFFECT_PROXYAUTH,
	.rfc = "Sun and Netscape servers",
	.summary = "go on as another user, as an administrator",
	.examples = EXAMPLES({ "proxyauth bob", "PROXYAUTH bob" }) };

const struct imap_spec spec_starttls = { .name = "STARTTLS",
	.group = GROUP,
	.args = NO_ARGS,
	.states = IN_UNAUTH,
	.flags = SPEC_BRIEF,
	.effect = EFFECT_STARTTLS,
	.caps = "STARTTLS",
	.rfc = "9051 6.2.1",
	.summary = "encrypt the connection",
	.details =
		"The certificate is verified as for imaps://. Capabilities from before are forgotten.",
	.examples = EXAMPLES({ "starttls", "STARTTLS" }) };

const struct imap_spec spec_unauthenticate = { .name = "UNAUTHENTICATE",
	.group = GROUP,
	.args = NO_ARGS,
	.states = IN_AUTH | IN_SELECTED,
	.flags = SPEC_BRIEF,
	.effect = EFFECT_UNAUTHENTICATE,
	.caps = "UNAUTHENTICATE",
	.rfc = "8437",
	.summary = "undo the login, for another one",
	.examples = EXAMPLES({ "unauthenticate", "UNAUTHENTICATE" }) };
