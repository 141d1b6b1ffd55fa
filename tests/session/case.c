/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * case.c: sets the stage of one session test, runs it, and strikes the stage again.
 */
#include "session/case.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/mem.h"
#include "net/wait.h"

/* One run, while it lasts. */
struct run {
	const struct script *script;
	const struct session_setup *setup;
	uint64_t cut_at;
	struct outcome *outcome;
	char via[16];
	bool aimed;                    /* the case says itself where to connect */
	struct list server, argv, env; /* words of the two command lines; NAME=VALUE */
	char port[64];                 /* or the socket's path, as the server printed it */
	struct buf exec;               /* the server as a child's command */
	struct buf input;              /* what is typed */
	pid_t server_pid;              /* 0: none */
	int server_out;
};

const struct step *script_find(const struct script *s, enum step_kind kind)
{
	for (size_t i = 0; i < s->n; i++)
		if (s->v[i].kind == kind)
			return &s->v[i];
	return NULL;
}

static const char *in_dir(const struct run *r, struct buf *b, const char *name)
{
	buf_truncate(b, 0);
	buf_addf(b, "%s/%s", r->outcome->dir, name);
	return buf_z(b);
}

/* The pin of the listening server's certificate; empty without one. */
static const char *read_pin(const struct run *r, struct buf *pin)
{
	char text[128];
	FILE *f = fopen(in_dir(r, pin, "ca.pem.pin"), "r");

	buf_truncate(pin, 0);
	if (f && fgets(text, sizeof text, f))
		buf_add_z(pin, text);
	if (f)
		fclose(f);
	return buf_z(pin);
}

/* @DIR@ @PORT@ @SOCKET@ @EXEC@ @CA@ @PIN@ */
static bool fill_in(const struct run *r, struct buf *out, struct str text)
{
	struct buf ca = { 0 }, socket = { 0 }, pin = { 0 };
	const struct {
		const char *mark, *value;
	} marks[] = { { "@DIR@", r->outcome->dir }, { "@PORT@", r->port },
		{ "@SOCKET@", in_dir(r, &socket, "socket") }, { "@EXEC@", buf_z(&r->exec) },
		{ "@CA@", in_dir(r, &ca, "ca.pem") }, { "@PIN@", read_pin(r, &pin) } };
	bool any = false;

	while (text.n) {
		size_t i = 0, count = sizeof marks / sizeof *marks;
		while (i < count && !str_has_prefix(text, marks[i].mark))
			i++;
		if (i < count)
			buf_add_z(out, marks[i].value);
		else
			buf_add_c(out, *text.p);
		any |= i < count && i > 0;
		text = str_skip(text, i < count ? strlen(marks[i].mark) : 1);
	}
	buf_clear(&ca);
	buf_clear(&pin);
	buf_clear(&socket);
	return any;
}

static bool make_parents(char *path)
{
	for (char *p = path + 1; *p; p++) {
		if (*p != '/')
			continue;
		*p = '\0';
		bool ok = !mkdir(path, 0700) || errno == EEXIST;
		*p = '/';
		if (!ok)
			return false;
	}
	return true;
}

static bool write_file(struct run *r, const struct step *s, struct err *e)
{
	struct buf path = { 0 }, content = { 0 };

	in_dir(r, &path, buf_z(&s->text));
	r->aimed |= fill_in(r, &content, buf_str(&s->block));
	bool ok = make_parents(path.p);
	int fd = ok ? open(path.p, O_WRONLY | O_CREAT | O_EXCL, 0600) : -1;
	ok = fd >= 0 && write(fd, buf_z(&content), content.n) == (ssize_t)content.n;
	if (fd >= 0)
		ok = !close(fd) && ok;
	if (!ok)
		err_errno(e, ERR_SYS, errno, "%s:%u: write %s", r->script->path, s->line,
			buf_z(&path));
	buf_clear(&path);
	buf_clear(&content);
	return ok;
}

