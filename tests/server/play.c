/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * play.c: each step of a scripted server, one function a kind.
 */
#include "server/play.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* What a step leads to: PLAY_OK here means that the next step is due. */
typedef enum play_end step_fn(struct play *, const struct step *, struct err *);

static enum play_end mismatch(struct play *p, const struct step *s, struct err *e, const char *want,
	struct str got)
{
	struct buf shown = { 0 };

	for (size_t i = 0; i < got.n && i < 120; i++) {
		if (got.p[i] == '\r' || got.p[i] == '\n')
			buf_add_z(&shown, got.p[i] == '\r' ? "\\r" : "\\n");
		else
			buf_add_c(&shown, got.p[i]);
	}
	err_set(e, ERR_PROTO, 0, "%s:%u: expected \"%.120s\", got \"%s\"%s", p->script->path,
		s->line, want, buf_z(&shown), got.n > 120 ? " and more" : "");
	buf_clear(&shown);
	return PLAY_FAIL;
}

/* The client closed (result 0) or was silent (result -1) where something was due. */
static enum play_end absent(struct play *p, const struct step *s, struct err *e, int result,
	const char *want, struct str got)
{
	if (result < 0) {
		err_prefix(e, "%s:%u: expected \"%.100s\": ", p->script->path, s->line, want);
		return PLAY_FAIL;
	}
	if (got.n)
		return mismatch(p, s, e, want, got);
	err_set(e, ERR_CLOSED, 0, "%s:%u: expected \"%.120s\", but the client closed",
		p->script->path, s->line, want);
	return PLAY_FAIL;
}

static enum play_end say(struct play *p, const struct step *s, struct str text, const char *end,
	struct err *e)
{
	struct buf line = { 0 };

	if (!script_fill(&line, &p->captures, text)) {
		err_set(e, ERR_USAGE, 0, "%s:%u: a placeholder has no value yet", p->script->path,
			s->line);
		buf_clear(&line);
		return PLAY_FAIL;
	}
	wire_say(p->wire, buf_str(&line));
	wire_say(p->wire, str_c(end));
	buf_clear(&line);
	/* Not gathered without bound. */
	return p->wire->pending.n < 65536 || wire_flush(p->wire) ? PLAY_OK : PLAY_CUT;
}

static enum play_end do_send(struct play *p, const struct step *s, struct err *e)
{
	return say(p, s, buf_str(&s->text), "\r\n", e);
}

static enum play_end do_send_part(struct play *p, const struct step *s, struct err *e)
{
	return say(p, s, buf_str(&s->text), "", e);
}

/* The blank that is due before a literal. */
static const char *gap(const struct step *s)
{
	return s->text.n && strchr(" (~", s->text.p[s->text.n - 1]) ? "" : " ";
}

static enum play_end do_send_literal(struct play *p, const struct step *s, struct err *e)
{
	char size[32];

	snprintf(size, sizeof size, "%s{%zu}\r\n", gap(s), s->block.n);
	enum play_end end = say(p, s, buf_str(&s->text), size, e);
	wire_say(p->wire, buf_str(&s->block));
	return end;
}

/* Much goes in large pieces, whatever the split. */
static enum play_end do_fill(struct play *p, const struct step *s, struct err *e)
{
	char piece[4096];
	size_t split = p->wire->split;
	bool cut = false;

	(void)e;
	if (!wire_flush(p->wire))
		return PLAY_CUT;
	p->wire->split = 0;
	memset(piece, s->text.n ? s->text.p[0] : 'x', sizeof piece);
	for (uint64_t left = s->number; left && !cut && !p->wire->broken;) {
		size_t n = left < sizeof piece ? (size_t)left : sizeof piece;
		wire_say(p->wire, (struct str){ piece, n });
		cut = p->wire->pending.n >= 65536 && !wire_flush(p->wire);
		left -= n;
	}
	cut = cut || !wire_flush(p->wire);
	p->wire->split = split;
	return cut ? PLAY_CUT : PLAY_OK;
}

/* The line with each {#} replaced by the number. */
static void add_counted(struct buf *out, struct str text, uint64_t i)
{
	while (text.n) {
		bool mark = str_has_prefix(text, "{#}");
		if (mark)
			buf_addf(out, "%llu", (unsigned long long)i);
		else
			buf_add_c(out, *text.p);
		text = str_skip(text, mark ? 3 : 1);
	}
}

