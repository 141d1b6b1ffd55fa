/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * spawn.c: starts a program of a test.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/mem.h"
#include "session/case.h"

void list_add(struct list *l, const char *z)
{
	l->v = mem_grow(l->v, l->n + 1, &l->cap, sizeof *l->v);
	l->v[l->n++] = mem_dup_z(z);
	l->v[l->n] = NULL;
}

void list_clear(struct list *l)
{
	for (size_t i = 0; i < l->n; i++)
		free(l->v[i]);
	free(l->v);
	*l = (struct list){ 0 };
}

static bool write_pid(const char *path)
{
	FILE *f = fopen(path, "w");

	if (!f)
		return false;
	fprintf(f, "%ld\n", (long)getpid());
	return fclose(f) == 0;
}

static void take_terminal(const char *path)
{
	setsid();
	int fd = open(path, O_RDWR);
	if (fd < 0)
		_exit(126);
#ifdef TIOCSCTTY
	ioctl(fd, TIOCSCTTY, 0);
#endif
	for (int i = 0; i < 3; i++)
		if (dup2(fd, i) < 0)
			_exit(126);
	if (fd > 2)
		close(fd);
}

/* In the new process: never returns. */
static void become(const struct spawn *s)
{
	const int fd[3] = { s->in, s->out, s->err };

	if (s->terminal)
		take_terminal(s->terminal);
	else
		setpgid(0, 0);
	for (int i = 0; i < 3; i++) {
		if (s->terminal)
			break;
		int from = fd[i] >= 0 ? fd[i] : open("/dev/null", O_RDWR);
		if (from < 0 || dup2(from, i) < 0)
			_exit(126);
	}
	if (s->pid_file && !write_pid(s->pid_file))
		_exit(126);
	if (s->dir && chdir(s->dir))
		_exit(126);
	if (s->envp)
		execve(s->argv[0], s->argv, s->envp);
	else
		execv(s->argv[0], s->argv);
	_exit(127);
}

pid_t spawn(const struct spawn *s, struct err *e)
{
	pid_t pid = fork();

	if (pid < 0)
		err_errno(e, ERR_SYS, errno, "fork");
	if (pid == 0)
		become(s);
	if (pid > 0 && !s->terminal)
		setpgid(pid, pid);
	return pid;
}
