/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * local_tools.c: client commands that only compute: dates, flags, tags, mailbox names.
 */
#include "base/utf8.h"
#include "imap/date.h"
#include "imap/flags.h"
#include "imap/name.h"
#include "shell/local.h"

/* The words behind the verb as one text, so that dates need no quotes; lists with their parentheses. */
static struct str joined(struct buf *out, const struct words *w)
{
	for (size_t i = 1; i < w->n; i++) {
		if (i > 1)
			buf_add_c(out, ' ');
		buf_add_str(out, w->v[i].kind == WORD_LIST ? w->v[i].raw : w->v[i].text);
	}
	return buf_str(out);
}

bool local_date(struct shell *sh, struct words *w, struct err *e)
{
	struct buf text = { 0 }, local = { 0 }, utc = { 0 }, epoch = { 0 }, iso = { 0 };
	struct date date, zulu;
	bool ok = date_parse(joined(&text, w), &date, e);

	if (ok) {
		zulu = date_utc(date.epoch);
		date_format_local(&local, &date);
		date_format_internal(&utc, &zulu);
		date_format_iso(&iso, &date);
		buf_addf(&epoch, "%lld", (long long)date.epoch);
		printer_values(&sh->printer, "date",
			(struct printer_value[]){ { "local", buf_z(&local) },
				{ "utc", buf_z(&utc) }, { "epoch", buf_z(&epoch) },
				{ "iso", buf_z(&iso) } },
			4);
	}
	buf_clear(&text);
	buf_clear(&local);
	buf_clear(&utc);
	buf_clear(&epoch);
	buf_clear(&iso);
	return ok;
}

bool local_internaldate(struct shell *sh, struct words *w, struct err *e)
{
	struct buf text = { 0 }, out = { 0 };
	struct date date;
	bool ok = date_parse(joined(&text, w), &date, e);

	if (ok) {
		buf_add_c(&out, '"');
		date_format_internal(&out, &date);
		buf_add_c(&out, '"');
		printer_values(&sh->printer, "internaldate",
			&(struct printer_value){ NULL, buf_z(&out) }, 1);
	}
	buf_clear(&text);
	buf_clear(&out);
	return ok;
}

bool local_flags(struct shell *sh, struct words *w, struct err *e)
{
	struct buf text = { 0 }, line = { 0 };
	struct str rest, flag;
	bool ok = flags_find(joined(&text, w), &rest, e);

	while (ok && flags_next(&rest, &flag)) {
		buf_truncate(&line, 0);
		utf8_escape(&line, flag, 0);
		printer_values(&sh->printer, "flags", &(struct printer_value){ NULL, buf_z(&line) },
			1);
	}
	buf_clear(&text);
	buf_clear(&line);
	return ok;
}

bool local_int2ap(struct shell *sh, struct words *w, struct err *e)
{
	struct buf out = { 0 };
	uint64_t number;

	if (!str_number(w->v[1].text, UINT64_MAX, &number))
		return err_set(e, ERR_USAGE, 0, "\\int2ap: '%.*s' is no number",
			STR_ARG(w->v[1].text));
	int2ap(&out, number);
	printer_values(&sh->printer, "int2ap", &(struct printer_value){ NULL, buf_z(&out) }, 1);
	buf_clear(&out);
	return true;
}

bool local_utf7(struct shell *sh, struct words *w, struct err *e)
{
	struct buf text = { 0 }, wire = { 0 }, back = { 0 };
	struct str name = joined(&text, w);
	bool ok = utf8_valid(name) || err_set(e, ERR_USAGE, 0, "\\utf7: the name is no UTF-8");

	if (ok) {
		mailbox_to_wire(&wire, name, false);
		mailbox_from_wire(&back, name, false);
		printer_values(&sh->printer, "utf7",
			(struct printer_value[]){ { "encoded", buf_z(&wire) },
				{ "decoded", buf_z(&back) } },
			/* What is not ASCII cannot be a name in modified UTF-7. */
			utf8_ascii(name) ? 2 : 1);
	}
	buf_clear(&text);
	buf_clear(&wire);
	buf_clear(&back);
	return ok;
}
