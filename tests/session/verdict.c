/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * verdict.c: compares what a session test gave with what it should have given.
 */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "session/case.h"

struct lines {
	struct str *v;
	size_t n, cap;
};

static void split_lines(struct lines *l, struct str text)
{
	*l = (struct lines){ 0 };
	for (struct str rest = text; rest.p;) {
		struct str one = str_split(&rest, '\n');
		if (!rest.p && !one.n)
			break;
		l->v = mem_grow(l->v, l->n, &l->cap, sizeof *l->v);
		l->v[l->n++] = one;
	}
}

/* The lines that the script expects in order. */
static void expected_lines(struct lines *l, const struct script *s, enum step_kind kind)
{
	*l = (struct lines){ 0 };
	for (size_t i = 0; i < s->n; i++) {
		if (s->v[i].kind != kind)
			continue;
		l->v = mem_grow(l->v, l->n, &l->cap, sizeof *l->v);
		l->v[l->n++] = buf_str(&s->v[i].text);
	}
}

/* "{...}" alone on a line stands for any number of lines. *far: the furthest line that fitted. */
static bool fits(const struct lines *want, size_t w, const struct lines *got, size_t g, size_t *far)
{
	for (; w < want->n; w++, g++) {
		if (g > *far)
			*far = g;
		if (str_eq(want->v[w], STR("{...}"))) {
			for (; g <= got->n; g++)
				if (fits(want, w + 1, got, g, far))
					return true;
			return false;
		}
		if (g >= got->n || !script_match(NULL, want->v[w], got->v[g]))
			return false;
	}
	return g == got->n;
}

static void add_lines(struct buf *report, const char *sign, const struct lines *l)
{
	for (size_t i = 0; i < l->n && i < 40; i++) {
		buf_addf(report, "      %s ", sign);
		utf8_escape(report, str_head(l->v[i], 200), 0);
		buf_add_c(report, '\n');
	}
	if (l->n > 40)
		buf_addf(report, "      %s and %zu more lines\n", sign, l->n - 40);
}

static bool check_order(const struct script *s, enum step_kind kind, struct str got,
	const char *name, struct buf *report)
{
	struct lines want, have;
	size_t far = 0;

	expected_lines(&want, s, kind);
	split_lines(&have, got);
	bool ok = !want.n || fits(&want, 0, &have, 0, &far);
	if (!ok) {
		buf_addf(report, "    %s differs at line %zu; expected (+), got (-):\n", name,
			far + 1);
		add_lines(report, "+", &want);
		add_lines(report, "-", &have);
	}
	free(want.v);
	free(have.v);
	return ok;
}

/* Whether any line has the pattern somewhere in it. */
static bool has(struct str text, struct str pattern)
{
	struct buf within = { 0 };
	struct lines l;
	bool found = false;

	split_lines(&l, text);
	buf_addf(&within, "{*}%.*s{*}", STR_ARG(pattern));
	for (size_t i = 0; i < l.n && !found; i++)
		found = script_match(NULL, buf_str(&within), l.v[i]);
	free(l.v);
	buf_clear(&within);
	return found;
}

static void complain(struct buf *report, const struct script *s, const struct step *step,
	const char *what, struct str got)
{
	struct lines l;

	split_lines(&l, got);
	buf_addf(report, "    %s:%u: %s \"%s\" in:\n", s->path, step->line, what,
		buf_z(&step->text));
	add_lines(report, "-", &l);
	free(l.v);
}

static bool check_presence(const struct script *s, const struct outcome *o, bool only_not,
	struct buf *report)
{
	bool ok = true;

