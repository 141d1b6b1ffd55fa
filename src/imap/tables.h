/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * tables.h: the rows of the command tables, by file, and what they share.
 */
#ifndef IMAP_TABLES_H
#define IMAP_TABLES_H

#include "imap/spec.h"

#define ARGS(...) \
	(const struct arg_spec[]) \
	{ \
		__VA_ARGS__, \
		{ \
			.type = ARG_END \
		} \
	}
#define NO_ARGS \
	(const struct arg_spec[]) \
	{ \
		{ \
			.type = ARG_END \
		} \
	}
#define EXAMPLES(...) \
	(const struct imap_example[]) \
	{ \
		__VA_ARGS__, \
		{ \
			NULL, NULL \
		} \
	}
#define WORDS(...) \
	(const char *const[]) \
	{ \
		__VA_ARGS__, NULL \
	}

/* table_connection.c */
extern const struct imap_spec spec_authenticate, spec_capability, spec_compress, spec_enable,
	spec_id, spec_login, spec_logout, spec_namespace, spec_noop, spec_proxyauth, spec_starttls,
	spec_unauthenticate;
/* table_mailbox.c */
extern const struct imap_spec spec_check, spec_close, spec_create, spec_delete, spec_examine,
	spec_idle, spec_list, spec_lsub, spec_rename, spec_select, spec_status, spec_subscribe,
	spec_unselect, spec_unsubscribe, spec_xlist;
/* table_message.c */
extern const struct imap_spec spec_append, spec_copy, spec_expunge, spec_fetch, spec_move,
	spec_partial, spec_search, spec_sort, spec_store, spec_thread, spec_uid_expunge;
/* table_extension.c */
extern const struct imap_spec spec_deleteacl, spec_getacl, spec_getannotation, spec_getmetadata,
	spec_getquota, spec_getquotaroot, spec_listrights, spec_myrights, spec_setacl,
	spec_setannotation, spec_setmetadata, spec_setquota;

#endif
