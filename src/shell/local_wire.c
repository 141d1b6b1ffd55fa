/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * local_wire.c: client commands near the wire: raw bytes, stored responses, traces, expectations.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "imap/redact.h"
#include "shell/auth.h"
#include "shell/local.h"
#include "shell/run.h"
#include "shell/secret_line.h"
#include "view/json.h"
#include "view/term.h"

/* Bytes of the server's as they are, or escaped on a terminal; in JSON an object. */
static bool show_bytes(struct shell *sh, const char *command, struct str bytes, struct err *e)
{
	struct printer *p = &sh->printer;
	struct buf safe = { 0 }, shown = { 0 };
	bool ok;

	if (!bytes.n)
		return true;
	if (p->ops == &print_json) {
		struct json j = { .out = p->out };

		json_open(&j, '{');
		json_key(&j, "type");
		json_z(&j, "bytes");
		json_key(&j, "command");
		json_z(&j, command);
		json_key(&j, "bytes");
		json_str(&j, bytes);
		json_close(&j, '}');
		json_line(&j);
		return !j.failed || err_errno(e, ERR_SYS, errno, "write");
	}
	if (p->style.terminal) {
		utf8_escape(&safe, bytes, UTF8_KEEP_NEWLINE);
		term_encode(&shown, buf_str(&safe), (enum term_charset)p->style.charset);
		bytes = buf_str(&shown);
	}
	ok = fwrite(bytes.p, 1, bytes.n, p->out) == bytes.n ||
		err_errno(e, ERR_SYS, errno, "write");
	if (ok && p->style.terminal && bytes.n && bytes.p[bytes.n - 1] != '\n')
		putc('\n', p->out);
	buf_clear(&safe);
	buf_clear(&shown);
	return ok;
}

/* --- \raw, \send, \recv, xatom --- */

/* A line that was pasted may have line ends in it: as many lines are sent as were typed, one. */
static bool is_one_line(struct str line)
{
	return !line.n || (!memchr(line.p, '\r', line.n) && !memchr(line.p, '\n', line.n));
}

static char *one_more_line(void *ctx)
{
	struct shell *sh = ctx;
	struct buf line = { 0 };
	struct err e = { 0 };
	int got = sh->in ? input_line(sh->in, "+ ", &line, &e) : 0;

	if (got > 0 && is_one_line(buf_str(&line)))
		return buf_take(&line);
	shell_note(sh, NOTE_WARNING, "the server asks for more and %s: sent an empty line",
		got < 0           ? e.msg
			: got > 0 ? "what was typed has a line end in it"
				  : "the input has ended");
	buf_wipe(&line);
	return buf_take(&line);
}

/* Sends a line behind a tag, and what the server asks for after it, line by line. */
static bool send_line(struct shell *sh, struct str line, struct err *e)
{
	const struct redact_wire fresh = { 0 };
	struct imap_client *c = session_client(sh, e);
	struct imap_result r = { 0 };
	struct imap_cmd cmd = { 0 };
	bool ok;

	if (!c || (redact_wire_would(&fresh, line) && !session_may_send_secret(sh, e)))
		return false;
	cmd_recognise_line(&cmd, line, imap_client_state(c)->utf8);
	ok = run_allowed(sh, &cmd, e);
	if (ok) {
		run_begin(sh, NULL);
		run_expect_found(sh, &cmd);
		ok = imap_raw(c, line, one_more_line, sh, &r, e);
		if (ok)
			run_person(sh, &cmd, &r);
		ok = run_end(sh, ok, &r, e);
	}
	cmd_clear(&cmd);
	return ok;
}

bool local_raw(struct shell *sh, struct words *w, struct err *e)
{
	if (!is_one_line(w->v[1].text))
		return err_set(e, ERR_USAGE, 0,
			"\\raw: the line has a line end in it, and would be several: nothing was sent");
	return send_line(sh, w->v[1].text, e);
}

/* With --read-only one whole line is sent, whose command is known to be harmless. */
static bool may_send(const struct shell *sh, struct str bytes, struct err *e)
{
	struct imap_cmd cmd = { 0 };
	struct str line = str_head(bytes, bytes.n < 2 ? 0 : bytes.n - 2);
	bool ok;

	if (!sh->set.read_only)
		return true;
	str_split(&line, ' ');
	if (line.n && str_is(str_skip(bytes, bytes.n - 2), "\r\n") && is_one_line(line) &&
		line.p[line.n - 1] != '}')
		cmd_recognise_line(&cmd, line, false);
	ok = run_allowed(sh, &cmd, e);
	cmd_clear(&cmd);
	return ok;
}

