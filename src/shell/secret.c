/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * secret.c: passwords from a file, a command, the environment, or a person.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

#include "base/buf.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "shell/capture.h"
#include "shell/secret.h"
#include "shell/shell.h"
#include "shell/signal.h"
#include "view/term.h"

#define SECRET_MAX 65536

/* Reads up to the end of the first line, byte-wise and unbuffered so that no copy stays anywhere. */
static char *first_line(int fd, const char *from, struct err *e)
{
	struct buf line = { 0 };
	char *secret = NULL, c;
	ssize_t n;

	while ((n = signal_read(fd, &c, 1, from, e)) > 0 && c != '\n' && line.n < SECRET_MAX)
		buf_add_secret(&line, &c, 1);
	if (line.n && line.p[line.n - 1] == '\r')
		buf_truncate(&line, line.n - 1);
	if (n >= 0 && line.n && line.n < SECRET_MAX && !memchr(line.p, 0, line.n))
		secret = mem_dup_n(line.p, line.n);
	else if (n >= 0)
		err_set(e, ERR_AUTH, 0, "%s gives no password on its first line", from);
	buf_wipe(&line);
	return secret;
}

static int open_file(const char *path, struct err *e)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	struct stat st;

	if (fd < 0)
		err_errno(e, ERR_SYS, errno, "open the password file %s", path);
	else if (fstat(fd, &st) != 0)
		err_errno(e, ERR_SYS, errno, "stat %s", path);
	else if (S_ISREG(st.st_mode) && (st.st_mode & (S_IRWXG | S_IRWXO)))
		err_set(e, ERR_SYS, 0, "others can read the password file %s: chmod 600 it", path);
	else
		return fd;
	if (fd >= 0)
		close(fd);
	return -1;
}

static char *from_file(const char *path, struct err *e)
{
	int fd = open_file(path, e);
	char *secret;

	if (fd < 0)
		return NULL;
	secret = first_line(fd, path, e);
	close(fd);
	return secret;
}

static char *from_command(const char *command, const char *name, struct err *e)
{
	struct capture c;
	char *secret;
	int status = 0;
	bool ok;

	if (!capture_start(&c, command, -1, e))
		return NULL;
	secret = first_line(c.out, name, e);
	ok = capture_end(&c, e->kind == ERR_INTERRUPTED, &status, e);
	/* A command that is cut off after its first line did its work. */
	if (ok && secret && status != 0 && !WIFSIGNALED(status))
		ok = err_set(e, ERR_AUTH, 0, "%s failed with status %d", name, WEXITSTATUS(status));
	if (!ok && secret) {
		mem_free_secret(secret);
		secret = NULL;
	}
	return secret;
}

/* One typed line; the terminal is in the state the caller wants. ^C and end of file give NULL. */
static char *typed_line(int tty, struct err *e)
{
	struct buf line = { 0 };
	char *secret = NULL, c;
	ssize_t n;

	while ((n = signal_read(tty, &c, 1, "the terminal", e)) > 0 && c != '\n' &&
		line.n < SECRET_MAX)
		buf_add_secret(&line, &c, 1);
	if (n > 0 || (n == 0 && line.n))
		secret = mem_dup_n(line.p ? line.p : "", line.n);
	else if (n == 0)
		err_set(e, ERR_AUTH, 0, "no answer was typed");
	buf_wipe(&line);
	return secret;
}

/* Whatever a prompt quotes: a challenge of the server's, a name from a URL. */
static bool write_text(int fd, const char *text)
{
	struct buf safe = { 0 }, shown = { 0 };
	bool ok;

	utf8_escape(&safe, str_c(text), UTF8_KEEP_NEWLINE);
	term_encode(&shown, buf_str(&safe), term_charset());
	ok = write(fd, shown.p, shown.n) == (ssize_t)shown.n;
	buf_clear(&safe);
	buf_clear(&shown);
	return ok;
}

char *secret_ask(const char *prompt, bool echo, struct err *e)
{
	int tty = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
	struct termios before, quiet;
	char *secret = NULL;

	if (tty < 0 || tcgetattr(tty, &before) != 0) {
		if (tty >= 0)
			close(tty);
		err_set(e, ERR_AUTH, 0,
			"a password is needed and there is no terminal to ask on: use "
			"--password-file, --password-command or IMAPSH_PASSWORD");
		return NULL;
	}
	quiet = before;
	quiet.c_lflag |= ICANON | ISIG;
	quiet.c_iflag |= ICRNL;
	/* Whoever stops the program here would find the terminal mute, and show the rest on coming back. */
	quiet.c_cc[VSUSP] = quiet.c_cc[VQUIT] = _POSIX_VDISABLE;
	if (!echo)
		quiet.c_lflag &= ~(tcflag_t)(ECHO | ECHONL);
	if (tcsetattr(tty, TCSAFLUSH, &quiet) != 0)
		err_errno(e, ERR_SYS, errno, "turn off the terminal's echo");
	else if (write_text(tty, prompt))
		secret = typed_line(tty, e);
	else
		err_errno(e, ERR_SYS, errno, "write to the terminal");
	if (tcsetattr(tty, TCSAFLUSH, &before) != 0 && secret) {
		mem_free_secret(secret);
		secret = NULL;
		err_errno(e, ERR_SYS, errno, "restore the terminal");
	}
	if (!echo && !write_text(tty, "\n") && secret == NULL && e->kind == ERR_NONE)
		err_errno(e, ERR_SYS, errno, "write to the terminal");
	close(tty);
	return secret;
}

