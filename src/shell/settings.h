/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * settings.h: what can be set, as one table: \set NAME VALUE, --NAME VALUE, completion and manual.
 */
#ifndef SHELL_SETTINGS_H
#define SHELL_SETTINGS_H

#include "base/err.h"
#include "base/str.h"
#include "imap/limits.h"

enum output_kind { OUTPUT_PRETTY = 0, OUTPUT_RAW, OUTPUT_JSON };
enum sasl_ir_use { SASL_IR_AUTO = 0, SASL_IR_OFF };
enum tls_use { TLS_BY_URL = 0, TLS_IMPLICIT, TLS_STARTTLS, TLS_NONE };

/* The values. Zero is no default for all of them: settings_init. Text is owned, NULL when not set. */
struct settings {
	unsigned output, color, tls, ip, sasl_ir; /* choices, by their position */
	bool compress, quiet, timing, keep_going, read_only, tls_insecure, plaintext;
	uint64_t timeout;  /* seconds; 0: none */
	uint64_t pipeline; /* commands under way at once; 1: one at a time */
	uint64_t limit_line, limit_response, limit_depth, limit_literal_memory, limit_literal;
	char *user, *authzid, *auth, *password_command, *password_file;
	char *tls_ca, *tls_cert, *tls_key, *tls_key_password_command, *tls_name, *tls_pin,
		*tls_priority;
	char *trace; /* "" is stderr, NULL off, else a file's name */
};

enum setting_type { SETTING_BOOL, SETTING_NUMBER, SETTING_TEXT, SETTING_CHOICE };

/* Whether it says how a connection is made, and as whom; or what imapsh does with any. */
enum setting_scope { OF_SHELL = 0, OF_CONNECTION };

struct setting {
	const char *name;
	enum setting_type type;
	enum setting_scope scope;
	size_t at;                   /* offset in struct settings */
	char letter;                 /* of the short option; 0: none */
	const char *arg;             /* what the manual calls the value */
	const char *const *choices;  /* SETTING_CHOICE: NULL-ended */
	uint64_t min, max, fallback; /* SETTING_NUMBER */
	const char *help;
};

extern const struct setting setting_table[]; /* sorted by name, ended by a NULL name */

/* What was given in one place: on the command line, behind \account, on a \connect line. All zeroed: nothing. */
struct settings_given {
	struct settings set; /* only what `which` names means something */
	uint64_t which;      /* a bit for each row of setting_table */
};

void settings_init(struct settings *);
void settings_clear(struct settings *);

/* Fills *to, which holds nothing, with copies. */
void settings_copy(struct settings *to, const struct settings *from);

const struct setting *setting_find(const char *name);

/* The one whose name was mistyped so, or NULL when none is near. */
const struct setting *setting_nearest(struct str name);

/* Sets from text; NULL text: a boolean becomes true. ERR_USAGE says what would have been right. */
bool setting_set(struct settings *, const struct setting *, const char *value, struct err *);

/* Back to the default. */
void setting_reset(struct settings *, const struct setting *);

/* The same for what is given in one place. */
bool settings_give(struct settings_given *, const struct setting *, const char *value,
	struct err *);
bool settings_has(const struct settings_given *, const struct setting *);

/* Whether a file or a command that gives the password is set. */
bool settings_has_password(const struct settings *);

/* Takes back what was given for that setting, and for those that would contradict it. */
void settings_take_back(struct settings_given *, const struct setting *);

/* Lays what was given over other settings: it wins, and what contradicts it there is as if it had not been
 * set. shell_only: without the settings of a connection. */
void settings_lay(struct settings *to, const struct settings_given *over, bool shell_only);
void settings_lay_given(struct settings_given *to, const struct settings_given *over);

void settings_given_clear(struct settings_given *);

/* The value as \set would take it; appended ("" for text not set). */
struct buf;
void setting_show(struct buf *, const struct settings *, const struct setting *);

#endif
