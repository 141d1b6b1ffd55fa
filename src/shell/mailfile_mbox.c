/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * mailfile_mbox.c: messages one behind the other in a file (RFC 4155).
 */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/spool.h"
#include "base/utf8.h"
#include "imap/flags.h"
#include "shell/mailfile.h"
#include "shell/mbox_from.h"

/* What is read at once. A longer line comes in parts, of which only the first can mean something. */
#define PIECE 65536

/* A message beyond this is kept in a spool. */
#define MEMORY_MAX (1u << 20)

/* So many lines that may be separators are named; of further ones the number is told. */
#define NOTES_MAX 20

struct mbox {
	struct mailfile base;
	char *path;
	int fd;
	char bytes[PIECE];
	size_t at, n; /* of bytes: what is not yet used */
	bool eof;
	bool line_open; /* the last line went on beyond the piece */
	bool dateless;  /* the file's first separator has no date, so others need none */
	bool begun;     /* the separator of the next message was read, and in it */
	struct date date;
	bool has_date;
	uint64_t line;     /* number of the line that peek_line gives */
	uint64_t messages; /* separators so far */
	uint64_t notes;
};

/* A message being collected. */
struct body {
	struct buf memory;
	int spool; /* -1: all is in memory */
	bool in_header;
	bool blank_before; /* the line before is empty, and */
	struct str blank;  /* is held back: before a separator it is none of the message */
};

/* --- lines --- */

/* Reads on behind what is left: false with *err. */
static bool fill(struct mbox *m, struct err *e)
{
	ssize_t got;

	memmove(m->bytes, m->bytes + m->at, m->n);
	m->at = 0;
	got = read(m->fd, m->bytes + m->n, PIECE - m->n);
	if (got < 0 && errno == EINTR)
		return err_set(e, ERR_INTERRUPTED, 0, "interrupted while reading %s", m->path);
	if (got < 0)
		return err_errno(e, ERR_SYS, errno, "read %s", m->path);
	m->eof = got == 0;
	m->n += (size_t)got;
	return true;
}

/* The next line with its end, or as much as a piece holds of it; empty at the end. It stays until it is
 * taken. */
static bool peek_line(struct mbox *m, struct str *line, struct err *e)
{
	const char *end;

	for (;;) {
		end = memchr(m->bytes + m->at, '\n', m->n);
		if (end || m->eof || m->n == PIECE)
			break;
		if (!fill(m, e))
			return false;
	}
	*line = (struct str){ m->bytes + m->at, end ? (size_t)(end + 1 - m->bytes) - m->at : m->n };
	return true;
}

static void take_line(struct mbox *m, struct str line)
{
	m->line_open = line.n > 0 && line.p[line.n - 1] != '\n';
	m->at += line.n;
	m->n -= line.n;
	m->base.at += line.n;
	m->line += !m->line_open;
}

/* --- separators --- */

/* The line behind the one that was peeked at, as far as the buffer holds it. */
static bool peek_behind(struct mbox *m, struct str *line, struct str *behind, struct err *e)
{
	for (;;) {
		*behind = str_skip((struct str){ m->bytes + m->at, m->n }, line->n);
		if (m->eof || m->n == PIECE || str_find(*behind, '\n') < behind->n)
			break;
		if (!fill(m, e))
			return false;
		line->p = m->bytes + m->at;
	}
	*behind = str_head(*behind, str_find(*behind, '\n'));
	return true;
}

/* Whether a line of that kind, behind an empty one, begins a message when such a line is behind it. */
static bool begins(const struct mbox *m, enum mbox_from kind, struct str behind)
{
	bool field = mbox_is_field(behind);

	switch (kind) {
	case FROM_SEPARATOR: return true;
	case FROM_DATED: return field;
	case FROM_SENDER: return field || (m->dateless && str_trim(behind).n == 0);
	case FROM_WORD: return m->dateless && (field || str_trim(behind).n == 0);
	case FROM_DOUBTFUL:
	case FROM_PROSE: return m->dateless && field;
	default: return false;
	}
}