	for (size_t i = 0; i < s->n; i++) {
		const struct step *step = &s->v[i];
		bool out = step->kind == STEP_OUT_HAS || step->kind == STEP_OUT_NOT;
		bool err = step->kind == STEP_ERR_HAS || step->kind == STEP_ERR_NOT;
		bool want = step->kind == STEP_OUT_HAS || step->kind == STEP_ERR_HAS;
		if (!out && (!err || (want && only_not)))
			continue;
		if (want && only_not)
			continue;
		struct str text = buf_str(out ? &o->out : &o->err);
		if (has(text, buf_str(&step->text)) == want)
			continue;
		complain(report, s, step, want ? "no" : "there is", text);
		ok = false;
	}
	return ok;
}

static bool check_empty(const struct script *s, enum step_kind kind, const struct buf *got,
	const char *name, struct buf *report)
{
	const struct step *step = script_find(s, kind);
	struct lines l;

	if (!step || !got->n)
		return true;
	split_lines(&l, buf_str(got));
	buf_addf(report, "    %s should be empty:\n", name);
	add_lines(report, "-", &l);
	free(l.v);
	return false;
}

static bool same_file(const char *path, const struct buf *want)
{
	struct buf got = { 0 };
	FILE *f = fopen(path, "rb");
	int c;

	while (f && (c = getc(f)) != EOF && got.n <= want->n)
		buf_add_c(&got, (char)c);
	bool ok = f && str_eq(buf_str(&got), buf_str(want));
	if (f)
		fclose(f);
	buf_clear(&got);
	return ok;
}

/* holds, lacks: "NAME TEXT". */
static bool check_content(const struct script *s, const struct step *step, const struct outcome *o,
	struct buf *report)
{
	struct buf path = { 0 }, content = { 0 };
	struct str text = buf_str(&step->text), name = str_split(&text, ' ');
	int c;

	buf_addf(&path, "%s/%.*s", o->dir, STR_ARG(name));
	FILE *f = fopen(buf_z(&path), "rb");
	while (f && (c = getc(f)) != EOF)
		buf_add_c(&content, (char)c);
	bool ok = f && has(buf_str(&content), text) == (step->kind == STEP_HOLDS);
	if (!ok)
		buf_addf(report, "    %s:%u: file %s %s\n", s->path, step->line, buf_z(&path),
			!f                                 ? "is not there"
				: step->kind == STEP_HOLDS ? "lacks that"
							   : "holds that");
	if (f)
		fclose(f);
	buf_clear(&path);
	buf_clear(&content);
	return ok;
}

/* mode: "NAME 600". */
static bool check_mode(const struct script *s, const struct step *step, const struct outcome *o,
	struct buf *report)
{
	struct buf path = { 0 };
	struct str text = buf_str(&step->text), name = str_split(&text, ' ');
	unsigned long wanted = strtoul(text.p, NULL, 8), mode = 0;
	struct stat st;

	buf_addf(&path, "%s/%.*s", o->dir, STR_ARG(name));
	if (stat(buf_z(&path), &st) == 0)
		mode = st.st_mode & 07777;
	if (mode != wanted)
		buf_addf(report, "    %s:%u: file %s has mode %lo\n", s->path, step->line,
			buf_z(&path), mode);
	buf_clear(&path);
	return mode == wanted;
}

static bool check_files(const struct script *s, const struct outcome *o, struct buf *report)
{
	bool ok = true;

	for (size_t i = 0; i < s->n; i++) {
		struct buf path = { 0 };
		if (s->v[i].kind == STEP_HOLDS || s->v[i].kind == STEP_LACKS)
			ok &= check_content(s, &s->v[i], o, report);
		if (s->v[i].kind == STEP_MODE)
			ok &= check_mode(s, &s->v[i], o, report);
		if (s->v[i].kind != STEP_WROTE)
			continue;
		buf_addf(&path, "%s/%s", o->dir, buf_z(&s->v[i].text));
		if (!same_file(buf_z(&path), &s->v[i].block)) {
			buf_addf(report, "    %s:%u: file %s is missing or differs\n", s->path,
				s->v[i].line, buf_z(&s->v[i].text));
			ok = false;
		}
		buf_clear(&path);
	}
	return ok;
}

