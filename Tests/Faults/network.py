"""The way to a server: certificates that are right, wrong or missing, and a network that goes silent at any message.
Nothing is said over a connection that is not the server's, and silence is told within twelve seconds."""

import collections
import concurrent.futures
import os
import pathlib
import random
import shutil
import subprocess
import threading
import time

from agency import NIGHTLY, PROGRAM, SEED, SHORT, Fault, Outcome, planted, report
from server import UNKNOWN, Proxy, Server, again, judge, said, words

SILENCES = 200 if NIGHTLY else 4 if SHORT else 40
AT_ONCE = 4
TOLD_WITHIN = 12
NAME = "db.agency.test"


def run(*words_, **more):
    return subprocess.run(words_, check=True, capture_output=True, text=True, **more).stdout


class Authority:
    """A certificate authority of the harness's own, in a folder."""

    def __init__(self, folder, name):
        self.folder = pathlib.Path(folder)
        self.key, self.root = self.folder / f"{name}.key", self.folder / f"{name}.crt"
        run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={name}",
            "-keyout", self.key, "-out", self.root)

    def certify(self, host):
        """A key and a certificate for a host."""
        key, asked, made = (self.folder / f"{host}.{kind}" for kind in ("key", "csr", "crt"))
        run("openssl", "req", "-newkey", "rsa:2048", "-nodes", "-subj", f"/CN={host}",
            "-addext", f"subjectAltName=DNS:{host}", "-keyout", key, "-out", asked)
        run("openssl", "x509", "-req", "-days", "2", "-in", asked, "-CA", self.root, "-CAkey", self.key,
            "-CAcreateserial", "-copy_extensions", "copy", "-out", made)
        return key, made


def trust_everywhere(server):
    """The owner's password serves under any name of the server."""
    passwords = server.folder / "pgpass"
    passwords.write_text(passwords.read_text().replace("127.0.0.1", "*", 1))


def refused(outcome, *reasons):
    """Throws unless a command was refused in a line that names the reason, with a line of help."""
    lines = outcome.messages.splitlines()
    if outcome.status != 69 or len(lines) != 2 or not lines[0].startswith("error: ") or outcome.answers:
        raise Fault(f"not refused in words: {outcome}")
    if not any(reason in lines[0] for reason in reasons):
        raise Fault(f"refused for another reason: {outcome}")


def tls(server):
    """The address demands certificates because its host is not this machine; 127.0.0.2 passes for another."""
    home = pathlib.Path(server.home.name)
    trusted, unknown = Authority(home, "ours"), Authority(home, "another")
    key, certificate = trusted.certify(NAME)
    for kind, path in (("key", key), ("crt", certificate)):
        shutil.copy(path, server.folder / f"server.{kind}")
        os.chmod(server.folder / f"server.{kind}", 0o600)
        if os.geteuid() == 0:
            shutil.chown(server.folder / f"server.{kind}", "postgres")
    def ask(host=NAME, root=trusted.root, more=""):
        (home / ".postgresql").mkdir(exist_ok=True)
        (home / ".postgresql" / "root.crt").unlink(missing_ok=True)
        if root:
            shutil.copy(root, home / ".postgresql" / "root.crt")
        return server.run(["silent", "--json"],
                          f"postgres://owner@{host}:{server.port}/acme?hostaddr=127.0.0.2{more}")

    def refuses():
        refused(ask("other.test"), "does not match host name", "certificate")
        refused(ask(root=unknown.root), "certificate verify failed")
        refused(ask(root=None), "certificate verify failed", "does not exist", "certificate")
        return 3
    server.kill("-c listen_addresses=127.0.0.1,127.0.0.2")
    refused(ask(), "does not support SSL")
    if ask(more="&sslmode=disable").status != 0:
        raise Fault("an address that says sslmode=disable is refused")
    server.kill("-c listen_addresses=127.0.0.1,127.0.0.2 -c ssl=on",
            f"-c ssl_cert_file={server.folder}/server.crt -c ssl_key_file={server.folder}/server.key")
    accepted = ask()
    if accepted.status != 0:
        raise Fault(f"the right certificate is refused: {accepted}")
    planted("a server that is taken unseen", lambda: refused(ask("other.test", more="&sslmode=require"), "certificate"))
    return 3 + refuses()


