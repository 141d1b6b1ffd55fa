/* SPDX-License-Identifier: GPL-3.0-or-later */
/* suites.h: the unit suites, in the alphabet's order; SUITE(x) is suite_x() in test_x.c. */
SUITE(arena)
SUITE(buf)
SUITE(err)
SUITE(mem)
SUITE(spool)
SUITE(str)
SUITE(utf8)