static void note_doubt(struct mbox *m, struct str line)
{
	struct buf text = { 0 }, shown = { 0 };

	if (m->base.note && m->notes < NOTES_MAX) {
		utf8_escape(&shown, utf8_head(str_trim(line), 60), 0);
		buf_addf(&text,
			"%s:%llu: '%s' is taken for text of message %llu, not for the beginning of another "
			"one",
			m->path, (unsigned long long)m->line, buf_z(&shown),
			(unsigned long long)m->messages);
		m->base.note(m->base.note_ctx, buf_z(&text));
		buf_clear(&text);
		buf_clear(&shown);
	}
	m->notes++;
}

static void note_further(struct mbox *m)
{
	struct buf text = { 0 };

	if (m->base.note && m->notes > NOTES_MAX) {
		buf_addf(&text, "%s: so are %llu further lines", m->path,
			(unsigned long long)(m->notes - NOTES_MAX));
		m->base.note(m->base.note_ctx, buf_z(&text));
		buf_clear(&text);
	}
	m->notes = 0;
}

/* *is: the line begins a message, whose date is kept. What may and does not is told. */
static bool is_separator(struct mbox *m, struct str *line, bool blank_before, bool *is,
	struct err *e)
{
	struct str behind;
	struct date date;
	bool has_date, may;
	enum mbox_from kind = mbox_from(*line, &has_date, &date);
	bool field;

	*is = false;
	if (kind == FROM_NONE)
		return true;
	if (!peek_behind(m, line, &behind, e))
		return false;
	*is = blank_before && begins(m, kind, behind);
	if (*is) {
		m->date = date;
		m->has_date = has_date;
		return true;
	}
	field = mbox_is_field(behind);
	/* "From root" says little, but a header behind it does. */
	may = blank_before
		? kind == FROM_DOUBTFUL || kind >= FROM_SENDER || (kind == FROM_WORD && field)
		: kind >= FROM_SENDER && field;
	if (may)
		note_doubt(m, *line);
	return true;
}

/* --- a message --- */

static bool add(struct body *b, struct str bytes, struct err *e)
{
	buf_add_str(&b->memory, bytes);
	if (b->memory.n <= MEMORY_MAX)
		return true;
	if (b->spool < 0 && (b->spool = spool_open(e)) < 0)
		return false;
	if (!spool_write(b->spool, b->memory.p, b->memory.n, e))
		return false;
	buf_truncate(&b->memory, 0);
	return true;
}

static const struct {
	char letter;
	const char *flag;
} status_letters[] = { { 'A', "\\Answered" }, { 'D', "\\Deleted" }, { 'F', "\\Flagged" },
	{ 'R', "\\Seen" }, { 'T', "\\Draft" } };

/* Status and X-Status have letters, X-Keywords has words. */
static void read_header(struct str line, struct mail_message *out)
{
	struct str value = line, name = str_split(&value, ':'), word;

	value = str_trim(value);
	if (str_is(name, "X-Keywords"))
		while (flags_next(&value, &word))
			mail_message_flag(out, word);
	if (!str_is(name, "Status") && !str_is(name, "X-Status"))
		return;
	for (size_t i = 0; i < value.n; i++)
		for (size_t k = 0; k < sizeof(status_letters) / sizeof(*status_letters); k++)
			if (status_letters[k].letter == value.p[i])
				mail_message_flag(out, str_c(status_letters[k].flag));
}

static bool is_from(struct str line)
{
	return str_eq(str_head(line, 5), STR("From "));
}

/* ">From ", ">>From ", ... lost its first ">" when it was read. */
static struct str unquote(struct str line)
{
	size_t n = 0;

	while (n < line.n && line.p[n] == '>')
		n++;
	return n && is_from(str_skip(line, n)) ? str_skip(line, 1) : line;
}