bool local_send(struct shell *sh, struct words *w, struct err *e)
{
	struct imap_client *c = session_client(sh, e);
	struct str text = w->v[1].text;
	struct buf bytes = { 0 };
	bool ok;

	if (!c)
		return false;
	if (text.n < 2 || text.p[0] != '"' || text.p[text.n - 1] != '"')
		return err_set(e, ERR_USAGE, 0,
			"usage: \\send \"BYTES\", as in \\send \"a1 NOOP\\r\\n\"");
	ok = secret_line_unescape(str_head(str_skip(text, 1), text.n - 2), &bytes, e) &&
		may_send(sh, buf_str(&bytes), e) &&
		(!imap_sends_secret(c, buf_str(&bytes)) || session_may_send_secret(sh, e)) &&
		imap_send_bytes(c, buf_str(&bytes), e);
	buf_wipe(&bytes);
	sh->hands_off = ok;
	if (!ok && imap_client_state(c)->phase == PHASE_CLOSED)
		session_drop(sh);
	return ok;
}

bool local_recv(struct shell *sh, struct words *w, struct err *e)
{
	struct imap_client *c = session_client(sh, e);
	struct buf bytes = { 0 };
	uint64_t n = 0;
	bool ok;

	if (!c)
		return false;
	if (w->n > 1 && (!str_number(w->v[1].text, 1u << 30, &n) || !n))
		return err_set(e, ERR_USAGE, 0, "\\recv: '%.*s' is no number of bytes",
			STR_ARG(w->v[1].text));
	sh->busy = true;
	ok = imap_recv_bytes(c, (size_t)n, &bytes, e);
	sh->busy = false;
	sh->printer.muted = false;
	ok = ok && show_bytes(sh, "recv", buf_str(&bytes), e);
	buf_clear(&bytes);
	if (!ok && imap_client_state(c)->phase == PHASE_CLOSED)
		session_drop(sh);
	return ok;
}

/* AUTHENTICATE with a response behind the mechanism goes out as it was typed, and its dialogue is the user's. */
static bool send_typed(struct shell *sh, struct words *w, struct err *e)
{
	struct cmd_dialect dialect = run_dialect(sh);
	struct imap_cmd cmd = { 0 };
	bool ok = cmd_encode_xatom(&cmd, w, &dialect, e);

	if (ok && (cmd.n != 1 || cmd.pieces[0].has_literal))
		ok = err_set(e, ERR_USAGE, 0, "xatom: AUTHENTICATE takes no literal");
	ok = ok && send_line(sh, buf_str(&cmd.pieces[0].text), e);
	cmd_clear(&cmd);
	return ok;
}

bool local_xatom(struct shell *sh, struct words *w, struct err *e)
{
	const struct imap_spec *spec = spec_find(w->v[1].text, false);

	if (spec && spec->effect == EFFECT_AUTHENTICATE && w->n > 3 &&
		!str_has_prefix(w->v[3].text, "--"))
		return send_typed(sh, w, e);
	return run_xatom(sh, w, e);
}

/* --- stored responses --- */

bool local_response(struct shell *sh, struct words *w, struct err *e)
{
	char *name = mem_dup_n(w->v[1].text.p, w->v[1].text.n);
	struct buf lines = { 0 };
	bool ok;

	store_take(&sh->store, name, &lines);
	if (sh->store.missing)
		shell_note(sh, NOTE_WARNING,
			"%zu %s not kept, being longer than %d bytes: -o raw and >FILE pass any length",
			sh->store.missing,
			sh->store.missing == 1 ? "response was" : "responses were", STORE_MAX);
	ok = show_bytes(sh, "response", buf_str(&lines), e);
	buf_clear(&lines);
	free(name);
	return ok;
}

bool local_responses(struct shell *sh, struct words *w, struct err *e)
{
	struct buf lines = { 0 };
	bool ok;

	(void)w;
	store_show(&sh->store, &lines);
	ok = show_bytes(sh, "responses", buf_str(&lines), e);
	buf_clear(&lines);
	return ok;
}

static bool show_recent(struct shell *sh, struct err *e)
{
	struct buf lines = { 0 };
	bool any = store_take(&sh->store, "RECENT", &lines) > 0, ok = true;
	struct str last = buf_str(&lines);

	/* The newest one holds. */
	if (any) {
		last = str_trim(last);
		while (str_find(last, '\n') < last.n)
			last = str_skip(last, str_find(last, '\n') + 1);
		lines.p[last.p + last.n - lines.p] = 0;
		printer_values(&sh->printer, "recent", &(struct printer_value){ "recent", last.p },
			1);
	}
	buf_clear(&lines);
	(void)e;
	return any && ok;
}

