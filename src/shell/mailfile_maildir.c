/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * mailfile_maildir.c: messages as files of their own, their flags in the names.
 */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "shell/mailfile.h"

#define KEYWORDS 26

/* A file below this is read at once. */
#define SMALL 65536

struct maildir {
	struct mailfile base;
	char *path;
	char **names; /* "cur/1700000000.M1P2.host:2,S" */
	size_t n, cap;
	/* What the letters a to z stand for; NULL: nothing that is known. */
	char *keywords[KEYWORDS];
};

/* The letters of the standard; "passed" is the keyword that IANA has for it. */
static const struct {
	char letter;
	const char *flag;
} flag_letters[] = { { 'D', "\\Draft" }, { 'F', "\\Flagged" }, { 'P', "$Forwarded" },
	{ 'R', "\\Answered" }, { 'S', "\\Seen" }, { 'T', "\\Deleted" } };

static void maildir_close(struct mailfile *base)
{
	struct maildir *m = (struct maildir *)base;

	for (size_t i = 0; i < m->n; i++)
		free(m->names[i]);
	for (size_t i = 0; i < KEYWORDS; i++)
		free(m->keywords[i]);
	free(m->names);
	free(m->path);
	free(m);
}

/* --- opening --- */

static char *join(const char *a, const char *b)
{
	struct buf path = { 0 };

	buf_addf(&path, "%s/%s", a, b);
	return buf_take(&path);
}

/* Adds the names in a folder within; what begins with a dot is no message. */
static bool read_folder(struct maildir *m, const char *within, struct err *e)
{
	char *path = join(m->path, within);
	DIR *dir = opendir(path);
	struct dirent *entry;
	bool ok;

	if (!dir)
		err_errno(e, ERR_SYS, errno, "open %s", path);
	free(path);
	if (!dir)
		return false;
	while ((errno = 0, entry = readdir(dir)) != NULL) {
		if (entry->d_name[0] == '.')
			continue;
		m->names = mem_grow(m->names, m->n, &m->cap, sizeof(*m->names));
		m->names[m->n++] = join(within, entry->d_name);
	}
	ok = errno == 0 || err_errno(e, ERR_SYS, errno, "read %s/%s", m->path, within);
	closedir(dir);
	return ok;
}

/* Behind "cur/" and "new/". */
static const char *base_name(const void *entry)
{
	return *(char *const *)entry + 4;
}

/* Numbers in names, first of them the time of delivery, count as numbers. */
static int compare_names(const void *a, const void *b)
{
	const char *x = base_name(a), *y = base_name(b);

	while (*x && *x == *y && !ascii_digit(*x)) {
		x++;
		y++;
	}
	while (*x && *y) {
		size_t nx = strspn(x, "0123456789"), ny = strspn(y, "0123456789");
		int order = nx != ny ? (nx < ny ? -1 : 1) : memcmp(x, y, nx);

		if (order || !nx)
			return order ? order : strcmp(x, y);
		for (x += nx, y += ny; *x && *x == *y && !ascii_digit(*x); x++)
			y++;
	}
	return strcmp(x, y);
}

/* Dovecot's list of what the letters of a folder mean: lines "0 Work". A folder without one has none. */
static bool read_keywords(struct maildir *m, struct err *e)
{
	char *path = join(m->path, "dovecot-keywords"), *line = NULL;
	FILE *file = fopen(path, "r");
	size_t size = 0;
	bool ok = file || errno == ENOENT || err_errno(e, ERR_SYS, errno, "open %s", path);

	free(path);
	if (!file)
		return ok;
	while (getline(&line, &size, file) > 0) {
		struct str name = str_trim(str_c(line)), digits = str_split(&name, ' ');
		uint64_t number;

		if (!str_number(digits, KEYWORDS - 1, &number) || !name.n)
			continue;
		free(m->keywords[number]);
		m->keywords[number] = mem_dup_n(name.p, name.n);
	}
	ok = !ferror(file) || err_errno(e, ERR_SYS, errno, "read %s/dovecot-keywords", m->path);
	free(line);
	fclose(file);
	return ok;
}