/* What no run may do, whatever its case expects. */
static bool check_sane(const struct outcome *o, struct buf *report)
{
	bool ok = true;

	if (o->timed_out) {
		buf_addf(report, "    still running after %u s: killed\n", o->limit);
		ok = false;
	} else if (o->status < 0 && o->status != -SIGPIPE && o->status != -SIGKILL) {
		buf_addf(report, "    killed by signal %d (%s)\n", -o->status,
			strsignal(-o->status));
		ok = false;
	}
	if (has(buf_str(&o->err), STR("Sanitizer:")) ||
		has(buf_str(&o->err), STR("runtime error:"))) {
		struct lines l;
		split_lines(&l, buf_str(&o->err));
		buf_add_z(report, "    a sanitizer complains:\n");
		add_lines(report, "-", &l);
		free(l.v);
		ok = false;
	}
	return ok;
}

static bool listed(struct str numbers, int status)
{
	for (struct str rest = numbers; rest.p;) {
		uint64_t n;
		struct str one = str_split(&rest, ' ');
		if (str_number(one, 255, &n) && (int)n == status)
			return true;
	}
	return false;
}

static bool check_status(const struct script *s, const struct outcome *o, struct buf *report)
{
	const struct step *step = script_find(s, STEP_STATUS);
	struct lines l;

	if (listed(step ? buf_str(&step->text) : STR("0"), o->status))
		return true;
	buf_addf(report, "    exit status %d, expected %s; stderr:\n", o->status,
		step ? buf_z(&step->text) : "0");
	split_lines(&l, buf_str(&o->err));
	add_lines(report, "-", &l);
	free(l.v);
	return false;
}

static bool check_server(const struct script *s, const struct outcome *o, struct buf *report)
{
	size_t due = script_connections(s);

	if (o->server.n) {
		buf_addf(report, "    server: %s\n", buf_z(&o->server));
		return false;
	}
	if (o->connections != due)
		buf_addf(report, "    %zu connections were played, expected %zu\n", o->connections,
			due);
	return o->connections == due;
}

bool verdict_full(const struct script *s, const struct outcome *o, struct buf *report)
{
	bool ok = check_sane(o, report);

	if (o->person.n) {
		struct lines l;
		split_lines(&l, buf_str(&o->out));
		buf_addf(report, "    %s; there was:\n", buf_z(&o->person));
		add_lines(report, "-", &l);
		free(l.v);
		ok = false;
	}
	ok &= check_server(s, o, report);
	ok &= check_status(s, o, report);
	ok &= check_order(s, STEP_OUT, buf_str(&o->out), "stdout", report);
	ok &= check_order(s, STEP_ERR, buf_str(&o->err), "stderr", report);
	ok &= check_presence(s, o, false, report);
	ok &= check_empty(s, STEP_OUT_EMPTY, &o->out, "stdout", report);
	ok &= check_empty(s, STEP_ERR_EMPTY, &o->err, "stderr", report);
	ok &= check_files(s, o, report);
	return ok;
}

bool verdict_cut(const struct script *s, const struct outcome *o, uint64_t cut_at,
	struct buf *report)
{
	const struct step *sweep = script_find(s, STEP_SWEEP);
	struct buf own = { 0 };
	bool ok = check_sane(o, &own);

	ok &= check_presence(s, o, true, &own);
	if (!listed(sweep->text.n ? buf_str(&sweep->text) : STR("2"), o->status)) {
		buf_addf(&own, "    exit status %d, expected %s; stderr: ", o->status,
			sweep->text.n ? buf_z(&sweep->text) : "2");
		utf8_escape(&own, str_head(buf_str(&o->err), 300), 0);
		buf_add_c(&own, '\n');
		ok = false;
	}
	if (!ok)
		buf_addf(report, "    cut after %llu bytes:\n%s", (unsigned long long)cut_at,
			buf_z(&own));
	buf_clear(&own);
	return ok;
}
