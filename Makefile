# Makefile: builds, checks and installs imapsh; for GNU make. `make help` lists the goals.
#
# configure knows the machine, this file knows the project. A new source file is one word below.
#
#? make               the program; runs autoconf and ./configure by itself when needed
#? make demo          opens imapsh on a demo mailbox (installs what is missing, on Debian)
#? make check         builds and runs every test; TESTS="unit wire" for some of them
#? make asan          the same under AddressSanitizer and UndefinedBehaviorSanitizer
#? make memcheck      the session tests under valgrind
#? make cost          counts the instructions that reading and showing responses takes, against limits
#? make coverage      line coverage of src/imap and src/net by the tests
#? make lint          layout, clang-tidy, cppcheck, gcc's analyzer, the manual page, and the house rules
#? make format        lays out the C sources as .clang-format says
#? make bench         time and memory, beside other clients; WORKLOADS="a j" for some, RUNS=1 is quick
#? make fuzz          fuzzes each target for SECONDS=60
#? make deps          installs what FOR="build demo check lint" need, on Debian
#? make install       to $(DESTDIR)$(prefix); uninstall removes it again
#? make dist          a tarball that builds without autoconf
#? make man           writes the tables into the manual page
#? make map           writes the file map in HACKING
#? make clean         removes the objects; distclean all that configure made as well
#?
#? O=DIR puts the objects elsewhere, V=1 shows the commands, WERROR=1 makes warnings errors.

SRC_BASE  = arena buf err mem spool str utf8
SRC_NET   = child deflate dial fd memory reader resolve stream tap tls tls_trust wait
SRC_IMAP  = blob caps client client_ahead client_aside client_flow client_greet client_send client_state cmd cmd_args cmd_items cmd_piece cmd_row cmd_search date \
	date_mail date_parse \
	flags frame lex limits literal mutf7 name node numset redact renumber resp resp_body resp_cond resp_fetch \
	resp_list resp_mailbox resp_search sasl sasl_oauth spec table_connection table_extension \
	table_mailbox table_message tables url vocabulary word
SRC_VIEW  = charset charset_shift charset_table encoded_word json json_fetch json_part json_thread message multipart \
	param pretty_body pretty_cond pretty_fetch pretty_item pretty_list pretty_mailbox pretty_parts pretty_search \
	pretty_section pretty_text print print_json print_pretty print_raw progress table term transfer
SRC_SHELL = account ahead append auth capture complete complete_local complete_offer edit expand files found help help_mdoc \
	help_options help_topics input local local_session local_shell local_tools local_wire login mailfile mailfile_maildir mailfile_mbox mbox_from options \
	out redirect run secret secret_line session settings shell signal store target trace vars

# Programs of the tests, by their place under $(O), each with its sources, tests/WORD.c; all are linked
# with everything but main.c. Unit suites are listed in tests/unit/suites.h; a fuzz target NAME is
# tests/fuzz/NAME.c with tests/fuzz/corpus/NAME/, and becomes fuzz/NAME.
PROGRAMS = unit fakeimap tests/session/session tests/wire/wire tests/cost/render $(BENCH:%=tests/bench/%)
unit_WRAP = wait_now
unit_SRC = unit/main unit/tls_server $(UNIT:%=unit/test_%) server/tls server/wire
fakeimap_SRC = server/fakeimap server/play server/script server/tls server/wire
tests/session/session_SRC = session/session session/case session/spawn session/terminal \
	session/verdict server/script
BENCH = floor measure relay replay
tests/bench/floor_SRC = bench/floor bench/local
tests/bench/measure_SRC = bench/measure
tests/bench/relay_SRC = bench/relay bench/local
tests/bench/replay_SRC = bench/replay bench/local bench/stream
tests/wire/wire_SRC = wire/wire
tests/cost/render_SRC = cost/render bench/stream
FUZZ = fuzz_client fuzz_cmd fuzz_complete fuzz_dates fuzz_escape fuzz_json fuzz_lossless fuzz_mail fuzz_mutf7 fuzz_oauth fuzz_render fuzz_resp fuzz_set \
	fuzz_url

# What `make check` runs: tests/NAME/run, each of which ends with a line of totals (see tests/run).
TESTS = unit fuzz fault wire server session secrets pty live demo rows man lint

