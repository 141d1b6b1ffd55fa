/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * tables.c: all commands, by name.
 */
#include "imap/tables.h"

const struct imap_spec *const imap_specs[] = { &spec_append, &spec_authenticate, &spec_capability,
	&spec_check, &spec_close, &spec_compress, &spec_copy, &spec_create, &spec_delete,
	&spec_deleteacl, &spec_enable, &spec_examine, &spec_expunge, &spec_uid_expunge, &spec_fetch,
	&spec_getacl, &spec_getannotation, &spec_getmetadata, &spec_getquota, &spec_getquotaroot,
	&spec_id, &spec_idle, &spec_list, &spec_listrights, &spec_login, &spec_logout, &spec_lsub,
	&spec_move, &spec_myrights, &spec_namespace, &spec_noop, &spec_partial, &spec_proxyauth,
	&spec_rename, &spec_search, &spec_select, &spec_setacl, &spec_setannotation,
	&spec_setmetadata, &spec_setquota, &spec_sort, &spec_starttls, &spec_status, &spec_store,
	&spec_subscribe, &spec_thread, &spec_unauthenticate, &spec_unselect, &spec_unsubscribe,
	&spec_xlist, NULL };