static struct mailfile *maildir_open(const char *path, struct err *e)
{
	struct maildir *m = mem_zero(1, sizeof(*m));

	m->base.kind = &mailfile_maildir;
	m->path = mem_dup_z(path);
	if (!read_folder(m, "cur", e) || !read_folder(m, "new", e)) {
		err_prefix(e, "%s is no Maildir: ", path);
		maildir_close(&m->base);
		return NULL;
	}
	if (!read_keywords(m, e)) {
		maildir_close(&m->base);
		return NULL;
	}
	if (m->n)
		qsort(m->names, m->n, sizeof(*m->names), compare_names);
	m->base.of = m->n;
	return &m->base;
}

/* --- reading --- */

/* The letters behind the last ":2,": in its place there is what was used where files cannot have a colon in their names, ";" and
 * "!" mostly, anything but a letter, a digit, "=" and "." (",S=2," and "x2," are parts of names). */
static const char *flag_letters_of(const char *name)
{
	const char *found = "", *at = name;

	while ((at = strstr(at, "2,")) != NULL) {
		const char *letters = at + 2;
		size_t n = 0;

		while (ascii_alpha(letters[n]))
			n++;
		if (at > name && !ascii_alpha(at[-1]) && !ascii_digit(at[-1]) &&
			!strchr("=./", at[-1]) && (!letters[n] || letters[n] == ','))
			found = letters;
		at = letters;
	}
	return found;
}

static void add_flags(struct maildir *m, const char *name, struct mail_message *out)
{
	for (const char *letters = flag_letters_of(name); ascii_alpha(*letters); letters++) {
		if (*letters >= 'a' && *letters <= 'z')
			mail_message_flag(out, str_c(m->keywords[*letters - 'a']));
		for (size_t i = 0; i < sizeof(flag_letters) / sizeof(*flag_letters); i++)
			if (flag_letters[i].letter == *letters)
				mail_message_flag(out, str_c(flag_letters[i].flag));
	}
}

/* Most messages are small: one call reads them. False: this one is to be read in pieces. */
static bool read_small(int fd, const struct stat *st, struct literal *lit, bool crlf)
{
	char bytes[SMALL];
	ssize_t n;

	if (!S_ISREG(st->st_mode) || st->st_size >= SMALL)
		return false;
	n = pread(fd, bytes, sizeof(bytes), 0);
	if (n != st->st_size)
		return false;
	if (crlf)
		literal_from_text(lit, (struct str){ bytes, (size_t)n });
	else
		literal_from_bytes(lit, (struct str){ bytes, (size_t)n });
	close(fd);
	return true;
}

static bool read_file(const char *path, struct mail_message *out, bool crlf, struct err *e)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	struct stat st;

	if (fd < 0 || fstat(fd, &st) != 0) {
		err_errno(e, ERR_SYS, errno, "open %s", path);
		if (fd >= 0)
			close(fd);
		return false;
	}
	out->date = date_local((int64_t)st.st_mtime);
	out->has_date = true;
	if (read_small(fd, &st, &out->literal, crlf))
		return true;
	if (literal_from_fd(&out->literal, fd, crlf, e))
		return true;
	err_prefix(e, "%s: ", path);
	return false;
}

static int maildir_next(struct mailfile *base, struct mail_message *out, struct err *e)
{
	struct maildir *m = (struct maildir *)base;
	const char *name;
	char *path;
	bool ok;

	if (base->at == m->n)
		return 0;
	name = m->names[base->at++];
	path = join(m->path, name);
	ok = read_file(path, out, !base->as_is, e);
	free(path);
	add_flags(m, name, out);
	return ok ? 1 : -1;
}

const struct mailfile_kind mailfile_maildir = { "--maildir", maildir_open, maildir_next,
	maildir_close };