# Debian's packages, and a program or file that shows whether they are there.
DEPS_build = gcc libc6-dev autoconf pkg-config libgnutls28-dev libgsasl-dev \
	libunistring-dev libreadline-dev zlib1g-dev
DEPS_demo  = dovecot-imapd
DEPS_check = binutils check jq libjansson-dev mandoc openssl python3 python3-jsonschema tmux \
	$(DEPS_cyrus)
DEPS_cyrus = ca-certificates libsasl2-modules libsasl2-modules-db
DEPS_bench = curl dovecot-imapd openssl python3
DEPS_cost  = valgrind
DEPS_memcheck = valgrind
DEPS_lint  = binutils clang clang-format clang-tidy cppcheck mandoc
HAVE_demo  = /usr/lib/dovecot/imap
HAVE_check = jq mandoc openssl python3 tmux /usr/lib/python3/dist-packages/jsonschema
HAVE_bench = /usr/lib/dovecot/imap curl openssl python3
HAVE_cost  = valgrind
HAVE_memcheck = valgrind
HAVE_lint  = clang clang-format clang-tidy cppcheck mandoc

# ---- where things are: S/ sources, B configuration, O objects ----

S := $(patsubst ./,,$(dir $(lastword $(MAKEFILE_LIST))))
B ?= build
O ?= $(B)
Q = $(if $(V),,@)
say = $(if $(V),,@printf '  %-6s %s\n' $(1) $(2);)

.DEFAULT_GOAL := all
.DELETE_ON_ERROR:
.SUFFIXES:
FORCE:

# ---- configuration: a missing or outdated config.mk is remade, then make starts anew ----

GOALS := $(or $(MAKECMDGOALS),all)
NEEDS := $(sort $(if $(filter demo,$(GOALS)),demo) $(if $(filter lint fuzz,$(GOALS)),lint) \
	$(filter bench cost memcheck,$(GOALS)) \
	$(if $(filter check asan coverage memcheck,$(GOALS)),demo check))
ifneq ($(filter-out help deps dist clean distclean format map,$(GOALS)),)
include $(B)/config.mk
endif

CONFIGURE = { { [ -e $(S)configure ] && ! [ $(S)configure.ac -nt $(S)configure ]; } || \
	(cd $(or $(S),.) && autoconf); } && \
	if [ -x config.status ]; then ./config.status --quiet --recheck && ./config.status --quiet; \
	else $(or $(S),./)configure --quiet; fi
LACK := $(if $(MAKE_RESTARTS)$(NODEPS),,$(foreach need,$(NEEDS),$(shell for p in $(HAVE_$(need)); \
	do [ -e $$p ] || command -v $$p >/dev/null || echo $$p; done)) \
	$(if $(filter check,$(NEEDS)),$(if $(CHECK_LIBS),,check)))

$(B)/config.mk: $(S)configure.ac $(S)src/config.mk.in $(if $(strip $(LACK)),FORCE)
	@$(if $(strip $(LACK)),$(MAKE) --no-print-directory deps FOR="build $(NEEDS)")
	@{ $(CONFIGURE); } $(if $(NEEDS),|| { $(MAKE) --no-print-directory deps FOR="build $(NEEDS)" && \
		$(CONFIGURE); },|| { echo '"make deps" installs what is missing' >&2; false; })
	@touch $@

# ---- flags ----

ifdef PREFIX
prefix := $(PREFIX)
endif
WARN = -Wall -Wextra -Wshadow -Wconversion -Wstrict-prototypes -Wpointer-arith -Wwrite-strings \
	-Wvla -Wundef $(if $(WERROR),-Werror)
