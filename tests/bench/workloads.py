# SPDX-License-Identifier: GPL-3.0-or-later
# workloads.py: what the benchmark measures: workloads, each by several clients, and what must come out.
#
# A workload is a generator of (name, rows): its mailboxes are made when it is asked for the first. The first row
# of each is the floor's.
import os
import statistics
import subprocess
import sys

from servers import HERE, MIB, O, PASSWORD, scaled

IMAPSH = os.environ.get('IMAPSH', O + '/imapsh')
OUTPUTS = 'raw', 'pretty', 'json'
RUNS = int(os.environ.get('RUNS') or 5)


class Row:
    """One client's way of doing a workload, and what its runs took.

    command  its words
    against  the row of the workload that is its floor
    count    how many times it does what the workload is about: ratios are of one of them
    made     (file or folder, least and most bytes there afterwards)
    before   called before each run
    stdout   where its output goes (nowhere)
    lacks    why it cannot be run
    runs     how many; later the list of them: (wall, cpu, peak)
    """

    def __init__(self, client, command, against='floor', count=1, made=None, before=None, stdout=None,
                 runs=None, lacks=None):
        self.client, self.command, self.against, self.count = client, command, against, count
        self.made, self.before, self.stdout = made, before, stdout
        self.wanted, self.failed = runs or RUNS, lacks
        self.runs, self.bytes = [], None

    def median(self, i):
        return statistics.median(run[i] for run in self.runs)

    wall = property(lambda self: self.median(0))
    cpu = property(lambda self: self.median(1))
    peak = property(lambda self: self.median(2))


# --- clients: the words of a command ---


def floor(b, server, *commands, options=()):
    lines = ['x0 LOGIN %s %s\r\n' % (server.user, PASSWORD)] if server.user else []
    lines += ['x%d %s\r\n' % numbered for numbered in enumerate(commands, 1)]
    return raw_floor(server, b.script(*lines, 'x LOGOUT\r\n'), options=options)


def raw_floor(server, *scripts, options=()):
    return [O + '/tests/bench/floor', *(['-t'] if server.ca else []), *options, server.port, *scripts]


def imapsh(server, *commands, options=(), file=None, auth='PLAIN'):
    words = [IMAPSH, '-X', '-q', *options]
    words += ['--auth', auth] if server.user and auth else []
    words += ['--tls-ca', server.ca] if server.ca else []
    for command in commands:
        words += ['-c', command]
    words += ['-f', file] if file else []
    scheme, user = 'imaps' if server.ca else 'imap', server.user + '@' if server.user else ''
    return words + ['%s://%s127.0.0.1:%s/' % (scheme, user, server.port)]


def curl(server, path, *options):
    return ['curl', '-sS', *(['--cacert', server.ca] if server.ca else []), '-u', '%s:%s' % (server.user, PASSWORD),
            '--login-options', 'AUTH=PLAIN', *options,
            '%s://127.0.0.1:%s/%s' % ('imaps' if server.ca else 'imap', server.port, path)]


def imaplib(server, *words):
    return [sys.executable, HERE + '/peer', server.port, server.user or '-', server.ca or '-', *map(str, words)]


def read(b, server, box, command, peer=None, url=None, runs=None):
    """A command that reads, in each renderer, to nowhere; peer: the same in the words of tests/bench/peer, if it
    is to do it; url: the mailbox for curl, likewise."""
    rows = [Row('floor', floor(b, server, 'EXAMINE %s' % box, command), runs=runs)]
    for output in OUTPUTS:
        words = imapsh(server, 'examine %s' % box, command, options=('-o', output))
        rows.append(Row('imapsh ' + output, words, runs=runs))
    if url is not None:
        rows.append(Row('curl', curl(server, url, '-X', command)))
    if peer:
        rows.append(Row('imaplib', imaplib(server, 'examine', box, ',', *peer)))
    return rows