static bool add_line(struct mbox *m, struct body *b, struct str line, struct mail_message *out,
	struct err *e)
{
	bool whole = !m->line_open, blank = whole && str_trim(line).n == 0 && line.n <= 2;

	if (!add(b, b->blank, e))
		return false;
	b->blank = (struct str){ 0 };
	if (b->in_header && whole && !blank)
		read_header(line, out);
	if (blank)
		b->in_header = false;
	b->blank_before = blank;
	if (blank) {
		b->blank = line.n == 2 ? STR("\r\n") : STR("\n");
		return true;
	}
	return add(b, whole ? unquote(line) : line, e);
}

/* Reads up to the next separator. */
static bool read_body(struct mbox *m, struct body *b, struct mail_message *out, struct err *e)
{
	struct str line;
	bool next = false;

	for (;;) {
		if (!peek_line(m, &line, e))
			return false;
		m->begun = line.n > 0;
		if (!line.n)
			return true;
		if (!m->line_open && !is_separator(m, &line, b->blank_before, &next, e))
			return false;
		if (next) {
			take_line(m, line);
			return true;
		}
		if (!add_line(m, b, line, out, e))
			return false;
		take_line(m, line);
	}
}

static bool to_literal(struct mbox *m, struct body *b, struct literal *lit, struct err *e)
{
	int fd = b->spool;

	if (fd < 0) {
		if (m->base.as_is)
			literal_from_bytes(lit, buf_str(&b->memory));
		else
			literal_from_text(lit, buf_str(&b->memory));
		return true;
	}
	if (!spool_write(fd, b->memory.p, b->memory.n, e))
		return false;
	if (lseek(fd, 0, SEEK_SET) != 0)
		return err_errno(e, ERR_SYS, errno, "read a temporary file");
	b->spool = -1;
	return literal_from_fd(lit, fd, !m->base.as_is, e);
}

static int mbox_next(struct mailfile *base, struct mail_message *out, struct err *e)
{
	struct mbox *m = (struct mbox *)base;
	struct body b = { .spool = -1, .in_header = true };
	bool ok;

	if (!m->begun) {
		note_further(m);
		return 0;
	}
	m->messages++;
	out->date = m->date;
	out->has_date = m->has_date;
	ok = read_body(m, &b, out, e) && to_literal(m, &b, &out->literal, e);
	if (b.spool >= 0)
		close(b.spool);
	buf_clear(&b.memory);
	return ok ? 1 : -1;
}

/* --- opening --- */

static void mbox_close(struct mailfile *base)
{
	struct mbox *m = (struct mbox *)base;

	close(m->fd);
	free(m->path);
	free(m);
}

/* Empty lines may be before the first separator, which is one whatever it holds. */
static bool read_first(struct mbox *m, struct err *e)
{
	struct str line;

	for (;;) {
		if (!peek_line(m, &line, e))
			return false;
		if (!line.n || str_trim(line).n > 0)
			break;
		take_line(m, line);
	}
	if (line.n && mbox_from(line, &m->has_date, &m->date) == FROM_NONE)
		return err_set(e, ERR_USAGE, 0, "%s is no mbox: it does not begin with \"From \"",
			m->path);
	m->dateless = !m->has_date;
	m->begun = line.n > 0;
	take_line(m, line);
	return true;
}

static struct mailfile *mbox_open(const char *path, struct err *e)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	struct mbox *m;
	struct stat st;

	if (fd < 0) {
		err_errno(e, ERR_SYS, errno, "open %s", path);
		return NULL;
	}
	m = mem_zero(1, sizeof(*m));
	m->base.kind = &mailfile_mbox;
	m->path = mem_dup_z(path);
	m->fd = fd;
	m->line = 1;
	if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode))
		m->base.of = (uint64_t)st.st_size;
	if (read_first(m, e))
		return &m->base;
	mbox_close(&m->base);
	return NULL;
}

const struct mailfile_kind mailfile_mbox = { "--mbox", mbox_open, mbox_next, mbox_close };
