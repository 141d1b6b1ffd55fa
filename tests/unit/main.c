/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * main.c: runs the unit suites, all or those named, and ends with one line of totals.
 *
 * check's own variables hold: CK_FORK=no for a debugger, CK_RUN_CASE for one case.
 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SUITE(name) Suite *suite_##name(void);
#include "unit/suites.h"
#undef SUITE

static const struct {
	const char *name;
	Suite *(*make)(void);
} suites[] = {
#define SUITE(name) { #name, suite_##name },
#include "unit/suites.h"
#undef SUITE
};

enum { COUNT = sizeof(suites) / sizeof(suites[0]) };

static int wanted(const char *name, int argc, char **argv)
{
	for (int i = 1; i < argc; i++)
		if (strcmp(argv[i], name) == 0)
			return 1;
	return argc < 2;
}

int main(int argc, char **argv)
{
	SRunner *runner = srunner_create(NULL);
	int found = 0;

	for (int i = 0; i < COUNT; i++) {
		if (!wanted(suites[i].name, argc, argv))
			continue;
		srunner_add_suite(runner, suites[i].make());
		found++;
	}
	if (found < (argc < 2 ? COUNT : argc - 1)) {
		fprintf(stderr, "unit: no such suite; there are:");
		for (int i = 0; i < COUNT; i++)
			fprintf(stderr, " %s", suites[i].name);
		fputc('\n', stderr);
		return 2;
	}
	srunner_run_all(runner, CK_ENV);
	int failed = srunner_ntests_failed(runner);
	int run = srunner_ntests_run(runner);

	printf("%d passed, %d failed, 0 skipped\n", run - failed, failed);
	srunner_free(runner);
	return failed > 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}