void secret_forbid_dumps(void)
{
	struct rlimit core;

	/* Where the kernel hands dumps to a program it does not ask the limit. */
#ifdef __linux__
	prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
	if (getrlimit(RLIMIT_CORE, &core) == 0) {
		core.rlim_cur = 0;
		setrlimit(RLIMIT_CORE, &core);
	}
}

void secret_take_environment(struct shell *sh)
{
	char *value = getenv("IMAPSH_PASSWORD");

	if (!value)
		return;
	sh->password = mem_dup_z(value);
	/* Who may look into the process sees its first environment, too. */
	mem_wipe(value, strlen(value));
	unsetenv("IMAPSH_PASSWORD");
}

bool secret_check(const struct shell *sh, struct err *e)
{
	struct stat st;
	int fd;

	/* A pipe's end is for who reads the secret from it. */
	if (!sh->set.password_file ||
		(stat(sh->set.password_file, &st) == 0 && !S_ISREG(st.st_mode)))
		return true;
	fd = open_file(sh->set.password_file, e);
	return fd >= 0 && close(fd) == 0;
}

/* --- whom they are for --- */

void secret_for_clear(struct secret_for *f)
{
	free(f->place);
	free(f->shown);
	free(f->user);
	memset(f, 0, sizeof(*f));
}

void secret_for_settle(struct secret_for *f, const struct target *t, const char *user)
{
	struct buf shown = { 0 };

	if (!f->place && t->place) {
		f->place = mem_dup_z(t->place);
		buf_add_z(&shown, t->kind == TARGET_CHILD ? "another command" : t->shown);
		if (t->kind == TARGET_TCP)
			buf_addf(&shown, ":%u", t->port);
		f->shown = buf_take(&shown);
	}
	if (!f->user)
		f->user = mem_dup_z(user);
}

bool secret_for_place(const struct secret_for *f, const char *place)
{
	return !f->place || (place && strcmp(f->place, place) == 0);
}

void secret_settle(struct shell *sh)
{
	struct session *s = &sh->session;
	const struct target *t = &s->target;
	secret_for_settle(&s->secret_for, t, t->secret_user ? t->secret_user : s->user);
	if (!sh->password_for.place)
		secret_for_settle(&sh->password_for, t, s->user);
	/* Who connects with a password of its own has not been given the one of \set. */
	if (!sh->defaults_for.place && !settings_has_password(&t->given.set))
		secret_for_settle(&sh->defaults_for, t, s->user);
}

static bool is_for(const struct secret_for *f, const struct target *t, const char *user)
{
	return secret_for_place(f, t->place) && (!f->user || strcmp(f->user, user) == 0);
}

/* What was given for somebody else is told of, so that nobody wonders why it is not used. */
static void add_other(struct buf *out, const struct secret_for *other)
{
	buf_add_z(out, "the password that was given is for ");
	if (other->user)
		utf8_escape(out, str_c(other->user), 0);
	if (other->shown)
		buf_addf(out, "%s%s", other->user ? " at " : "", other->shown);
}

static char *ask_for(const char *user, const struct secret_for *other, struct err *e)
{
	struct buf prompt = { 0 }, why = { 0 };
	char *secret;

	if (other)
		add_other(&why, other);
	buf_addf(&prompt, "%s%sPassword for ", buf_z(&why), other ? "\n" : "");
	utf8_escape(&prompt, str_c(user), 0);
	buf_add_z(&prompt, ": ");
	secret = secret_ask(buf_z(&prompt), false, e);
	if (!secret && other && e->kind == ERR_AUTH)
		err_prefix(e, "%s: ", buf_z(&why));
	buf_clear(&why);
	buf_clear(&prompt);
	return secret;
}

char *secret_get(struct shell *sh, const char *user, struct err *e)
{
	const struct target *t = &sh->session.target;
	bool own = settings_has_password(&t->given.set);
	const struct {
		bool there;
		struct secret_for *is_for;
	} sources[] = { { settings_has_password(&sh->set),
				own ? &sh->session.secret_for : &sh->defaults_for },
		{ sh->password != NULL, &sh->password_for } };
	const struct secret_for *other = NULL;

	for (size_t i = 0; i < 2; i++) {
		if (!sources[i].there)
			continue;
		if (!is_for(sources[i].is_for, t, user)) {
			other = sources[i].is_for;
			continue;
		}
		secret_for_settle(sources[i].is_for, t, user);
		if (i == 1)
			return mem_dup_z(sh->password);
		return sh->set.password_file
			? from_file(sh->set.password_file, e)
			: from_command(sh->set.password_command, "the password command", e);
	}
	return ask_for(user, other, e);
}

char *secret_key(const struct shell *sh, const char *what, struct err *e)
{
	struct buf prompt = { 0 };
	char *secret;

	if (sh->set.tls_key_password_command)
		return from_command(sh->set.tls_key_password_command, "the key's password command",
			e);
	buf_add_z(&prompt, "Pass phrase for ");
	utf8_escape(&prompt, str_c(what), 0);
	buf_add_z(&prompt, ": ");
	secret = secret_ask(buf_z(&prompt), false, e);
	if (!secret && e->kind == ERR_AUTH)
		err_set(e, ERR_AUTH, 0,
			"the key %s has a pass phrase, and there is no terminal to ask for it on: use "
			"--tls-key-password-command",
			what);
	buf_clear(&prompt);
	return secret;
}
