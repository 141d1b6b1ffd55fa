/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * caps.c: a set of words that a server advertises, in its order, found by hashing.
 */
#include "imap/caps.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* FNV-1a over the folded letters, begun at an address that no server can know. */
static uint64_t hash(const struct caps *caps, struct str word)
{
	uint64_t h = 0xCBF29CE484222325 ^ (uint64_t)(uintptr_t)caps->slots;

	for (size_t i = 0; i < word.n; i++) {
		h ^= (unsigned char)(caps->exact ? word.p[i] : ascii_upper(word.p[i]));
		h *= 0x100000001B3;
	}
	return h ^ h >> 32;
}

static bool is_word(const struct caps *caps, struct str word, size_t i)
{
	return caps->exact ? str_eq(word, str_c(caps->words[i])) : str_is(word, caps->words[i]);
}

/* The slot that has the word, or the free one where it belongs. There is always a free one. */
static size_t *slot_of(const struct caps *caps, struct str word)
{
	size_t i = (size_t)hash(caps, word) & (caps->n_slots - 1);

	while (caps->slots[i] && !is_word(caps, word, caps->slots[i] - 1))
		i = (i + 1) & (caps->n_slots - 1);
	return &caps->slots[i];
}

static bool has_word(const struct caps *caps, struct str word)
{
	return caps->n_slots > 0 && *slot_of(caps, word) != 0;
}

/* Keeps at least half of the slots free. */
static void make_room(struct caps *caps)
{
	if (caps->n * 2 < caps->n_slots)
		return;
	free(caps->slots);
	caps->n_slots = caps->n_slots > 0 ? caps->n_slots * 2 : 64;
	caps->slots = mem_zero(caps->n_slots, sizeof(*caps->slots));
	for (size_t i = 0; i < caps->n; i++)
		*slot_of(caps, str_c(caps->words[i])) = i + 1;
}

void caps_add(struct caps *caps, struct str word)
{
	caps->known = true;
	if (word.n == 0 || str_find(word, '\0') < word.n || has_word(caps, word))
		return;
	if (caps->n == CAPS_MAX || word.n > CAPS_BYTES - caps->bytes) {
		caps->full = true;
		return;
	}
	caps->bytes += word.n;
	make_room(caps);
	caps->words = mem_grow(caps->words, caps->n, &caps->cap, sizeof(*caps->words));
	caps->words[caps->n++] = mem_dup_n(word.p, word.n);
	*slot_of(caps, word) = caps->n;
}

bool caps_has(const struct caps *caps, const char *word)
{
	return has_word(caps, str_c(word));
}

bool caps_has_any(const struct caps *caps, const char *alternatives)
{
	struct str rest = str_c(alternatives);

	if (!alternatives)
		return true;
	while (rest.p)
		if (has_word(caps, str_split(&rest, '|')))
			return true;
	return false;
}

const char *caps_value(const struct caps *caps, const char *prefix, size_t i)
{
	size_t length = strlen(prefix);

	for (size_t k = 0; k < caps->n; k++)
		if (str_has_prefix(str_c(caps->words[k]), prefix) && i-- == 0)
			return caps->words[k] + length;
	return NULL;
}

void caps_copy(struct caps *to, const struct caps *from)
{
	struct caps copy = { .exact = from->exact };

	for (size_t i = 0; i < from->n; i++)
		caps_add(&copy, str_c(from->words[i]));
	copy.known = from->known;
	caps_clear(to);
	*to = copy;
}

void caps_join(struct buf *out, const struct caps *caps)
{
	for (size_t i = 0; i < caps->n; i++) {
		if (i > 0)
			buf_add_c(out, ' ');
		buf_add_z(out, caps->words[i]);
	}
}

void caps_clear(struct caps *caps)
{
	for (size_t i = 0; i < caps->n; i++)
		free(caps->words[i]);
	free(caps->words);
	free(caps->slots);
	*caps = (struct caps){ .exact = caps->exact };
}
