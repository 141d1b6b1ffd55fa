/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test_resolve.c: the addresses of a name, within the limits of a wait.
 */
#include "net/resolve.h"

#include <check.h>
#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>

static struct wait soon = { .cancel_fd = -1, .timeout_ms = 5000 };

START_TEST(families_take_turns)
{
	static const int given[] = { AF_INET6, AF_INET6, AF_INET6, AF_INET, AF_INET };
	static const unsigned order[] = { 0, 3, 1, 4, 2 };
	struct addresses list = { .n = 0 };

	for (unsigned i = 0; i < 5; i++) {
		list.v[i].u.v6.sin6_family = (sa_family_t)given[i];
		list.v[i].u.v6.sin6_port = (in_port_t)i;
		list.n++;
	}
	addresses_interleave(&list);
	ck_assert_uint_eq(list.n, 5);
	for (size_t i = 0; i < 5; i++)
		ck_assert_uint_eq(list.v[i].u.v6.sin6_port, order[i]);
	list.n = 0;
	addresses_interleave(&list);
	ck_assert_uint_eq(list.n, 0);
}
END_TEST

START_TEST(look_up_of_an_address_needs_no_process)
{
	struct addresses list;
	struct err e = { 0 };
	struct wait w = { .cancel_fd = -1, .timeout_ms = 0 };

	ck_assert(resolve("192.0.2.7", 993, DIAL_ANY, &w, wait_now() - 1, &list, &e));
	ck_assert_uint_eq(list.n, 1);
	ck_assert_int_eq(list.v[0].u.v4.sin_family, AF_INET);
	ck_assert_uint_eq(ntohs(list.v[0].u.v4.sin_port), 993);
	ck_assert(resolve("2001:db8::1", 993, DIAL_ANY, &w, wait_now() - 1, &list, &e));
	ck_assert_int_eq(list.v[0].u.v6.sin6_family, AF_INET6);
}
END_TEST

START_TEST(look_up_ends_at_the_deadline)
{
	struct addresses list;
	struct err e = { 0 };

	ck_assert(
		!resolve("no-such-host.invalid", 993, DIAL_ANY, &soon, wait_now() - 1, &list, &e));
	ck_assert_int_eq(e.kind, ERR_TIMEOUT);
	ck_assert_ptr_nonnull(strstr(e.msg, "looking up"));
	ck_assert_int_eq(waitpid(-1, NULL, WNOHANG), -1);
}
END_TEST

START_TEST(look_up_leaves_no_process_behind)
{
	struct addresses list;
	struct err e = { 0 };

	ck_assert_msg(resolve("localhost", 993, DIAL_IPV4, &soon, -1, &list, &e), "%s", e.msg);
	ck_assert_int_eq(waitpid(-1, NULL, WNOHANG), -1);
	ck_assert_int_eq(errno, ECHILD);
}
END_TEST

Suite *suite_resolve(void);
Suite *suite_resolve(void)
{
	Suite *s = suite_create("resolve");
	TCase *tc = tcase_create("resolve");

	tcase_set_timeout(tc, 20);
	tcase_add_test(tc, families_take_turns);
	tcase_add_test(tc, look_up_of_an_address_needs_no_process);
	tcase_add_test(tc, look_up_ends_at_the_deadline);
	tcase_add_test(tc, look_up_leaves_no_process_behind);
	suite_add_tcase(s, tc);
	return s;
}
