/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * local.c: connections on the loopback address, for the programs of the benchmark.
 */
#include "bench/local.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static struct sockaddr_in loopback(unsigned port)
{
	struct sockaddr_in at = { .sin_family = AF_INET, .sin_port = htons((uint16_t)port) };

	at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	return at;
}

void local_no_delay(int fd, int on)
{
	setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
}

int local_fail(const char *program, const char *what)
{
	fprintf(stderr, "%s: %s: %s\n", program, what, strerror(errno));
	return 1;
}

int local_dial(unsigned port)
{
	struct sockaddr_in at = loopback(port);
	int fd = socket(AF_INET, SOCK_STREAM, 0);

	if (fd < 0)
		return -1;
	if (connect(fd, (struct sockaddr *)&at, sizeof(at)) < 0) {
		close(fd);
		return -1;
	}
	local_no_delay(fd, 1);
	return fd;
}

bool local_send(int fd, struct str bytes)
{
	while (bytes.n > 0) {
		ssize_t n = send(fd, bytes.p, bytes.n, MSG_NOSIGNAL);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return false;
		bytes = str_skip(bytes, (size_t)n);
	}
	return true;
}

long local_receive(int fd, void *p, size_t n)
{
	ssize_t got;

	do
		got = recv(fd, p, n, 0);
	while (got < 0 && errno == EINTR);
	return got;
}

static int listen_anywhere(unsigned *port)
{
	struct sockaddr_in at = loopback(0);
	socklen_t size = sizeof(at);
	int fd = socket(AF_INET, SOCK_STREAM, 0);

	if (fd >= 0 && bind(fd, (struct sockaddr *)&at, size) == 0 && listen(fd, 16) == 0 &&
		getsockname(fd, (struct sockaddr *)&at, &size) == 0) {
		*port = ntohs(at.sin_port);
		return fd;
	}
	return -1;
}

int local_serve(const char *program, void (*serve)(int fd, void *arg), void *arg)
{
	unsigned port = 0;
	int fd = listen_anywhere(&port);

	if (fd < 0)
		return local_fail(program, "listen");
	if (printf("%u\n", port) < 0 || fflush(stdout) != 0)
		return local_fail(program, "standard output");
	for (;;) {
		struct pollfd ready[] = { { .fd = STDIN_FILENO, .events = POLLIN },
			{ .fd = fd, .events = POLLIN } };
		int client;

		if (poll(ready, 2, -1) < 0)
			return local_fail(program, "poll");
		if (ready[0].revents)
			return 0;
		client = accept(fd, NULL, NULL);
		if (client < 0)
			return local_fail(program, "accept");
		local_no_delay(client, 1);
		serve(client, arg);
		close(client);
	}
}