class Line:
    """A network of its own with a line to this machine, which can be taken away without a word."""

    def __init__(self, number):
        self.name, self.ours, self.theirs = f"debrief{os.getpid()}n{number}", f"dbo{number}", f"dbt{number}"
        self.here, self.there = f"10.213.{number}.1", f"10.213.{number}.2"
        self.ip("netns", "add", self.name)
        self.ip("link", "add", self.ours, "type", "veth", "peer", "name", self.theirs, "netns", self.name)
        self.ip("addr", "add", f"{self.here}/30", "dev", self.ours)
        self.ip("link", "set", self.ours, "up")
        for step in (["addr", "add", f"{self.there}/30", "dev", self.theirs], ["link", "set", self.theirs, "up"]):
            self.ip("-n", self.name, *step)

    @staticmethod
    def ip(*words_):
        run("ip", *words_)

    def silence(self, is_on=True):
        self.ip("link", "set", self.ours, "down" if is_on else "up")

    def close(self):
        subprocess.run(["ip", "link", "del", self.ours], capture_output=True)
        subprocess.run(["ip", "netns", "del", self.name], capture_output=True)


def may_make_lines():
    """Whether this machine lets us make a network of its own, and a line to it."""
    if os.geteuid() != 0 or not shutil.which("ip"):
        return False
    name, end = f"debrief{os.getpid()}n0", "dbo0"
    made = all(subprocess.run(["ip", *words_], capture_output=True).returncode == 0 for words_ in (
        ["netns", "add", name], ["link", "add", end, "type", "veth", "peer", "name", "dbt0", "netns", name]))
    subprocess.run(["ip", "link", "del", end], capture_output=True)
    subprocess.run(["ip", "netns", "del", name], capture_output=True)
    return made


class Silencer(Proxy):
    """Takes the line away when one side has said so much."""

    def __init__(self, line, port, limit, of_server):
        self.line, self.silent_at, self.gone = line, None, threading.Event()
        super().__init__(port, limit, of_server, host=line.here)

    def cut(self, other, some):
        other.sendall(some)
        # The last bytes are on their way before the line is gone.
        time.sleep(0.01)
        self.line.silence()
        self.silent_at = time.monotonic()
        self.gone.wait()

    def close(self):
        super().close()
        self.gone.set()


def silence(server, line, number, whole):
    """One recording over a line that goes silent somewhere; returns what it ended with, and after how long."""
    dice = random.Random(SEED + number)
    of_server = number % 2 == 0
    limit = whole[int(of_server)] * (number // 2) // (SILENCES // 2 or 1) + dice.randrange(20)
    token, proxy = f"silence{number}", Silencer(line, server.port, limit, of_server)
    address = f"postgres://owner@{line.here}:{proxy.port}/acme?sslmode=disable"
    process = subprocess.Popen(
        ["ip", "netns", "exec", line.name, PROGRAM, *words(number, token)], stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env={**server.environment, "DEBRIEF_DB": address, "DEBRIEF_CONSULTANT": "Sam",
             "DEBRIEF_NOW": "2026-11-26T09:05:00Z"})
    messages, told_at = [], []

    def listen():
        for text in process.stderr:
            told_at.append(time.monotonic())
            messages.append(text)
    listener = threading.Thread(target=listen)
    listener.start()
    answers = process.stdout.read()
    status, _ = process.wait(), listener.join()
    ended = time.monotonic()
    proxy.close()
    line.silence(False)
    outcome = Outcome(status, answers, "".join(messages))
    saved = judge(server, outcome, token)
    again(server, number, token)
    if proxy.silent_at is None:
        return {"not reached": 1}, 0
    took = (min(one for one in [*told_at, ended] if one > proxy.silent_at) - proxy.silent_at)
    return {"silent": 1, "saved": saved, "unknown": status == UNKNOWN, "refused": status not in {0, UNKNOWN}}, took


def within(took):
    if took > TOLD_WITHIN:
        raise Fault(f"silence was told after {took:.1f} s")


def silences(server):
    whole, results, longest = said(server), collections.Counter(), 0
    lines = [Line(number) for number in range(AT_ONCE)]
    try:
        with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
            # Each line takes every fourth recording, one after the other.
            def one(place):
                return [silence(server, lines[place], number, whole) for number in range(place, SILENCES, AT_ONCE)]
            for result, took in (pair for pairs in pool.map(one, range(AT_ONCE)) for pair in pairs):
                results.update(result)
                longest = max(longest, took)
                within(took)
    finally:
        for line in lines:
            line.close()
    if not results["silent"]:
        raise Fault(f"the silence hit nothing: {results}")
    server.must(["verify", "--json"])
    return dict(results), longest


def main():
    with Server() as server:
        trust_everywhere(server)
        count = tls(server)
        report("network, TLS", f"the right certificate taken, {count} others refused in words, 0 faults")
    if not may_make_lines():
        report("network, silence", "left out: a network of its own takes root, ip and namespaces")
        return
    planted("silence that is told late", lambda: within(TOLD_WITHIN + 1))
    with Server() as server:
        trust_everywhere(server)
        results, longest = silences(server)
        report("network, silence", f"{SILENCES} recordings over lines that go silent: {results}, "
               f"told after {longest:.1f} s at most, 0 faults")


if __name__ == "__main__":
    main()
