/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * flags.c: message flags as text.
 */
#include "imap/flags.h"

#include <string.h>

#include "base/utf8.h"
#include "imap/spec.h"

/* ATOM-CHAR (RFC 9051 section 9), and "]" besides. */
static bool is_flag_char(char c)
{
	return c > 0x20 && c < 0x7F && !strchr("(){%*\"\\", c);
}

/* The position of the first byte that no flag has there; flag.n when it is one. */
static size_t first_bad(struct str flag)
{
	size_t i = flag.n > 0 && flag.p[0] == '\\';

	if (i == flag.n)
		return 0;
	while (i < flag.n && is_flag_char(flag.p[i]))
		i++;
	return i;
}

bool flag_valid(struct str flag)
{
	return flag.n > 0 && first_bad(flag) == flag.n;
}

bool flag_lacks_backslash(struct str flag)
{
	/* Only servers set \Recent, but who types it means no keyword. */
	if (str_is(flag, "Recent"))
		return true;
	for (const struct vocabulary *row = system_flags; row->word; row++)
		if (row->word[0] == '\\' && str_is(flag, row->word + 1))
			return true;
	return false;
}

bool flags_find(struct str text, struct str *list, struct err *err)
{
	static const char word[] = "FLAGS (";
	size_t start = SIZE_MAX;

	text = str_trim(text);
	if (text.n > 0 && text.p[0] == '(' && text.p[text.n - 1] == ')')
		start = 1;
	for (size_t i = 0; i < text.n; i++)
		if (str_has_prefix(str_skip(text, i), word))
			start = i + sizeof(word) - 1;
	if (start == SIZE_MAX)
		return err_set(err, ERR_USAGE, 0,
			"no flags found: expected \"FLAGS (...)\" or \"(...)\"");
	text = str_skip(text, start);
	if (str_find(text, ')') == text.n)
		return err_set(err, ERR_USAGE, 0, "the flags have no closing parenthesis");
	*list = str_head(text, str_find(text, ')'));
	return true;
}

bool flags_next(struct str *rest, struct str *flag)
{
	*rest = str_trim(*rest);
	*flag = str_head(*rest, str_blank(*rest));
	*rest = str_skip(*rest, flag->n);
	return flag->n > 0;
}

bool flags_check(struct str list, struct err *err)
{
	struct str rest = list, flag;

	while (flags_next(&rest, &flag)) {
		size_t bad = first_bad(flag);

		if (bad == flag.n)
			continue;
		return err_set(err, ERR_USAGE, 0,
			"flags, column %zu: \"%.*s\" is no flag: expected letters and digits, perhaps "
			"behind one \"\\\", found \"%.*s\"",
			(size_t)(flag.p - list.p) + bad + 1, STR_ARG(utf8_head(flag, 40)),
			STR_ARG(utf8_head(str_skip(flag, bad), 1)));
	}
	return true;
}