static enum play_end do_many(struct play *p, const struct step *s, struct err *e)
{
	struct buf line = { 0 };
	enum play_end end = PLAY_OK;

	for (uint64_t i = 1; i <= s->number && end == PLAY_OK && !p->wire->broken; i++) {
		buf_truncate(&line, 0);
		add_counted(&line, buf_str(&s->text), i);
		end = say(p, s, buf_str(&line), "\r\n", e);
	}
	buf_clear(&line);
	return end;
}

static enum play_end want_line(struct play *p, const struct step *s, struct str pattern,
	struct err *e)
{
	struct buf got = { 0 }, want = { 0 };

	buf_add_str(&want, pattern);
	if (!wire_flush(p->wire)) {
		buf_clear(&want);
		return PLAY_CUT;
	}
	enum play_end end = PLAY_OK;
	int result = wire_line(p->wire, &got, e);
	if (result <= 0)
		end = absent(p, s, e, result, buf_z(&want), buf_str(&got));
	else if (!script_match(&p->captures, pattern, buf_str(&got)))
		end = mismatch(p, s, e, buf_z(&want), buf_str(&got));
	buf_clear(&got);
	buf_clear(&want);
	return end;
}

static enum play_end do_want(struct play *p, const struct step *s, struct err *e)
{
	return want_line(p, s, buf_str(&s->text), e);
}

static enum play_end want_bytes(struct play *p, const struct step *s, const struct buf *want,
	struct err *e)
{
	struct buf got = { 0 };

	if (!wire_flush(p->wire))
		return PLAY_CUT;
	enum play_end end = PLAY_OK;
	int result = wire_bytes(p->wire, want->n, &got, e);
	if (result <= 0)
		end = absent(p, s, e, result, buf_z(want), buf_str(&got));
	else if (!str_eq(buf_str(want), buf_str(&got)))
		end = mismatch(p, s, e, buf_z(want), buf_str(&got));
	buf_clear(&got);
	return end;
}

static enum play_end do_want_part(struct play *p, const struct step *s, struct err *e)
{
	return want_bytes(p, s, &s->text, e);
}

/* A synchronising literal must wait for its "+": RFC 9051 section 4.3. */
static enum play_end do_want_literal(struct play *p, const struct step *s, struct err *e)
{
	bool plus = s->kind == STEP_WANT_LITERAL_PLUS;
	struct buf line = { 0 };

	buf_addf(&line, "%s%s{%zu%s}", buf_z(&s->text), gap(s), s->block.n, plus ? "+" : "");
	enum play_end end = want_line(p, s, buf_str(&line), e);
	buf_clear(&line);
	if (end != PLAY_OK)
		return end;
	if (!plus) {
		if (p->wire->received.n)
			return mismatch(p, s, e, "nothing before the continuation request",
				buf_str(&p->wire->received));
		wire_say(p->wire, STR("+ go on\r\n"));
	}
	return want_bytes(p, s, &s->block, e);
}

static enum play_end do_eat(struct play *p, const struct step *s, struct err *e)
{
	struct buf got = { 0 };

	if (!wire_flush(p->wire))
		return PLAY_CUT;
	enum play_end end = PLAY_OK;
	for (uint64_t left = s->number; left && end == PLAY_OK;) {
		size_t n = left < 65536 ? (size_t)left : 65536;
		int result = wire_bytes(p->wire, n, &got, e);
		if (result <= 0)
			end = absent(p, s, e, result, "more bytes", (struct str){ 0 });
		left -= n;
	}
	buf_clear(&got);
	return end;
}

static enum play_end do_logout(struct play *p, const struct step *s, struct err *e)
{
	free(p->captures.v[CAPTURES - 1]);
	p->captures.v[CAPTURES - 1] = NULL;
	enum play_end end = want_line(p, s, STR("$99 LOGOUT"), e);
	if (end == PLAY_OK)
		end = say(p, s, STR("* BYE until next time"), "\r\n", e);
	if (end == PLAY_OK)
		end = say(p, s, STR("$99 OK logged out"), "\r\n", e);
	return end;
}

/* A client that gives up may say so or just go. */
static enum play_end do_leave(struct play *p, const struct step *s, struct err *e)
{
	struct buf got = { 0 };