static void add_number(struct list *l, const char *option, uint64_t n)
{
	char text[24];

	snprintf(text, sizeof text, "%llu", (unsigned long long)n);
	list_add(l, option);
	list_add(l, text);
}

static void server_words(struct run *r)
{
	struct buf path = { 0 };
	const struct step *cert = script_find(r->script, STEP_CERT);
	bool tls = !strcmp(r->via, "tls"), starttls = !strcmp(r->via, "starttls");

	list_add(&r->server, r->setup->fakeimap);
	list_add(&r->server, "--result");
	list_add(&r->server, in_dir(r, &path, "result"));
	list_add(&r->server, "--pid-file");
	list_add(&r->server, in_dir(r, &path, "pid"));
	if (r->setup->split)
		add_number(&r->server, "--split", r->setup->split);
	if (r->cut_at != UINT64_MAX)
		add_number(&r->server, "--cut-at", r->cut_at);
	if (tls)
		list_add(&r->server, "--tls");
	if (tls || starttls || script_find(r->script, STEP_STARTTLS)) {
		list_add(&r->server, "--cert");
		list_add(&r->server, cert ? buf_z(&cert->text) : "good");
		list_add(&r->server, "--ca-out");
		list_add(&r->server, in_dir(r, &path, "ca.pem"));
	}
	if (tls || starttls || !strcmp(r->via, "tcp"))
		list_add(&r->server, "--listen");
	if (!strcmp(r->via, "unix")) {
		list_add(&r->server, "--unix");
		list_add(&r->server, in_dir(r, &path, "socket"));
	}
	list_add(&r->server, r->script->path);
	buf_add_z(&r->exec, "exec");
	for (size_t i = 0; i < r->server.n; i++)
		buf_addf(&r->exec, " '%s'", r->server.v[i]);
	buf_clear(&path);
}

/* Starts the listening server and reads where it listens. */
static bool start_server(struct run *r, struct err *e)
{
	int out[2];
	size_t n = 0;

	if (pipe(out))
		return err_errno(e, ERR_SYS, errno, "pipe");
	struct spawn s = { .argv = r->server.v, .in = -1, .out = out[1], .err = STDERR_FILENO };
	fcntl(out[0], F_SETFD, FD_CLOEXEC);
	fcntl(out[1], F_SETFD, FD_CLOEXEC);
	r->server_pid = spawn(&s, e);
	close(out[1]);
	r->server_out = out[0];
	if (r->server_pid < 0)
		return false;
	while (n < sizeof r->port - 1 && read(out[0], r->port + n, 1) == 1 && r->port[n] != '\n')
		n++;
	if (!n || r->port[n] != '\n')
		return err_set(e, ERR_SYS, 0, "%s did not start", r->setup->fakeimap);
	r->port[n] = '\0';
	return true;
}

static void add_words(struct run *r, struct list *to, struct str words)
{
	for (struct str rest = words; rest.p;) {
		struct str one = str_split(&rest, ' ');
		struct buf word = { 0 };
		fill_in(r, &word, one);
		if (one.n)
			list_add(to, buf_z(&word));
		buf_clear(&word);
	}
}

/* Where a case that names no target connects to. */
static void add_target(struct run *r)
{
	static const struct {
		const char *via, *words;
	} targets[] = { { "tcp", "imap://127.0.0.1:@PORT@" },
		{ "tls", "--tls-ca @CA@ imaps://localhost:@PORT@" },
		{ "starttls", "--tls-ca @CA@ --tls starttls imap://localhost:@PORT@" },
		{ "unix", "--unix @SOCKET@" } };

	for (size_t i = 0; i < sizeof targets / sizeof *targets; i++)
		if (!strcmp(r->via, targets[i].via))
			add_words(r, &r->argv, str_c(targets[i].words));
	if (!strcmp(r->via, "child")) {
		list_add(&r->argv, "--exec");
		list_add(&r->argv, buf_z(&r->exec));
	}
}

