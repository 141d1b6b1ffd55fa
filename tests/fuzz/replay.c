/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * replay.c: gives files, and all files of folders, to a fuzz target that was built without libFuzzer.
 *
 * usage: TARGET FILE|FOLDER...   Names each file before it is tried, so that the last one named is the one
 * that ended the program.
 */
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/buf.h"

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

/* false: the file cannot be read. */
static bool replay_file(const char *path)
{
	struct buf bytes = { 0 };
	char chunk[65536];
	FILE *file = fopen(path, "rb");
	size_t n;

	printf("%s\n", path);
	fflush(stdout);
	if (!file) {
		fprintf(stderr, "%s: %s\n", path, strerror(errno));
		return false;
	}
	while ((n = fread(chunk, 1, sizeof(chunk), file)) > 0)
		buf_add(&bytes, chunk, n);
	bool ok = !ferror(file);

	fclose(file);
	if (ok) {
		/* Exactly as many bytes as there are, so that a sanitizer sees a step too far. */
		unsigned char *data = malloc(bytes.n > 0 ? bytes.n : 1);

		ok = data != NULL;
		if (data && bytes.n > 0)
			memcpy(data, bytes.p, bytes.n);
		if (data)
			LLVMFuzzerTestOneInput(data, bytes.n);
		free(data);
	}
	buf_clear(&bytes);
	return ok;
}

static bool replay_folder(const char *path)
{
	struct dirent **entries;
	int n = scandir(path, &entries, NULL, alphasort);
	bool ok = n >= 0;

	if (n < 0)
		fprintf(stderr, "%s: %s\n", path, strerror(errno));
	for (int i = 0; i < n; i++) {
		struct buf file = { 0 };

		buf_addf(&file, "%s/%s", path, entries[i]->d_name);
		if (entries[i]->d_name[0] != '.' && !replay_file(buf_z(&file)))
			ok = false;
		buf_clear(&file);
		free(entries[i]);
	}
	if (n >= 0)
		free(entries);
	return ok;
}

int main(int argc, char **argv)
{
	bool ok = true;

	for (int i = 1; i < argc; i++) {
		struct stat st;
		bool folder = stat(argv[i], &st) == 0 && S_ISDIR(st.st_mode);

		if (!(folder ? replay_folder(argv[i]) : replay_file(argv[i])))
			ok = false;
	}
	return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