	if (!wire_flush(p->wire))
		return PLAY_CUT;
	int result = wire_bytes(p->wire, 1, &got, e);
	enum play_end end = PLAY_OK;
	if (result < 0)
		end = absent(p, s, e, result, "LOGOUT or a close", buf_str(&got));
	if (result > 0) {
		buf_add_str(&got, buf_str(&p->wire->received));
		buf_clear(&p->wire->received);
		p->wire->received = got;
		return do_logout(p, s, e);
	}
	buf_clear(&got);
	return end;
}

static enum play_end do_delay(struct play *p, const struct step *s, struct err *e)
{
	(void)e;
	if (!wire_flush(p->wire))
		return PLAY_CUT;
	struct timespec t = { .tv_sec = (time_t)(s->number / 1000),
		.tv_nsec = (long)(s->number % 1000) * 1000000 };
	while (nanosleep(&t, &t) && errno == EINTR)
		;
	return PLAY_OK;
}

static enum play_end do_setting(struct play *p, const struct step *s, struct err *e)
{
	(void)e;
	if (!wire_flush(p->wire))
		return PLAY_CUT;
	if (s->kind == STEP_SPLIT)
		p->wire->split = (size_t)s->number;
	else if (s->kind == STEP_DRIP)
		p->wire->drip_ms = (unsigned)s->number;
	else
		p->wire->cut_at = s->number;
	return PLAY_OK;
}

static enum play_end do_end(struct play *p, const struct step *s, struct err *e)
{
	(void)e;
	if (!wire_flush(p->wire))
		return PLAY_CUT;
	wire_close(p->wire,
		s->kind == STEP_CLOSE           ? WIRE_CLOSE
			: s->kind == STEP_RESET ? WIRE_RESET
						: WIRE_CUT);
	return PLAY_CUT;
}

static enum play_end do_half_close(struct play *p, const struct step *s, struct err *e)
{
	(void)e;
	(void)s;
	if (!wire_flush(p->wire))
		return PLAY_CUT;
	wire_close(p->wire, WIRE_HALF);
	return PLAY_OK;
}

static enum play_end do_stall(struct play *p, const struct step *s, struct err *e)
{
	if (!wire_flush(p->wire))
		return PLAY_CUT;
	if (wire_drain(p->wire, e) < 0) {
		err_prefix(e, "%s:%u: the client never gave up: ", p->script->path, s->line);
		return PLAY_FAIL;
	}
	wire_close(p->wire, WIRE_CLOSE);
	return PLAY_CUT;
}

/* The client's end is only noticed by the runner, which ends this process; as a child, by its parent. */
static enum play_end do_deaf(struct play *p, const struct step *s, struct err *e)
{
	(void)s;
	(void)e;
	if (!wire_flush(p->wire))
		return PLAY_CUT;
	struct timespec tick = { .tv_nsec = 20000000 };
	for (int ms = 0; ms < p->wire->limit_ms; ms += 20)
		if (nanosleep(&tick, NULL))
			break;
	wire_close(p->wire, WIRE_CUT);
	return PLAY_CUT;
}

static enum play_end do_starttls(struct play *p, const struct step *s, struct err *e)
{
	if (!wire_flush(p->wire))
		return PLAY_CUT;
	if (p->wire->received.n)
		return mismatch(p, s, e, "nothing before the handshake",
			buf_str(&p->wire->received));
	if (wire_start_tls(p->wire, p->tls, e))
		return PLAY_OK;
	/* A client that should not like the certificate ends it here. */
	if (s + 1 < p->script->v + p->script->n && s[1].kind == STEP_EXPECT_CLOSE)
		return PLAY_CUT;
	err_prefix(e, "%s:%u: ", p->script->path, s->line);
	return PLAY_FAIL;
}

static enum play_end do_expect_close(struct play *p, const struct step *s, struct err *e)
{
	struct buf got = { 0 };

	if (!wire_flush(p->wire))
		return PLAY_CUT;
	int result = wire_bytes(p->wire, 1, &got, e);
	enum play_end end = PLAY_OK;
	if (result > 0) {
		buf_add_str(&got, buf_str(&p->wire->received));
		end = mismatch(p, s, e, "the client to close", buf_str(&got));
	} else if (result < 0) {
		err_prefix(e, "%s:%u: the client should have closed: ", p->script->path, s->line);
		end = PLAY_FAIL;
	}
	buf_clear(&got);
	return end;
}