def lacks(word, *arguments):
    """Why a row cannot be run: None when imapsh knows the word."""
    text = subprocess.run([IMAPSH, '-X', *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, check=False).stdout
    return None if word in text else 'not built yet'


# --- the workloads ---


def session(b):
    for name, tls in ('a session', False), ('a session, TLS', True):
        s = b.dovecot('alice', tls)
        yield name, [
            Row('floor', floor(b, s, 'SELECT INBOX'), runs=3 * RUNS),
            Row('imapsh', imapsh(s, 'select INBOX'), runs=3 * RUNS),
            Row('imapsh, strongest', imapsh(s, 'select INBOX', auth=None), runs=3 * RUNS),
            Row('curl', curl(s, '', '-X', 'SELECT INBOX'), runs=3 * RUNS),
            Row('imaplib', imaplib(s, 'select', 'INBOX'), runs=3 * RUNS),
        ]


def flags(b):
    s = b.dovecot('mbox')
    b.tiny()
    yield 'b FLAGS of 100,000', read(b, s, 'tiny', 'FETCH 1:* (UID FLAGS)', ['fetch', '1:*', '(UID FLAGS)'], 'tiny')


def envelopes(b):
    s = b.dovecot('alice')
    b.bodies()
    for items in 'ENVELOPE', 'BODYSTRUCTURE':
        peer = ['fetch', '1:*', '(%s)' % items]
        yield 'c %s of 10,000' % items, read(b, s, 'bodies', 'FETCH 1:* (%s)' % items, peer)


def bodies(b):
    s = b.dovecot('alice')
    _, n = b.bodies()
    fetch, range_ = 'FETCH 1:* (BODY.PEEK[])', 'bodies;MAILINDEX=[1-%d]' % n
    out, folder = b.out(), b.out(True)
    made = out, b.bodies_size, b.bodies_size + 200 * n + 1000
    yield 'd 10,000 bodies to a file', [
        Row('floor', floor(b, s, 'EXAMINE bodies', fetch, options=('-o', out)), made=made),
        Row('imapsh', imapsh(s, 'examine bodies', fetch + ' >' + out), made=made),
        Row('imapsh raw', imapsh(s, 'examine bodies', fetch + ' >' + out, options=('-o', 'raw')), made=made),
        Row('curl', curl(s, range_), made=made, stdout=out),
        Row('imaplib', imaplib(s, 'examine', 'bodies', ',', 'bodies', '1:*', out), made=made),
    ]
    singles = ['FETCH %d (BODY.PEEK[])' % i for i in range(1, n + 1)]
    lines = ('fetch %d BODY.PEEK[] >%s/%d\n' % (i, folder, i) for i in range(1, n + 1))
    script = b.script('examine bodies\n', *lines)
    made = folder, b.bodies_size, b.bodies_size
    yield 'd 10,000 bodies to files', [
        Row('floor', floor(b, s, 'EXAMINE bodies', fetch, options=('-d', folder)), made=made),
        # A file is the output of one command: the same number of commands, no more than 64 of them under way.
        Row('floor 64', floor(b, s, 'EXAMINE bodies', *singles, options=('-d', folder, '-w', '64')), made=made),
        Row('imapsh', imapsh(s, file=script), 'floor 64', made=made),
        Row('imapsh --pipeline 64', imapsh(s, file=script, options=('--pipeline', '64')), 'floor 64',
            made=made, lacks=lacks('--pipeline', '--help')),
        Row('curl', curl(s, range_, '-o', folder + '/#1'), made=made),
        Row('imaplib', imaplib(s, 'examine', 'bodies', ',', 'bodies', '1:*', folder), made=made),
    ]


def large(b):
    out = b.out()
    for name, mib, tls in ('e 256 MiB', 256, False), ('e 1 GiB', 1024, False), ('e 1 GiB, TLS', 1024, True):
        s = b.dovecot('alice', tls)
        box, size, _ = b.big(mib)
        made = out, size, size
        yield name + ' to a file', [
            Row('floor', floor(b, s, 'EXAMINE ' + box, 'FETCH 1 (BODY.PEEK[])', options=('-o', out)),
                made=(out, size, size + 4096)),
            Row('imapsh', imapsh(s, 'examine ' + box, 'fetch 1 BODY.PEEK[] >' + out), made=made),
            Row('imapsh --compress',
                imapsh(s, 'examine ' + box, 'fetch 1 BODY.PEEK[] >' + out, options=('--compress',)), made=made),
            Row('curl', curl(s, box + ';MAILINDEX=1', '-o', out), made=made),
            Row('imaplib', imaplib(s, 'examine', box, ',', 'bodies', '1', out), made=made),
        ]


def lists(b):
    s = b.dovecot('mbox')
    b.folders()
    yield 'f LIST of 10,000', read(b, s, 'INBOX', 'LIST "" *', ['list_all'], '')


def searches(b):
    s = b.dovecot('mbox')
    b.tiny()
    yield 'g SEARCH, 100,000 hits', read(b, s, 'tiny', 'SEARCH ALL', ['search'], 'tiny')
    yield 'g ESEARCH, 100,000 hits', read(b, s, 'tiny', 'SEARCH RETURN (ALL) ALL', ['esearch'], 'tiny')
    s = b.replay()
    hits = scaled(1000000)
    yield 'g SEARCH, 1,000,000 replayed', read(b, s, hits, 'SEARCH ALL', ['search'])
    yield 'g ESEARCH, 1,000,000 replayed', read(b, s, hits, 'SEARCH RETURN (ALL) ALL', ['esearch'])


def singles(b):
    direct = b.dovecot('mdbox')
    b.empty()
    messages = 1250  # more than are under way at once: two commands on one message have to wait for each other
    subprocess.run(floor(b, direct, 'APPEND INBOX' + ' {4+}\r\nHi\r\n' * messages), check=True,
                   stdout=subprocess.DEVNULL)
    far = b.relay(direct)
    no_pipeline = lacks('--pipeline', '--help')
    kinds = ('NOOP', ('noop',)), ('STORE', [r'store %d %sFLAGS (\Flagged)' % (i + 1, sign)
                                           for sign in '+-' for i in range(messages)])
    for where, s, single in ('', direct, scaled(10000)), (', 20 ms', far, scaled(250)):
        for name, lines in kinds:
            many = scaled(10000)
            commands = {n: [lines[i % len(lines)] for i in range(n)] for n in (single, many)}
            of = '' if single == many else ' (%d)' % single
            files = {n: b.script('select INBOX\n', *(line + '\n' for line in commands[n])) for n in commands}
            rows = [Row('floor %d%s' % (window, of if n != many else ''),
                        floor(b, s, 'SELECT INBOX', *commands[n], options=('-w', str(window))), count=n)
                    for n, window in ((single, 1), (many, 64), (many, 1000))]
            one = rows[0].client
            rows[0].against = rows[1].against = rows[2].against = one
            rows.append(Row('imapsh' + of, imapsh(s, file=files[single]), one, single))
            for window in '64', '1000':
                rows.append(Row('imapsh --pipeline ' + window,
                                imapsh(s, file=files[many], options=('--pipeline', window)),
                                'floor ' + window, many, lacks=no_pipeline))
            if name == 'NOOP':
                rows.append(Row('curl' + of, curl(s, 'INBOX;MAILINDEX=[1-%d]' % single, '-X', 'NOOP'), one, single))
            rows.append(Row('imaplib' + of, imaplib(s, 'select', 'INBOX', ',', name.lower(), single), one, single))
            yield 'h %s%s' % (name, where), rows


def appends(b):
    s = b.dovecot('mdbox')
    folder, n = b.bodies()
    stored = b.home('mdbox') + '/mail'
    head, tail = 'x0 LOGIN %s %s\r\n' % (s.user, PASSWORD), b'\r\nx LOGOUT\r\n'
    single, multi, words = [head], [head, 'x1 APPEND INBOX'], []
    for i in range(1, n + 1):
        with open('%s/%d' % (folder, i), 'rb') as f:
            body = f.read()
        single += ['x%d APPEND INBOX {%d+}\r\n' % (i, len(body)), body, '\r\n']
        multi += [' {%d+}\r\n' % len(body), body]
        words.append('<%s/%d' % (folder, i))
    # Dovecot leaves the CR of each line out.
    options = {'made': (stored, b.bodies_size * 9 // 10, b.bodies_size * 11 // 10 + MIB), 'before': b.empty}
    yield 'i APPEND of 10,000', [
        Row('floor', raw_floor(s, b.script(*multi, tail)), **options),
        Row('floor 1', raw_floor(s, b.script(*single, tail[2:]), options=('-w', '1')), 'floor 1', **options),
        Row('imapsh', imapsh(s, file=b.script(*('append INBOX %s\n' % w for w in words))), 'floor 1', **options),
        Row('imapsh <FILE <FILE...', imapsh(s, file=b.script('append INBOX %s\n' % ' '.join(words))), **options),
        Row('imapsh --maildir', imapsh(s, 'append INBOX --maildir %s/mail/bodies' % b.home('alice')), **options,
            lacks=lacks('--maildir', '-c', 'help append')),
        Row('curl', curl(s, 'INBOX', '-T', '%s/[1-%d]' % (folder, n)), 'floor 1', **options),
        Row('imaplib', imaplib(s, 'append_all', 'INBOX', folder, n), 'floor 1', **options),
    ]
    _, size, path = b.big(256)
    options = {'made': (stored, size * 9 // 10, size + MIB), 'before': b.empty}
    scripts = b.script(head, 'x1 APPEND INBOX {%d+}\r\n' % size), path, b.script(tail)
    yield 'i APPEND of 256 MiB', [
        Row('floor', raw_floor(s, *scripts), **options),
        Row('imapsh', imapsh(s, 'append INBOX <' + path), **options),
        Row('curl', curl(s, 'INBOX', '-T', path), **options),
        Row('imaplib', imaplib(s, 'append', 'INBOX', path), **options),
    ]


def streams(b):
    s = b.replay()
    for name, n, items in (('FLAGS', 2222222, 'UID FLAGS'), ('ENVELOPE', 290000, 'ENVELOPE'),
                           ('bodies', 12150, 'BODY.PEEK[]')):
        command = 'FETCH 1:%d (%s)' % (scaled(n), items)
        yield 'j 100 MB of ' + name, read(b, s, 8192, command, ['fetch', *command.split(' ', 2)[1:]])


def scaling(b):
    s = b.replay()
    for n, runs in (1, 5), (10000, 5), (100000, 2), (1000000, 1):
        yield 's FLAGS of {:,}'.format(n), read(b, s, 1, 'FETCH 1:%d (UID FLAGS)' % n, runs=runs * RUNS)


def pieces(b):
    s = b.replay()
    rows = [Row('floor', floor(b, s, *['STATUS one (MESSAGES)'] * 100, options=('-w', '1')))]
    for box in 'one', 'two':
        script = b.script(*['status %s (MESSAGES)\n' % box] * 100)
        rows.append(Row('imapsh, %s' % box, imapsh(s, file=script)))
        rows.append(Row('imaplib, %s' % box, imaplib(s, 'status', box, 100)))
    yield 'k 100 STATUS', rows


WORKLOADS = {'a': session, 'b': flags, 'c': envelopes, 'd': bodies, 'e': large, 'f': lists, 'g': searches,
             'h': singles, 'i': appends, 'j': streams, 'k': pieces, 's': scaling}

# --- what must come out: workload, client, what (of which client), at most or at least ---

BARS = [
    ('a session', 'imapsh', 'cpu', 'curl', '<=', 1),
    ('a session, TLS', 'imapsh', 'cpu', 'curl', '<=', 1),
    *((w, 'imapsh ' + o, 'wall', 'floor', '<=', 1.2) for o in OUTPUTS
      for w in ('b FLAGS of 100,000', 'c ENVELOPE of 10,000', 'c BODYSTRUCTURE of 10,000')),
    ('d 10,000 bodies to a file', 'imapsh', 'wall', 'floor', '<=', 1.1),
    ('d 10,000 bodies to files', 'imapsh --pipeline 64', 'wall', 'floor 64', '<=', 1.1),
    *(('d 10,000 bodies to ' + w, 'imapsh', 'peak', None, '<=', 16) for w in ('a file', 'files')),
    *(('e %s to a file' % w, 'imapsh', 'wall', 'floor', '<=', 1.1) for w in ('256 MiB', '1 GiB', '1 GiB, TLS')),
    *(('e %s to a file' % w, 'imapsh' + option, 'peak', None, '<=', 16) for option in ('', ' --compress')
      for w in ('256 MiB', '1 GiB', '1 GiB, TLS')),
    *(('g %s, 1,000,000 replayed' % w, 'imapsh ' + o, 'cpu', None, '<=', 1)
      for w in ('SEARCH', 'ESEARCH') for o in OUTPUTS),
    *(('h %s, 20 ms' % w, 'imapsh (250)', 'wall', 'imapsh --pipeline ' + n, '>=', times)
      for w in ('NOOP', 'STORE') for n, times in (('64', 40), ('1000', 300))),
    ('i APPEND of 10,000', 'imapsh --maildir', 'wall', 'floor', '<=', 1.2),
    ('i APPEND of 256 MiB', 'imapsh', 'wall', 'floor', '<=', 1.2),
    ('i APPEND of 256 MiB', 'imapsh', 'peak', None, '<=', 16),
    ('k 100 STATUS', 'imapsh, two', 'wall', 'imapsh, one', '<=', 2),
    ('j 100 MB of FLAGS', 'imapsh raw', 'MB/cpu s', None, '>=', 400),
    ('j 100 MB of ENVELOPE', 'imapsh raw', 'MB/cpu s', None, '>=', 1000),
    ('j 100 MB of bodies', 'imapsh raw', 'MB/cpu s', None, '>=', 1000),
    ('j 100 MB of FLAGS', 'imaplib', 'cpu', 'imapsh raw', '>=', 30),
    *(('j 100 MB of ' + w, 'imapsh ' + o, 'cpu', 'imaplib', '<=', 1)
      for w in ('FLAGS', 'ENVELOPE', 'bodies') for o in OUTPUTS[1:]),
    *(('s FLAGS of ' + n, 'imapsh ' + o, 'growth', tenth, '<=', 11) for o in OUTPUTS
      for n, tenth in (('100,000', '10,000'), ('1,000,000', '100,000'))),
    *(('s FLAGS of 1,000,000', 'imapsh ' + o, 'peak', None, '<=', 16) for o in OUTPUTS),
]

# Why a bar is not met on the machine that it was made on, and what it may be at most instead: said below the table.
EXPLAINED = {
    ('c BODYSTRUCTURE of 10,000', 'imapsh pretty'): (2.2, (
        'Dovecot has these in its cache and sends 3.2 MB in 0.026 s. A fifth of that is the start of imapsh, whose '
        'libraries are 30 files; then reading and drawing 109 instructions a byte (tests/cost: a third of them '
        'reads, half draws a table of its own for each message) take longer than the server does.')),
    ('c BODYSTRUCTURE of 10,000', 'imapsh json'): (
        2.2, 'As above, with 87 instructions a byte: two fifths of them read, half write.'),
}