bool local_recent(struct shell *sh, struct words *w, struct err *e)
{
	struct imap_cmd noop = { 0 };
	bool ok;

	(void)w;
	if (!session_client(sh, e))
		return false;
	if (show_recent(sh, e))
		return true;
	cmd_make(&noop, "NOOP");
	ok = run_cmd(sh, &noop, e);
	cmd_clear(&noop);
	if (ok)
		show_recent(sh, e);
	return ok;
}

bool local_login_cram_md5(struct shell *sh, struct words *w, struct err *e)
{
	struct word typed[] = { { .kind = WORD_BARE, .text = STR("authenticate") },
		{ .kind = WORD_BARE, .text = STR("CRAM-MD5") }, w->v[w->n - 1] };

	return auth_command(sh, &(struct words){ .v = typed, .n = w->n > 1 ? 3 : 2, .cap = 3 }, e);
}

/* --- traces --- */

bool local_trace(struct shell *sh, struct words *w, struct err *e)
{
	const struct setting *row = setting_find("trace");
	bool turn_on = !sh->set.trace;
	char *path;
	bool ok;

	if (w->n > 1)
		turn_on = !str_is(w->v[1].text, "off");
	path = w->n > 1 && !str_is(w->v[1].text, "on") ? mem_dup_n(w->v[1].text.p, w->v[1].text.n)
						       : mem_dup_z("");
	ok = shell_set(sh, row, turn_on ? path : NULL, e);
	free(path);
	if (ok && w->n == 1)
		shell_note(sh, NOTE_INFO, "trace is %s", turn_on ? "on" : "off");
	return ok;
}

bool local_log(struct shell *sh, struct words *w, struct err *e)
{
	(void)w;
	return show_bytes(sh, "log", trace_log(&sh->trace), e);
}

/* --- \expect --- */

/* "*" is any text and "?" any character; ASCII letters match in either case. Linear but for one mark. */
static bool matches(struct str pattern, struct str text)
{
	size_t p = 0, t = 0, star = SIZE_MAX, mark = 0;

	while (t < text.n) {
		if (p < pattern.n && pattern.p[p] == '*') {
			star = p++;
			mark = t;
		} else if (p < pattern.n &&
			(pattern.p[p] == '?' ||
				ascii_lower(pattern.p[p]) == ascii_lower(text.p[t]))) {
			p++;
			t++;
		} else if (star != SIZE_MAX) {
			p = star + 1;
			t = ++mark;
		} else {
			return false;
		}
	}
	while (p < pattern.n && pattern.p[p] == '*')
		p++;
	return p == pattern.n;
}

static bool expect_line(struct shell *sh, struct str pattern, struct err *e)
{
	struct str line, last = STR("nothing"), rest = str_skip(pattern, 1);

	for (size_t at = 0; store_line(&sh->store, &at, &line); last = line)
		/* The star at the beginning is the one that untagged lines begin with. */
		if (matches(rest, str_skip(line, 1)))
			return true;
	return err_set(e, ERR_EXPECT, 0, "expected a line like %.*s; the last was %.*s",
		STR_ARG(pattern), STR_ARG(utf8_head(str_head(last, str_find(last, '\r')), 100)));
}

static bool expect_end(struct shell *sh, struct str pattern, struct err *e)
{
	const char *status = vars_get(&sh->vars, "status"), *code = vars_get(&sh->vars, "code");
	struct str rest = pattern, want = str_split(&rest, ' ');
	bool ok = status && str_is(want, status);

	rest = str_trim(rest);
	if (rest.n > 1 && rest.p[0] == '[' && rest.p[rest.n - 1] == ']') {
		struct str name = str_head(str_skip(rest, 1), rest.n - 2);
		struct str has = str_c(code);

		ok = ok && (matches(name, has) || str_eq_case(name, str_split(&has, ' ')));
	} else if (rest.n) {
		ok = ok && matches(rest, str_c(vars_get(&sh->vars, "text")));
	}
	if (ok)
		return true;
	if (!status || !*status)
		return err_set(e, ERR_EXPECT, 0, "expected %.*s; %s", STR_ARG(pattern),
			status ? "the last command got no answer" : "no command was run yet");
	return err_set(e, ERR_EXPECT, 0, "expected %.*s; came %s%s%s%s %.80s", STR_ARG(pattern),
		status, code && *code ? " [" : "", code ? code : "", code && *code ? "]" : "",
		vars_get(&sh->vars, "text") ? vars_get(&sh->vars, "text") : "");
}

bool local_expect(struct shell *sh, struct words *w, struct err *e)
{
	struct str pattern = w->v[1].text;

	return pattern.p[0] == '*' ? expect_line(sh, pattern, e) : expect_end(sh, pattern, e);
}
