/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * settings.c: the table of settings, and values read and shown by it.
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "shell/files.h"
#include "shell/settings.h"

static const char *const output_choices[] = { "pretty", "raw", "json", NULL };
static const char *const color_choices[] = { "auto", "always", "never", NULL };
static const char *const tls_choices[] = { "by-url", "implicit", "starttls", "none", NULL };
static const char *const sasl_ir_choices[] = { "auto", "off", NULL };
static const char *const ip_choices[] = { "any", "4", "6", NULL };

#define AT(field) offsetof(struct settings, field)
#define TEXT(name, field, arg, help) \
	{ \
		name, SETTING_TEXT, OF_CONNECTION, AT(field), 0, arg, NULL, 0, 0, 0, help \
	}
#define FLAG(name, scope, field, letter, help) \
	{ \
		name, SETTING_BOOL, scope, AT(field), letter, NULL, NULL, 0, 0, 0, help \
	}
#define CHOICE(name, scope, field, letter, arg, choices, help) \
	{ \
		name, SETTING_CHOICE, scope, AT(field), letter, arg, choices, 0, 0, 0, help \
	}
#define NUMBER(name, field, arg, min, max, fallback, help) \
	{ \
		name, SETTING_NUMBER, OF_SHELL, AT(field), 0, arg, NULL, min, max, fallback, help \
	}

const struct setting setting_table[] = {
	TEXT("auth", auth, "MECH",
		"SASL mechanism to log in with (default: the strongest offered)"),
	TEXT("authzid", authzid, "USER", "act as this user (SASL authorization identity)"),
	CHOICE("color", OF_SHELL, color, 0, "WHEN", color_choices,
		"colour the output: auto, always or never"),
	FLAG("compress", OF_CONNECTION, compress, 0,
		"compress the connection after the login, if the server can"),
	CHOICE("ip", OF_CONNECTION, ip, 0, "4|6|any", ip_choices, "connect over IPv4 or IPv6 only"),
	FLAG("keep-going", OF_SHELL, keep_going, 'k',
		"go on after a failure in a script; exit with the first one"),
	NUMBER("limit-depth", limit_depth, "N", 10, 1000, 100,
		"parentheses in parentheses in a response"),
	NUMBER("limit-line", limit_line, "BYTES", 4096, 1u << 30, 8u << 20,
		"length of one line of a response"),
	NUMBER("limit-literal", limit_literal, "BYTES", 0, UINT64_C(1) << 62, UINT64_C(64) << 30,
		"size of one literal"),
	NUMBER("limit-literal-memory", limit_literal_memory, "BYTES", 0, 1u << 30, 64u << 10,
		"larger literals are kept in a temporary file"),
	NUMBER("limit-response", limit_response, "BYTES", 65536, UINT64_C(1) << 40, 256u << 20,
		"memory for one response"),
	CHOICE("output", OF_SHELL, output, 'o', "FORM", output_choices,
		"form of the output: pretty, raw or json"),
	TEXT("password-command", password_command, "CMD",
		"command whose first line of output is the password or token"),
	TEXT("password-file", password_file, "FILE",
		"file whose first line is the password or token"),
	NUMBER("pipeline", pipeline, "N", 1, 10000, 1,
		"send up to N commands of a script before the first is answered"),
	FLAG("plaintext", OF_CONNECTION, plaintext, 0,
		"allow secrets over a connection that is not encrypted"),
	FLAG("quiet", OF_SHELL, quiet, 'q', "show data and failures only"),
	FLAG("read-only", OF_SHELL, read_only, 0,
		"send only what is known to change nothing on the server"),
	CHOICE("sasl-ir", OF_CONNECTION, sasl_ir, 0, "WHEN", sasl_ir_choices,
		"send a mechanism's first response along with it, where the server offers that (auto), or "
		"when it asks (off)"),
	NUMBER("timeout", timeout, "SECONDS", 0, 86400, 60,
		"give up when nothing moves for so long, or an answer of a few lines takes longer; 0: never"),
	FLAG("timing", OF_SHELL, timing, 0, "show how long each command took"),
	CHOICE("tls", OF_CONNECTION, tls, 0, "USE", tls_choices,
		"when TLS begins: with the connection, by STARTTLS (which is then demanded), or never"),
	TEXT("tls-ca", tls_ca, "FILE", "trust the certificates in this PEM file, not the system's"),
	TEXT("tls-cert", tls_cert, "FILE", "client certificate: PEM file or PKCS#11 URL"),
	FLAG("tls-insecure", OF_CONNECTION, tls_insecure, 0,
		"accept any certificate (never clear text)"),
	TEXT("tls-key", tls_key, "FILE", "key of the client certificate: PEM file or PKCS#11 URL"),
	TEXT("tls-key-password-command", tls_key_password_command, "CMD",
		"command whose first line of output is the key's pass phrase or the token's PIN"),
	TEXT("tls-name", tls_name, "NAME", "name to ask for (SNI) and to find in the certificate"),
	TEXT("tls-pin", tls_pin, "sha256:PIN",
		"accept this public key and no other, whatever the certificate says"),
	TEXT("tls-priority", tls_priority, "STRING", "GnuTLS priority string"),
	{ "trace", SETTING_TEXT, OF_SHELL, AT(trace), 't', "FILE", NULL, 0, 0, 0,
		"show what passes the wire, secrets left out, on stderr or in FILE" },
	{ "user", SETTING_TEXT, OF_CONNECTION, AT(user), 'u', "USER", NULL, 0, 0, 0,
		"log in as this user" },
	{ NULL, SETTING_BOOL, OF_SHELL, 0, 0, NULL, NULL, 0, 0, 0, NULL },
};