static void program_words(struct run *r)
{
	bool own_rc = false;

	if (r->setup->wrap)
		add_words(r, &r->argv, str_c(r->setup->wrap));
	list_add(&r->argv, r->setup->imapsh);
	for (size_t i = 0; i < r->script->n; i++)
		own_rc |= r->script->v[i].kind == STEP_FILE &&
			!strcmp(buf_z(&r->script->v[i].text), "config/imapsh/rc");
	if (!own_rc)
		list_add(&r->argv, "-X");
	for (size_t i = 0; i < r->script->n; i++) {
		const struct step *s = &r->script->v[i];
		struct buf word = { 0 };
		if (s->kind == STEP_ARG || s->kind == STEP_ARGS)
			r->aimed |= fill_in(r, &word, buf_str(&s->text));
		if (s->kind == STEP_ARG)
			list_add(&r->argv, buf_z(&word));
		if (s->kind == STEP_ARGS)
			add_words(r, &r->argv, buf_str(&s->text));
		buf_clear(&word);
	}
	if (!r->aimed)
		add_target(r);
}

extern char **environ;

/* A private home; of our own environment only what steers sanitizers, coverage and PATH. */
static void program_env(struct run *r)
{
	static const char *const kept[] = { "PATH=", "ASAN_", "UBSAN_", "LSAN_", "GCOV_", "LD_",
		"IMAPSH_FAULT" };
	static const char *const fixed[] = { "HOME=@DIR@", "XDG_CONFIG_HOME=@DIR@/config",
		"XDG_STATE_HOME=@DIR@/state", "XDG_CACHE_HOME=@DIR@/cache", "TMPDIR=@DIR@",
		"TZ=UTC", "LC_ALL=C.UTF-8", "TERM=dumb", "INPUTRC=/dev/null" };

	for (char **v = environ; *v; v++)
		for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
			if (!strncmp(*v, kept[i], strlen(kept[i])))
				list_add(&r->env, *v);
	/* The case's own come first: that is what getenv finds. */
	for (size_t i = 0; i < r->script->n + sizeof fixed / sizeof *fixed; i++) {
		struct buf word = { 0 };
		if (i >= r->script->n)
			fill_in(r, &word, str_c(fixed[i - r->script->n]));
		else if (r->script->v[i].kind == STEP_ENV)
			fill_in(r, &word, buf_str(&r->script->v[i].text));
		if (word.n)
			list_add(&r->env, buf_z(&word));
		buf_clear(&word);
	}
}

static bool set_stage(struct run *r, struct err *e)
{
	const struct step *via = script_find(r->script, STEP_VIA);
	const char *tmp = getenv("TMPDIR");

	snprintf(r->via, sizeof r->via, "%s", via ? buf_z(&via->text) : "child");
	snprintf(r->outcome->dir, sizeof r->outcome->dir, "%s/imapsh-session-XXXXXX",
		tmp && strlen(tmp) < 30 ? tmp : "/tmp");
	if (!mkdtemp(r->outcome->dir)) {
		r->outcome->dir[0] = '\0';
		return err_errno(e, ERR_SYS, errno, "mkdtemp");
	}
	server_words(r);
	bool listens = strcmp(r->via, "child") != 0 && strcmp(r->via, "none") != 0;
	if (listens && !start_server(r, e))
		return false;
	for (size_t i = 0; i < r->script->n; i++) {
		const struct step *s = &r->script->v[i];
		if (s->kind == STEP_FILE && !write_file(r, s, e))
			return false;
		if (s->kind != STEP_TYPED && s->kind != STEP_TYPED_BYTES)
			continue;
		fill_in(r, &r->input, buf_str(&s->text));
		buf_add_z(&r->input, s->kind == STEP_TYPED ? "\n" : "");
	}
	program_words(r);
	program_env(r);
	return true;
}