FORTIFY = $(if $(filter-out -O0,$(filter -O%,$(CFLAGS))),-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
EXTRA_CFLAGS = $(HARDEN_CFLAGS) $(FORTIFY)
EXTRA_LDFLAGS = $(HARDEN_LDFLAGS)
ifdef SAN
EXTRA_CFLAGS = -O1 -fsanitize=$(SAN) -fno-sanitize-recover=all -fno-omit-frame-pointer
EXTRA_LDFLAGS = -fsanitize=$(SAN)
export ASAN_OPTIONS := strict_string_checks=1:detect_stack_use_after_return=1:$(ASAN_OPTIONS)
export UBSAN_OPTIONS := print_stacktrace=1:$(UBSAN_OPTIONS)
endif
ifdef COVERAGE
EXTRA_CFLAGS = -O0 --coverage -fprofile-update=atomic
EXTRA_LDFLAGS = --coverage
endif
COMPILE = $(CC) $(COMPILE_FLAGS)
COMPILE_FLAGS = -std=c11 -I$(S)src -I$(S)tests -D_POSIX_C_SOURCE=200809L -D_FILE_OFFSET_BITS=64 \
	-DIMAPSH_VERSION=\"$(VERSION)\" $(LIB_CFLAGS) $(CPPFLAGS) $(WARN) $(CFLAGS) $(EXTRA_CFLAGS)
LINK = $(CC) $(CFLAGS) $(EXTRA_CFLAGS) $(LDFLAGS) $(EXTRA_LDFLAGS)

ifneq ($(COMPILE) / $(LINK) $(LIBS),$(file <$(O)/flags))
$(O)/flags: FORCE
endif
$(O)/flags:
	$(shell mkdir -p $(O))$(file >$@,$(COMPILE) / $(LINK) $(LIBS))@:

# ---- the program ----

LIB_SRC = $(SRC_BASE:%=base/%) $(SRC_NET:%=net/%) $(SRC_IMAP:%=imap/%) $(SRC_VIEW:%=view/%) \
	$(SRC_SHELL:%=shell/%)
LIB = $(O)/libimapsh.a
UNIT := $(shell sed -n 's/^SUITE(\(.*\))$$/\1/p' $(S)tests/unit/suites.h)
PROGRAM = $(if $(wildcard $(S)src/main.c),$(O)/imapsh)
TEST_PROGRAMS = $(PROGRAMS:%=$(O)/%) $(FUZZ:%=$(O)/fuzz/%) $(O)/fault/imapsh

all: $(LIB) $(PROGRAM)

$(O)/%.o: $(S)%.c $(O)/flags
	@mkdir -p $(@D)
	$(call say,CC,$(<:$(S)%=%))$(COMPILE) -MMD -MP -c $< -o $@

$(LIB): $(LIB_SRC:%=$(O)/src/%.o)
	@rm -f $@
	$(call say,AR,$@)$(AR) rcs $@ $^

$(O)/imapsh: $(O)/src/main.o $(LIB)
	$(call say,LINK,$@)$(LINK) -o $@ $^ $(LIBS)

# The program with calls that can be made to fail: tests/fault/fault.c.
FAULTS = calloc close dup2 fclose fcntl64 fdopen fflush fopen64 fork fwrite lseek64 malloc mkstemp64 \
	open64 open_memstream pipe poll popen pread64 read realloc send write
$(O)/fault/imapsh: $(O)/src/main.o $(O)/tests/fault/fault.o $(LIB)
	@mkdir -p $(@D)
	$(call say,LINK,$@)$(LINK) $(FAULTS:%=-Wl,--wrap=%) -o $@ $^ $(LIBS)

define program
$(O)/$(1): $($(1)_SRC:%=$(O)/tests/%.o) $(LIB)
	@mkdir -p $$(@D)
	$$(call say,LINK,$$@)$$(LINK) $($(1)_WRAP:%=-Wl,--wrap=%) -o $$@ $$^ $$(CHECK_LIBS) $$(LIBS)
endef
$(foreach name,$(PROGRAMS),$(eval $(call program,$(name))))

# Without FUZZER the corpus is replayed by tests/fuzz/replay.c.
$(FUZZ:%=$(O)/fuzz/%): $(O)/fuzz/%: $(O)/tests/fuzz/%.o $(if $(FUZZER),,$(O)/tests/fuzz/replay.o) $(LIB)
	@mkdir -p $(@D)
	$(call say,LINK,$@)$(LINK) $(FUZZER) -o $@ $^ $(CHECK_LIBS) $(LIBS)

-include $(shell find $(O)/src $(O)/tests -name '*.d' 2>/dev/null)

# ---- tests ----

RUN = cd $(or $(S),.) && O='$(abspath $(O))' IMAPSH='$(abspath $(O))/imapsh' CC='$(CC)'
VARIANT = +@$(MAKE) --no-print-directory

demo: all
	@$(RUN) tests/demo/open

check: all $(TEST_PROGRAMS)
	@$(RUN) tests/run $(TESTS)

asan: export STRIDE = 5
asan:
	$(VARIANT) O=$(O)/asan SAN=address,undefined check

# valgrind itself keeps the environment that one test looks at.
MEMCHECK = -q --error-exitcode=99 --leak-check=full --errors-for-leak-kinds=definite
memcheck: all $(TEST_PROGRAMS)
	@$(RUN) tests/session/run --wrap "$$(command -v valgrind) $(MEMCHECK)" --slow 20 $(filter-out %is_not_inherited.t, \
		$(patsubst $(S)%,%,$(wildcard $(S)tests/session/*.t)))

COVERED = src/imap src/net
coverage:
	@# Faults would strike the writing of the counts too.
	$(VARIANT) O=$(O)/coverage COVERAGE=1 TESTS='$(filter-out fault,$(TESTS))' check
	@find $(COVERED:%=$(O)/coverage/%) -name '*.gcda' | xargs gcov -n -r | awk '\
		/^File/ { file = $$2; gsub(/\047/, "", file) } \
		/^Lines executed/ && file ~ /\.c$$/ { split($$0, part, /[:%]| of /); n = $$NF; \
			printf "%6.2f %% of %5d  %s\n", part[2], n, file; all += n; run += n * part[2] / 100; file = "" } \
		/^$$/ { file = "" } \
		END { printf "%6.2f %% of %5d lines of $(COVERED)\n", all ? 100 * run / all : 0, all }'

cost: $(O)/tests/cost/render
	@$(RUN) tests/cost/run

bench: all $(BENCH:%=$(O)/tests/bench/%)
	@$(RUN) tests/bench/run $(WORKLOADS)

SECONDS = 60
fuzz:
	$(VARIANT) O=$(O)/fuzzing CC=clang SAN=address,undefined,fuzzer-no-link \
		FUZZER=-fsanitize=fuzzer SECONDS=$(SECONDS) fuzz-run

fuzz-run: $(FUZZ:%=$(O)/fuzz/%)
	@for t in $(FUZZ); do \
		echo "== $$t"; mkdir -p $(O)/found/$$t && $(O)/fuzz/$$t -max_total_time=$(SECONDS) \
			-artifact_prefix=$(O)/found/$$t- -print_final_stats=1 -verbosity=0 \
			$(O)/found/$$t $(S)tests/fuzz/corpus/$$t \
			$$([ $$t != fuzz_lossless ] || echo $(S)tests/wire) || exit 1; \
	done; echo "$(words $(FUZZ)) passed, 0 failed"

# ---- lint ----

C_FILES = $(wildcard $(S)src/*.[ch] $(S)src/*/*.[ch] $(S)tests/*/*.[ch])
TIDY_FILES = $(wildcard $(S)src/*.c $(S)src/*/*.c)
CPPCHECK = cppcheck --quiet -j 2 --std=c11 --inline-suppr --error-exitcode=1 \
	--enable=warning,style,performance,portability --suppressions-list=$(S)tests/lint/cppcheck

lint: all
	@$(RUN) tests/run $(foreach part,format tidy cppcheck analyze,$(part):"$(MAKE) -C '$(CURDIR)' \
		--no-print-directory lint-$(part)") man:'mandoc -T lint -W warning man/imapsh.1' lint

lint-format:
	@clang-format --dry-run -Werror $(C_FILES)

lint-tidy:
	@printf '%s\n' $(TIDY_FILES) | xargs -n 4 -P 2 sh -c \
		'clang-tidy --quiet "$$@" -- $(COMPILE_FLAGS) 2>&1' clang-tidy

lint-cppcheck:
	@$(CPPCHECK) -I$(S)src $(S)src $(wildcard $(addprefix $(S)tests/,server fuzz))

# One file at a time: the analyzer looks through calls within it. (clang's own is part of clang-tidy.)
lint-analyze:
	@printf '%s\n' $(TIDY_FILES) | xargs -n 1 -P 2 gcc $(COMPILE_FLAGS) -O1 -fanalyzer -Werror -c -o /dev/null

format:
	clang-format -i $(C_FILES)

man: all
	@$(RUN) tests/man/fill -w

map:
	@cd $(or $(S),.) && tests/lint/map HACKING

# ---- what others need: packages, installation, tarball ----

FOR = build demo check
PACKAGES = $(sort $(foreach need,$(FOR),$(DEPS_$(need))))

# Runs as root. policy-rc.d keeps the packages from starting daemons; one of the user's is kept.
define INSTALL_PACKAGES
set -e
policy=/usr/sbin/policy-rc.d
if [ ! -e $$policy ]; then
	trap 'rm -f $$policy' EXIT
	trap 'exit 1' HUP INT TERM
	printf '#!/bin/sh\nexit 101\n' >$$policy
	chmod 755 $$policy
fi
export DEBIAN_FRONTEND=noninteractive
echo "installing packages: $$*"
apt-get update -qq
apt-get install -qq -y --no-install-recommends -o Dpkg::Use-Pty=0 "$$@" </dev/null >/dev/null
endef
export INSTALL_PACKAGES

deps:
	@if ! command -v apt-get >/dev/null; then \
		echo 'imapsh needs what Debian calls: $(PACKAGES)' >&2; exit 1; \
	elif [ "$$(dpkg-query -W -f '$${db:Status-Status}\n' $(PACKAGES) 2>/dev/null | \
		grep -cx installed)" -ge $(words $(PACKAGES)) ]; then :; \
	elif [ "$$(id -u)" = 0 ]; then sh -c "$$INSTALL_PACKAGES" sh $(PACKAGES); \
	elif sudo -n true 2>/dev/null; then sudo -n sh -c "$$INSTALL_PACKAGES" sh $(PACKAGES); \
	else \
		echo 'Packages are missing. As root, run:' >&2; \
		echo 'apt-get update && apt-get install -y --no-install-recommends $(PACKAGES)' >&2; \
		exit 1; \
	fi

to = $(DESTDIR)$(1)
INSTALLED = $(bindir)/imapsh $(mandir)/man1/imapsh.1 $(datadir)/imapsh/imapsh.schema.json \
	$(datadir)/bash-completion/completions/imapsh

install: all
	install -d $(addprefix $(DESTDIR),$(dir $(INSTALLED)))
	install -m 755 $(O)/imapsh $(DESTDIR)$(bindir)/imapsh
	install -m 644 $(S)man/imapsh.1 $(DESTDIR)$(mandir)/man1/imapsh.1
	install -m 644 $(S)src/view/imapsh.schema.json $(DESTDIR)$(datadir)/imapsh/imapsh.schema.json
	install -m 644 $(S)src/shell/imapsh.bash \
		$(DESTDIR)$(datadir)/bash-completion/completions/imapsh

uninstall:
	rm -f $(addprefix $(DESTDIR),$(INSTALLED))
	-rmdir $(DESTDIR)$(datadir)/imapsh

dist:
	@cd $(or $(S),.) && autoconf && version=$$(sed -n 's/^AC_INIT(\[imapsh\], \[\([^]]*\)\].*/\1/p' \
		configure.ac) && name=imapsh-$$version && rm -rf build/$$name && mkdir -p build/$$name && \
	{ if [ -e .git ]; then git ls-files; else find . -type f ! -path './build*'; fi; \
		echo configure; } | \
		tar -cf - -T - | tar -xf - -C build/$$name && touch build/$$name/configure && \
	tar -czf $$name.tar.gz -C build $$name && rm -rf build/$$name && echo $$name.tar.gz

help:
	@sed -n 's/^#? \{0,1\}//p' $(S)Makefile

clean:
	rm -rf $(O)/src $(O)/tests $(O)/fuzz $(O)/fuzzing $(O)/asan $(O)/coverage $(LIB) $(O)/imapsh \
		$(PROGRAMS:%=$(O)/%) $(O)/flags

distclean: clean
	rm -rf $(B)/config.mk config.log config.status autom4te.cache $(S)configure
	-rmdir $(B)

.PHONY: all asan bench check clean coverage demo deps dist distclean fuzz fuzz-run help install \
	format lint lint-analyze lint-cppcheck lint-format lint-tidy man map uninstall FORCE
