# SPDX-License-Identifier: GPL-3.0-or-later
# servers.py: the servers of the benchmark and what is in their mailboxes; nothing of it is measured.
#
# Mailboxes are written into the server's files, by formats that make it quick to read them: one file a message
# where bodies are fetched (user alice), one for all where only flags are (user mbox); what is appended goes to
# user mdbox. All is the same in each run on each machine.
import collections
import os
import shutil
import subprocess

O = os.environ.get('O', 'build')
HERE = os.path.dirname(os.path.abspath(__file__))
SCALE = int(os.environ.get('SCALE') or 1)
MIB = 1 << 20
PASSWORD = 'wonderland'
LINE = 'The quick brown fox jumps over the lazy dog, and then %06d times over the hedge.\r\n'
DOVECOT_CONF = '''
mail_plugins =
protocol imap {
  mail_plugins = imap_zlib
  imap_metadata = no
}
mail_fsync = never
namespace shared {
  disabled = yes
}
ssl_verify_client_cert = no
auth_ssl_username_from_cert = no
'''

# user None: the server greets with PREAUTH; ca: a file, None without TLS
Server = collections.namedtuple('Server', 'port user ca')


def scaled(n):
    return max(1, n // SCALE)


def message(i):
    """About 8 KiB, of three parts. No line begins with an x."""
    text = ''.join(LINE % (i * 7 + k) for k in range(40))
    return ('Return-Path: <list-%d@example.org>\r\nReceived: from mail.example.org by mx.example.net; '
            'Mon, %d Feb 2024 %02d:%02d:00 +0100\r\nDate: Mon, %d Feb 2024 %02d:%02d:00 +0100\r\n'
            'From: =?UTF-8?Q?J=C3=BCrgen?= Example <person%d@example.org>\r\nTo: list <list@example.com>, '
            '"Other, A." <a.other@example.net>\r\nSubject: Re: [list] topic %d of the day\r\n'
            'Message-ID: <%d.bench@example.org>\r\nIn-Reply-To: <%d.bench@example.org>\r\nMIME-Version: 1.0\r\n'
            'Content-Type: multipart/mixed; boundary="=part"\r\n\r\n--=part\r\nContent-Type: text/plain; '
            'charset=utf-8\r\n\r\n%s--=part\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>%s</p>\r\n'
            '--=part\r\nContent-Type: image/png; name="a.png"\r\nContent-Disposition: attachment; '
            'filename="a.png"\r\nContent-Transfer-Encoding: base64\r\n\r\n%s--=part--\r\n' % (
                i % 50, i % 28 + 1, i % 24, i % 60, i % 28 + 1, i % 24, i % 60, i % 300, i // 4, i, i - 1, text,
                text[:2400], ('QUJD' * 19 + '\r\n') * 20)).encode()


class Bench:
    """The servers, started when they are first needed, and what is in their mailboxes."""

    def __init__(self, tmp, outputs):
        self.tmp, self.outputs, self.programs, self.scripts, self.seeded = tmp, outputs, [], 0, set()
        self.at = tmp + '/dovecot'
        self.dovecot_runs = False
        self.bodies_size = 0

    def program(self, *command):
        p = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.programs.append(p)
        return Server(p.stdout.readline().strip(), None, None)

    def replay(self):
        if 'replay' not in self.seeded:
            self.seeded.add('replay')
            self.replayed = self.program(O + '/tests/bench/replay')
        return self.replayed

    def relay(self, server):
        return server._replace(port=self.program(O + '/tests/bench/relay', server.port, '20').port)

    def dovecot(self, user, tls=False):
        if not self.dovecot_runs:
            os.mkdir(self.at)
            with open(self.at + '/extra.conf', 'w') as f:
                f.write(DOVECOT_CONF)
            self.dovecot_runs = True
            subprocess.run([HERE + '/../live/dovecot', 'start', self.at], check=True)
            with open(self.at + '/passwd', 'a') as f:
                for name, mail in ('mbox', 'mbox:~/mail:INBOX=~/inbox'), ('mdbox', 'mdbox:~/mail'):
                    f.write('%s:{PLAIN}%s::::::userdb_mail=%s\n' % (name, PASSWORD, mail))
                    os.makedirs(self.home(name) + '/mail')
            self.give()
        with open(self.at + '/ports') as f:
            ports = dict(line.strip().split('=') for line in f)
        if tls:
            return Server(ports['IMAPS_PORT'], user, self.at + '/ca.pem')
        return Server(ports['IMAP_PORT'], user, None)

    def home(self, user):
        return '%s/users/%s' % (self.at, user)

    def give(self):
        """What was written is to be the server's."""
        subprocess.run(['chown', '-R', '--reference', self.at, self.at + '/users'], check=True)

    def out(self, folder=False):
        path = self.outputs + ('/files' if folder else '/file')
        if folder and not os.path.isdir(path):
            os.mkdir(path)
        return path

    def script(self, *pieces):
        self.scripts += 1
        path = '%s/script-%d' % (self.tmp, self.scripts)
        with open(path, 'wb') as f:
            f.writelines(p if isinstance(p, bytes) else p.encode() for p in pieces)
        return path

    def stop(self):
        for p in self.programs:
            p.stdin.close()
            p.wait()
        if self.dovecot_runs:
            subprocess.run([HERE + '/../live/dovecot', 'stop', self.at], check=False)

    # Mailboxes

    def maildir(self, box, sizes_and_writers):
        path = '%s/mail/%s' % (self.home('alice'), box)
        for name in 'cur', 'new', 'tmp':
            os.makedirs('%s/%s' % (path, name))
        files = []
        for i, (size, write) in enumerate(sizes_and_writers, 1):
            files.append('%s/cur/1700000000.M%06dP1.bench,S=%d,W=%d:2,S' % (path, i, size, size))
            with open(files[-1], 'wb') as f:
                write(f)
        self.give()
        return files

    def big(self, mib):
        """alice's mailbox with one message of so many MiB; its size and file."""
        size = scaled(mib) * MIB
        head = b'From: alice@example.org\r\nSubject: large\r\n\r\n'
        block = ((LINE % 1) * 13000).encode()

        def write(f):
            f.write(head)
            left = size - len(head) - 2
            while left > 0:
                left -= f.write(block[:left])
            f.write(b'\r\n')
        name = 'big%d' % mib
        if name not in self.seeded:
            self.seeded.add(name)
            self.maildir(name, [(size, write)])
        folder = '%s/mail/%s/cur' % (self.home('alice'), name)
        return name, size, '%s/%s' % (folder, os.listdir(folder)[0])

    def bodies(self):
        """alice's mailbox of 10,000 messages; a folder of the same as files 1, 2..., and their number."""
        folder, n = self.tmp + '/messages', scaled(10000)
        if not os.path.isdir(folder):
            os.mkdir(folder)
            messages = [message(i) for i in range(1, n + 1)]
            self.bodies_size = sum(map(len, messages))
            files = self.maildir('bodies', [(len(m), lambda f, m=m: f.write(m)) for m in messages])
            for i, file in enumerate(files, 1):
                os.link(file, '%s/%d' % (folder, i))
        return folder, n

    def tiny(self):
        """mbox's mailbox of 100,000 messages; their number."""
        n = scaled(100000)
        status = 'RO', 'R', 'O', 'RO\nX-Status: A'
        if 'tiny' not in self.seeded:
            self.seeded.add('tiny')
            with open(self.home('mbox') + '/mail/tiny', 'w') as f:
                f.writelines('From a@example.org Mon Feb  5 12:00:00 2024\nFrom: a@example.org\nSubject: %d\n'
                             'Status: %s\nContent-Length: 3\n\nHi\n\n' % (i, status[i % 4]) for i in range(n))
            self.give()
        return n

    def folders(self):
        """10,000 empty mailboxes of mbox, in 100 folders."""
        top = self.home('mbox') + '/mail/Archive'
        if not os.path.isdir(top):
            for i in range(scaled(100)):
                os.makedirs('%s/%03d' % (top, i))
                for k in range(100):
                    name = 'Entw&APw-rfe %02d' if k % 10 == 9 else 'List %02d'
                    open('%s/%03d/%s' % (top, i, name % k), 'w').close()
            self.give()

    def empty(self):
        """mdbox's mailboxes are removed."""
        path = self.home('mdbox') + '/mail'
        shutil.rmtree(path)
        os.mkdir(path)
        self.give()