static enum play_end do_signal(struct play *p, const struct step *s, struct err *e)
{
	static const struct {
		const char *name;
		int number;
	} signals[] = { { "INT", SIGINT }, { "TERM", SIGTERM }, { "HUP", SIGHUP },
		{ "KILL", SIGKILL }, { "PIPE", SIGPIPE }, { "STOP", SIGSTOP }, { "CONT", SIGCONT },
		{ "TSTP", SIGTSTP }, { "WINCH", SIGWINCH } };
	long pid = 0;

	if (!wire_flush(p->wire))
		return PLAY_CUT;
	FILE *f = p->pid_file ? fopen(p->pid_file, "r") : NULL;
	if (f && fscanf(f, "%ld", &pid) != 1)
		pid = 0;
	if (f)
		fclose(f);
	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
		if (pid > 1 && str_is(buf_str(&s->text), signals[i].name) &&
			!kill((pid_t)pid, signals[i].number))
			return PLAY_OK;
	err_set(e, ERR_SYS, 0, "%s:%u: no such signal, or no process for it", p->script->path,
		s->line);
	return PLAY_FAIL;
}

static enum play_end do_stderr(struct play *p, const struct step *s, struct err *e)
{
	(void)p;
	(void)e;
	fprintf(stderr, "%s\n", buf_z(&s->text));
	return PLAY_OK;
}

static enum play_end do_exit(struct play *p, const struct step *s, struct err *e)
{
	(void)e;
	p->exit_status = (int)s->number;
	if (!wire_flush(p->wire))
		return PLAY_CUT;
	wire_close(p->wire, WIRE_CUT);
	return PLAY_CUT;
}

static step_fn *const actions[STEP_SERVER_LAST + 1] = {
	[STEP_SEND] = do_send,
	[STEP_SEND_PART] = do_send_part,
	[STEP_SEND_LITERAL] = do_send_literal,
	[STEP_FILL] = do_fill,
	[STEP_MANY] = do_many,
	[STEP_WANT] = do_want,
	[STEP_WANT_PART] = do_want_part,
	[STEP_WANT_LITERAL] = do_want_literal,
	[STEP_WANT_LITERAL_PLUS] = do_want_literal,
	[STEP_EAT] = do_eat,
	[STEP_LOGOUT] = do_logout,
	[STEP_LEAVE] = do_leave,
	[STEP_DELAY] = do_delay,
	[STEP_SPLIT] = do_setting,
	[STEP_DRIP] = do_setting,
	[STEP_CUT_AT] = do_setting,
	[STEP_CUT] = do_end,
	[STEP_CLOSE] = do_end,
	[STEP_RESET] = do_end,
	[STEP_HALF_CLOSE] = do_half_close,
	[STEP_STALL] = do_stall,
	[STEP_DEAF] = do_deaf,
	[STEP_STARTTLS] = do_starttls,
	[STEP_EXPECT_CLOSE] = do_expect_close,
	[STEP_SIGNAL] = do_signal,
	[STEP_STDERR] = do_stderr,
	[STEP_EXIT] = do_exit,
};

size_t play_begin(const struct script *s, size_t connection)
{
	size_t i = 0, n = 0;

	while (i < s->n && s->v[i].kind > STEP_SERVER_LAST)
		i++;
	if (i < s->n && s->v[i].kind == STEP_CONNECTION)
		i++;
	for (; n < connection && i < s->n; i++)
		n += s->v[i].kind == STEP_CONNECTION;
	return i;
}

enum play_end play(struct play *p, size_t at, struct err *e)
{
	const struct script *s = p->script;
	enum play_end end = PLAY_OK;
	const struct step nothing_more = { .line = at < s->n ? s->v[s->n - 1].line : 0 };

	for (; at < s->n && end == PLAY_OK && s->v[at].kind != STEP_CONNECTION; at++)
		if (s->v[at].kind < STEP_CONNECTION)
			end = actions[s->v[at].kind](p, &s->v[at], e);
	if (end == PLAY_OK)
		end = do_expect_close(p, &nothing_more, e);
	if (p->wire->in >= 0)
		wire_close(p->wire, end == PLAY_OK ? WIRE_CLOSE : WIRE_CUT);
	captures_clear(&p->captures);
	return end;
}