/* Feeds and reads the program until it has closed both outputs and ended, or its time is up. */
struct pipes {
	int in, out, err;
	size_t typed;
};

static void shut(int *fd)
{
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
}

static void collect(int *fd, struct buf *into)
{
	char piece[65536];
	ssize_t n = read(*fd, piece, sizeof piece);

	if (n > 0 && into->n < (64u << 20))
		buf_add(into, piece, (size_t)n);
	if (n <= 0)
		shut(fd);
}

static void feed(struct run *r, struct pipes *p)
{
	ssize_t n = 0;

	if (p->typed < r->input.n)
		n = write(p->in, r->input.p + p->typed, r->input.n - p->typed);
	if (n > 0)
		p->typed += (size_t)n;
	if ((n < 0 && errno != EAGAIN) || p->typed == r->input.n)
		shut(&p->in);
}

static void attend(struct run *r, struct pipes *p, int64_t deadline)
{
	while (p->out >= 0 || p->err >= 0) {
		int64_t left = deadline - wait_now();
		struct pollfd fd[3] = { { .fd = p->in, .events = POLLOUT },
			{ .fd = p->out, .events = POLLIN }, { .fd = p->err, .events = POLLIN } };
		if (left <= 0)
			return;
		if (poll(fd, 3, (int)left) < 0)
			continue;
		if (fd[0].revents)
			feed(r, p);
		if (fd[1].revents)
			collect(&p->out, &r->outcome->out);
		if (fd[2].revents)
			collect(&p->err, &r->outcome->err);
	}
}

static void tick(void)
{
	struct timespec t = { .tv_nsec = 1000000 };
	nanosleep(&t, NULL);
}