static void *field(struct settings *s, const struct setting *row)
{
	return (char *)s + row->at;
}

static const void *const_field(const struct settings *s, const struct setting *row)
{
	return (const char *)s + row->at;
}

void setting_reset(struct settings *s, const struct setting *row)
{
	char **text = field(s, row);

	switch (row->type) {
	case SETTING_BOOL: *(bool *)field(s, row) = false; break;
	case SETTING_NUMBER: *(uint64_t *)field(s, row) = row->fallback; break;
	case SETTING_CHOICE: *(unsigned *)field(s, row) = 0; break;
	case SETTING_TEXT:
		free(*text);
		*text = NULL;
		break;
	}
}

void settings_init(struct settings *s)
{
	memset(s, 0, sizeof(*s));
	for (const struct setting *row = setting_table; row->name; row++)
		setting_reset(s, row);
}

void settings_clear(struct settings *s)
{
	for (const struct setting *row = setting_table; row->name; row++)
		setting_reset(s, row);
}

static void copy_value(struct settings *to, const struct setting *row, const struct settings *from)
{
	char *copy;

	switch (row->type) {
	case SETTING_BOOL: *(bool *)field(to, row) = *(const bool *)const_field(from, row); break;
	case SETTING_NUMBER:
		*(uint64_t *)field(to, row) = *(const uint64_t *)const_field(from, row);
		break;
	case SETTING_CHOICE:
		*(unsigned *)field(to, row) = *(const unsigned *)const_field(from, row);
		break;
	case SETTING_TEXT:
		copy = mem_dup_z(*(char *const *)const_field(from, row));
		free(*(char **)field(to, row));
		*(char **)field(to, row) = copy;
		break;
	}
}

void settings_copy(struct settings *to, const struct settings *from)
{
	memset(to, 0, sizeof(*to));
	for (const struct setting *row = setting_table; row->name; row++)
		copy_value(to, row, from);
}

const struct setting *setting_find(const char *name)
{
	for (const struct setting *row = setting_table; row->name; row++)
		if (strcmp(row->name, name) == 0)
			return row;
	return NULL;
}

const struct setting *setting_nearest(struct str name)
{
	const struct setting *nearest = NULL;
	size_t best = name.n <= 5 ? 2 : 3;

	/* "user2" is a name of somebody's own. */
	if (name.n && ascii_digit(name.p[name.n - 1]))
		return NULL;
	for (const struct setting *row = setting_table; row->name; row++) {
		size_t far = str_distance(name, str_c(row->name));

		/* All short names are near each other. */
		if (far < best && strlen(row->name) > 3) {
			best = far;
			nearest = row;
		}
	}
	return nearest;
}

static bool set_bool(bool *to, const struct setting *row, const char *value, struct err *e)
{
	static const char *const words[] = { "off", "on", "false", "true", "no", "yes", "0", "1" };

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (!value || str_is(str_c(value), words[i])) {
			*to = !value || i % 2;
			return true;
		}
	return err_set(e, ERR_USAGE, 0, "%s is on or off, not '%s'", row->name, value);
}

static bool set_choice(unsigned *to, const struct setting *row, const char *value, struct err *e)
{
	struct buf list = { 0 };

	for (unsigned i = 0; row->choices[i]; i++) {
		if (str_is(str_c(value), row->choices[i])) {
			*to = i;
			buf_clear(&list);
			return true;
		}
		buf_addf(&list, "%s%s", i ? ", " : "", row->choices[i]);
	}
	err_set(e, ERR_USAGE, 0, "%s is one of %s, not '%s'", row->name, buf_z(&list), value);
	buf_clear(&list);
	return false;
}

