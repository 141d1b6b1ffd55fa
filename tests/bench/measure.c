/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * measure.c: runs a command and tells what it took.
 *
 * usage: measure FILE COMMAND [ARG]...
 *
 * Writes "STATUS WALL CPU PEAK" to FILE: the exit status (128 and more: a signal), seconds by the clock, seconds
 * of processor time (user and system, of the command and what it waited for), KiB of memory at its peak. Small
 * itself, because a process begins with the peak of the one that started it.
 */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void)
{
	struct timespec t = { 0 };

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static double seconds(struct timeval t)
{
	return (double)t.tv_sec + (double)t.tv_usec / 1e6;
}

static int fail(const char *what)
{
	fprintf(stderr, "measure: %s: %s\n", what, strerror(errno));
	return 1;
}

int main(int argc, char **argv)
{
	struct rusage used;
	double start, wall;
	int status;
	pid_t pid;
	FILE *f;

	if (argc < 3) {
		fprintf(stderr, "usage: measure FILE COMMAND [ARG]...\n");
		return 2;
	}
	start = now();
	pid = fork();
	if (pid < 0)
		return fail("fork");
	if (pid == 0) {
		execvp(argv[2], argv + 2);
		fail(argv[2]);
		_exit(127);
	}
	while (waitpid(pid, &status, 0) < 0)
		if (errno != EINTR)
			return fail("wait");
	wall = now() - start;
	if (getrusage(RUSAGE_CHILDREN, &used) < 0)
		return fail("getrusage");
	f = fopen(argv[1], "w");
	if (!f)
		return fail(argv[1]);
	fprintf(f, "%d %.6f %.6f %ld\n",
		WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status), wall,
		seconds(used.ru_utime) + seconds(used.ru_stime), used.ru_maxrss);
	return fclose(f) == 0 ? 0 : fail(argv[1]);
}