/* Reaps it; past the deadline it is killed. */
static void reap(struct run *r, pid_t pid, int64_t deadline)
{
	int status = 0;

	while (waitpid(pid, &status, WNOHANG) == 0) {
		if (wait_now() >= deadline && !r->outcome->timed_out) {
			r->outcome->timed_out = true;
			kill(-pid, SIGKILL);
		}
		tick();
	}
	r->outcome->status = WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

static bool run_program(struct run *r, struct err *e)
{
	int fd[3][2];
	struct buf pid_file = { 0 };

	for (int i = 0; i < 3; i++) {
		if (pipe(fd[i]))
			return err_errno(e, ERR_SYS, errno, "pipe");
		fcntl(fd[i][0], F_SETFD, FD_CLOEXEC);
		fcntl(fd[i][1], F_SETFD, FD_CLOEXEC);
	}
	struct spawn s = { .argv = r->argv.v,
		.envp = r->env.v,
		.dir = r->outcome->dir,
		.pid_file = in_dir(r, &pid_file, "pid"),
		.in = fd[0][0],
		.out = fd[1][1],
		.err = fd[2][1] };
	pid_t pid = spawn(&s, e);
	buf_clear(&pid_file);
	close(fd[0][0]);
	close(fd[1][1]);
	close(fd[2][1]);
	struct pipes p = { .in = fd[0][1], .out = fd[1][0], .err = fd[2][0] };
	fcntl(p.in, F_SETFL, O_NONBLOCK);
	int64_t deadline = wait_now() + (int64_t)r->outcome->limit * 1000;
	if (pid > 0) {
		attend(r, &p, deadline);
		reap(r, pid, deadline);
	}
	shut(&p.in);
	shut(&p.out);
	shut(&p.err);
	return pid > 0;
}

static bool run_at_terminal(struct run *r, struct err *e)
{
	struct terminal t;
	struct buf pid_file = { 0 };

	if (!terminal_open(&t, e))
		return false;
	struct spawn s = { .argv = r->argv.v,
		.envp = r->env.v,
		.dir = r->outcome->dir,
		.pid_file = in_dir(r, &pid_file, "pid"),
		.terminal = t.path };
	int64_t deadline = wait_now() + (int64_t)r->outcome->limit * 1000;
	pid_t pid = spawn(&s, e);
	buf_clear(&pid_file);
	if (pid > 0)
		terminal_play(&t, r->script, r->outcome);
	if (r->outcome->person.n)
		deadline = wait_now();
	terminal_close(&t);
	if (pid > 0)
		reap(r, pid, deadline);
	return pid > 0;
}

/* One line for each connection: see fakeimap.c. */
static void read_result(struct run *r)
{
	struct buf path = { 0 };
	struct outcome *o = r->outcome;
	char line[1024];
	FILE *f = fopen(in_dir(r, &path, "result"), "r");

	buf_clear(&path);
	o->connections = 0;
	buf_truncate(&o->server, 0);
	while (f && fgets(line, sizeof line, f)) {
		struct str word = str_trim(str_c(line));
		if (!o->connections++)
			str_number(str_skip(word, str_find(word, ' ') + 1), UINT64_MAX, &o->sent);
		if (str_has_prefix(word, "fail ") && !o->server.n)
			buf_add_str(&o->server, str_skip(word, 5));
	}
	if (f)
		fclose(f);
}

/* A listening server ends by itself once its client has gone; it must not take long. A deaf one only sees the
 * signal, and not one that comes between two of its naps: hence again and again. */
static void end_listener(struct run *r, int64_t deadline)
{
	while (waitpid(r->server_pid, NULL, WNOHANG) == 0) {
		kill(r->server_pid, wait_now() < deadline ? SIGTERM : SIGKILL);
		tick();
	}
}

/* The server may have a moment to see the program's end and to write its result; then it must go. */
static void end_server(struct run *r)
{
	size_t due = script_connections(r->script);
	int64_t deadline = wait_now() + 1000 * (int64_t)r->setup->slow;

	shut(&r->server_out);
	if (r->server_pid > 0)
		end_listener(r, deadline);
	for (read_result(r);
		r->outcome->connections < due && r->server_pid <= 0 && wait_now() < deadline;
		read_result(r))
		tick();
}

bool case_run(const struct script *s, const struct session_setup *setup, uint64_t cut_at,
	struct outcome *o, struct err *e)
{
	const struct step *limit = script_find(s, STEP_LIMIT);
	struct run r = { .script = s,
		.setup = setup,
		.cut_at = cut_at,
		.outcome = o,
		.server_out = -1 };

	*o = (struct outcome){ .limit = (limit ? (unsigned)limit->number : 10) * setup->slow };
	bool ok = set_stage(&r, e) &&
		(terminal_wanted(s) ? run_at_terminal(&r, e) : run_program(&r, e));
	end_server(&r);
	list_clear(&r.server);
	list_clear(&r.argv);
	list_clear(&r.env);
	buf_clear(&r.exec);
	buf_clear(&r.input);
	return ok;
}

/* depth: our own directories are shallow; a link is never followed. */
static void remove_tree(const char *path, int depth)
{
	DIR *d = depth ? opendir(path) : NULL;

	for (struct dirent *entry; d && (entry = readdir(d));) {
		struct buf name = { 0 };
		struct stat st;
		buf_addf(&name, "%s/%s", path, entry->d_name);
		if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0 &&
			!lstat(name.p, &st)) {
			if (S_ISDIR(st.st_mode))
				remove_tree(name.p, depth - 1);
			else
				unlink(name.p);
		}
		buf_clear(&name);
	}
	if (d)
		closedir(d);
	rmdir(path);
}

void outcome_clear(struct outcome *o)
{
	/* A server that is just ending may still add a file meanwhile. */
	for (int i = 0; i < 3 && o->dir[0] && !access(o->dir, F_OK); i++)
		remove_tree(o->dir, 8);
	buf_clear(&o->out);
	buf_clear(&o->err);
	buf_clear(&o->server);
	buf_clear(&o->person);
	*o = (struct outcome){ 0 };
}