bool setting_set(struct settings *s, const struct setting *row, const char *value, struct err *e)
{
	char **text = field(s, row);
	char *copy;

	if (row->type == SETTING_BOOL)
		return set_bool(field(s, row), row, value, e);
	/* "--trace" alone is a trace on stderr. */
	if (!value && row->at == AT(trace))
		value = "";
	if (!value)
		return err_set(e, ERR_USAGE, 0, "%s needs a value: %s", row->name, row->arg);
	switch (row->type) {
	case SETTING_CHOICE: return set_choice(field(s, row), row, value, e);
	case SETTING_NUMBER:
		if (str_number(str_c(value), row->max, field(s, row)) &&
			*(uint64_t *)field(s, row) >= row->min)
			return true;
		return err_set(e, ERR_USAGE, 0, "%s is a number from %llu to %llu, not '%s'",
			row->name, (unsigned long long)row->min, (unsigned long long)row->max,
			value);
	default:
		copy = strcmp(row->arg, "FILE") == 0 ? files_expand(str_c(value))
						     : mem_dup_z(value);
		free(*text);
		*text = copy;
		return true;
	}
}

/* --- what is given in one place --- */

_Static_assert(sizeof(setting_table) / sizeof(setting_table[0]) <= 64, "a bit each");

static uint64_t bit(const struct setting *row)
{
	return UINT64_C(1) << (row - setting_table);
}

/* Whether the second would contradict the first where that has just been set. */
static bool contradicts(const struct settings *set, const struct setting *row,
	const struct setting *other)
{
	static const size_t pairs[][2] = { { AT(password_command), AT(password_file) },
		{ AT(password_file), AT(password_command) }, { AT(tls_insecure), AT(tls_pin) },
		{ AT(tls_pin), AT(tls_insecure) }, { AT(tls_cert), AT(tls_key) },
		{ AT(tls_cert), AT(tls_key_password_command) },
		{ AT(tls_key), AT(tls_key_password_command) } };

	if (row->at == AT(tls) && set->tls == TLS_NONE &&
		str_has_prefix(str_c(other->name), "tls-"))
		return true;
	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
		if (row->at == pairs[i][0] && other->at == pairs[i][1])
			return true;
	return false;
}

bool settings_give(struct settings_given *g, const struct setting *row, const char *value,
	struct err *e)
{
	if (!setting_set(&g->set, row, value, e))
		return false;
	g->which |= bit(row);
	return true;
}

bool settings_has(const struct settings_given *g, const struct setting *row)
{
	return (g->which & bit(row)) != 0;
}

bool settings_has_password(const struct settings *s)
{
	return s->password_command || s->password_file;
}

static void take_back(struct settings_given *g, const struct setting *row)
{
	setting_reset(&g->set, row);
	g->which &= ~bit(row);
}

void settings_take_back(struct settings_given *g, const struct setting *row)
{
	take_back(g, row);
	for (const struct setting *other = setting_table; other->name; other++)
		if (contradicts(&g->set, row, other))
			take_back(g, other);
}

void settings_lay(struct settings *to, const struct settings_given *over, bool shell_only)
{
	for (const struct setting *row = setting_table; row->name; row++) {
		if (!settings_has(over, row) || (shell_only && row->scope == OF_CONNECTION))
			continue;
		for (const struct setting *other = setting_table; other->name; other++)
			if (contradicts(&over->set, row, other))
				setting_reset(to, other);
		copy_value(to, row, &over->set);
	}
}

void settings_lay_given(struct settings_given *to, const struct settings_given *over)
{
	for (const struct setting *row = setting_table; row->name; row++) {
		if (!settings_has(over, row))
			continue;
		for (const struct setting *other = setting_table; other->name; other++)
			if (contradicts(&over->set, row, other))
				take_back(to, other);
		copy_value(&to->set, row, &over->set);
		to->which |= bit(row);
	}
}

void settings_given_clear(struct settings_given *g)
{
	settings_clear(&g->set);
	g->which = 0;
}

void setting_show(struct buf *out, const struct settings *s, const struct setting *row)
{
	const void *at = const_field(s, row);
	const char *text;

	switch (row->type) {
	case SETTING_BOOL: buf_add_z(out, *(const bool *)at ? "on" : "off"); break;
	case SETTING_NUMBER:
		buf_addf(out, "%llu", (unsigned long long)*(const uint64_t *)at);
		break;
	case SETTING_CHOICE: buf_add_z(out, row->choices[*(const unsigned *)at]); break;
	case SETTING_TEXT:
		text = *(char *const *)at;
		buf_add_z(out, text ? text : "");
		break;
	}
}
