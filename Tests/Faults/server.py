"""An agency on a server: connections are cut at every place, the server is killed under writers, and several offices
record at once. What was said to be saved is there, once; what was refused is not; all is whole in the end."""

import collections
import concurrent.futures
import os
import pathlib
import random
import select
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

from agency import NIGHTLY, PROGRAM, SEED, SHORT, Fault, Outcome, planted, report

POSTGRES = pathlib.Path(__file__).resolve().parent.parent.parent / "scripts" / "postgres"
CUTS = 10_000 if NIGHTLY else 20 if SHORT else 400
KILLS = 500 if NIGHTLY else 2 if SHORT else 20
CUTTERS = 6
WRITERS, EACH = 8, 2 if SHORT else 10
# 69 is no server, 74 it broke off, 75 others kept it busy, 76 not known whether it was saved.
NOT_SAVED, UNKNOWN = {69, 74, 75}, 76


def kill_all(folder):
    """Kills the server of a folder, and all its processes."""
    pid = int((folder / "data" / "postmaster.pid").read_text().split()[0])
    children = subprocess.run(["pgrep", "-P", str(pid)], capture_output=True, text=True).stdout.split()
    for one in [pid, *map(int, children)]:
        try:
            os.kill(one, signal.SIGKILL)
        except ProcessLookupError:
            pass


class Server:
    """A PostgreSQL of its own, with one agency."""

    def __init__(self, *options):
        self.printed = subprocess.run(
            [POSTGRES, "start", *options], check=True, capture_output=True, text=True).stdout.split()
        parts = urllib.parse.urlsplit(self.printed[0])
        query = urllib.parse.parse_qs(parts.query)
        self.folder, self.port = pathlib.Path(query["host"][0]), int(query["port"][0])
        self.home = tempfile.TemporaryDirectory(prefix="debrief-faults-")
        self.asking, self.lock = None, threading.Lock()
        self.environment = {"HOME": self.home.name, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC",
                            "PGPASSFILE": str(self.folder / "pgpass")}
        self.psql("CREATE DATABASE acme", database="postgres")
        self.must(["server", "init", self.address()], address=None)
        for number, name in enumerate(["Priya Shah", "Max Roe", "Zoe Lund", "Tom Ash"] * 2):
            self.must(["book", f"{name} {number}", "--employer", f"Acme {number}", "--vacancy", "Analyst",
                       "--at", "2026-11-23 10:00", "--new"])

    def address(self, port=None):
        return f"postgres://owner@127.0.0.1:{port or self.port}/acme?sslmode=disable"

    def psql(self, sql, database="acme"):
        return subprocess.run(
            ["psql", "--no-psqlrc", "-qAt", "-v", "ON_ERROR_STOP=1", "-h", str(self.folder), "-p", str(self.port),
             "-U", "owner", "-d", database, "-c", sql], check=True, capture_output=True, text=True).stdout.strip()

    def run(self, words, address="", now="2026-11-26T09:05:00Z", timeout=60):
        where = {} if address is None else {"DEBRIEF_DB": address or self.address()}
        process = subprocess.run(
            [PROGRAM, *words], env={**self.environment, **where, "DEBRIEF_CONSULTANT": "Sam", "DEBRIEF_NOW": now},
            stdin=subprocess.DEVNULL, capture_output=True, timeout=timeout)
        return Outcome(process.returncode, process.stdout.decode(), process.stderr.decode())

    def must(self, words, address=""):
        outcome = self.run(words, address)
        if outcome.status != 0:
            raise Fault(f"{words}: {outcome}")
        return outcome

    def saved(self, token):
        """The number of commands with a token that are on record."""
        return int(self.ask(f"SELECT count(*) FROM batch WHERE token = '{token}'"))

    def ask(self, sql):
        """The answer to a question, from a psql that stays open: it is asked thousands of times."""
        with self.lock:
            for _ in range(2):
                if not self.asking or self.asking.poll() is not None:
                    self.asking = subprocess.Popen(
                        ["psql", "--no-psqlrc", "-qAt", "-h", str(self.folder), "-p", str(self.port), "-U", "owner",
                         "-d", "acme"], text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                        stderr=subprocess.DEVNULL)
                try:
                    self.asking.stdin.write(sql + ";\n")
                    self.asking.stdin.flush()
                    answer = self.asking.stdout.readline().strip()
                except BrokenPipeError:
                    answer = ""
                if answer:
                    return answer
                self.asking.wait()
            raise Fault(f"the server does not answer: {sql}")

    def kill(self, *options):
        """Kills the server and all its processes, and starts it again, with more options."""
        kill_all(self.folder)
        for _ in range(20):
            time.sleep(0.3)
            started = subprocess.run([POSTGRES, "again", self.printed[0], *options], capture_output=True, text=True)
            if started.returncode == 0:
                return
        raise Fault(f"the server does not start again: {started.stderr}\n{(self.folder / 'log').read_text()[-1500:]}")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.asking:
            self.asking.kill()
        subprocess.run([POSTGRES, "stop", self.printed[0]], capture_output=True)
        self.home.cleanup()


class Proxy:
    """Passes on what a client and the server say, and cuts the connection when one side has said so much; then the
    server is out of reach, or there again for the next connection."""

    def __init__(self, port, limit, ofServer, comesBack=True, host="127.0.0.1"):
        self.server_port, self.limit, self.of_server, self.said = port, limit, ofServer, [0, 0]
        self.comes_back = comesBack
        self.listening = socket.create_server((host, 0))
        self.port = self.listening.getsockname()[1]
        self.has_cut = False
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                client, _ = self.listening.accept()
            except OSError:
                return
            if self.has_cut and not self.comes_back:
                client.close()
                continue
            if self.has_cut:
                self.limit = None
            threading.Thread(target=self.pass_on, args=(client,), daemon=True).start()

    def pass_on(self, client):
        server = socket.create_connection(("127.0.0.1", self.server_port))
        sides = {client: (server, 0), server: (client, 1)}
        try:
            while True:
                for one in select.select(list(sides), [], [])[0]:
                    other, place = sides[one]
                    some = one.recv(65_536)
                    if not some:
                        return
                    if place == int(self.of_server) and self.limit is not None:
                        left = self.limit - self.said[place]
                        if len(some) > left:
                            self.cut(other, some[:max(left, 0)])
                            return
                    self.said[place] += len(some)
                    other.sendall(some)
        except OSError:
            pass
        finally:
            client.close()
            server.close()

    def cut(self, other, some):
        """Passes on the last bytes, before the connection is closed."""
        self.has_cut = True
        other.sendall(some)

    def close(self):
        try:
            # The thread that waits for connections ends.
            self.listening.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        self.listening.close()


def words(number, token):
    """A recording of some interview."""
    return ["contact", str(1 + number % 8), "candidate", "--no-answer", "--note", f"number {number}",
            "--token", token, "--json"]


def judge(server, outcome, token):
    """What must hold once a command has ended, at whatever it was cut."""
    saved = server.saved(token)
    if saved > 1:
        raise Fault(f"{saved} recordings of one command: {outcome}")
    if outcome.is_acknowledged and saved == 0:
        raise Fault(f"said to be saved, and is not: {outcome}")
    if outcome.status in NOT_SAVED and saved == 1:
        raise Fault(f"said not to be saved, and is: {outcome}")
    if outcome.status not in {0, UNKNOWN} | NOT_SAVED:
        raise Fault(f"a status of no meaning: {outcome}")
    return saved


def again(server, number, token):
    """Runs a command again with its token, without what kept it from being saved: it is there once."""
    for _ in range(8):
        # A connection that went silent holds its locks until the server notices.
        outcome = server.run(words(number, token))
        if outcome.status != 75:
            break
    if outcome.status != 0 and "recorded already" not in outcome.messages.lower():
        raise Fault(f"run again: {outcome}")
    if server.saved(token) != 1:
        raise Fault(f"{server.saved(token)} recordings after it was run again: {outcome}")


def said(server):
    """How much a whole recording says to the server, and the server to it."""
    proxy = Proxy(server.port, None, False)
    server.must(words(0, "measured"), server.address(proxy.port))
    proxy.close()
    return proxy.said


def cut(server, number, whole):
    """Cuts one recording's connection somewhere, judges it, and runs it again."""
    dice = random.Random(SEED + number)
    of_server = dice.random() < 0.5
    # What is said after the connection stands, where recordings are lost, is cut most often.
    limit = dice.randrange(whole[int(of_server)] * (1 if dice.random() < 0.3 else 4) // 4 or 1)
    if dice.random() < 0.7:
        limit = whole[int(of_server)] - 1 - dice.randrange(max(1, whole[int(of_server)] // 4))
    token, proxy = f"cut{number}", Proxy(server.port, limit, of_server, comesBack=number % 10 != 0)
    outcome = server.run(words(number, token), server.address(proxy.port))
    proxy.close()
    saved = judge(server, outcome, token)
    again(server, number, token)
    return {"cut": proxy.has_cut, "saved": saved, "unknown": outcome.status == UNKNOWN,
            "refused": outcome.status not in {0, UNKNOWN}, "answered all the same": proxy.has_cut and outcome.status == 0}


def cuts(server, number_of_cuts):
    whole, results = said(server), collections.Counter()
    # Those that look for a server in vain wait for ten seconds, so several are cut at once.
    with concurrent.futures.ThreadPoolExecutor(CUTTERS) as pool:
        for one in pool.map(lambda number: cut(server, number, whole), range(number_of_cuts)):
            results.update(one)
    if not results["refused"] or not results["answered all the same"]:
        raise Fault(f"the cuts hit nothing: {results}")
    server.must(["verify", "--json"])
    return dict(results)


def writers(server, address, each):
    """Several offices at once, half of them at the same interviews."""
    def one(writer):
        outcomes = []
        for number in range(each):
            token = f"writer{writer}-{number}-{time.monotonic_ns()}"
            outcomes.append((token, server.run(words(writer // 2 + number, token), address)))
        return outcomes
    with concurrent.futures.ThreadPoolExecutor(WRITERS) as pool:
        done = [pair for list in pool.map(one, range(WRITERS)) for pair in list]
    for token, outcome in done:
        judge(server, outcome, token)
    if sum(outcome.status == 0 for _, outcome in done) < len(done) * 9 // 10:
        raise Fault(f"too few were saved: {[str(outcome) for _, outcome in done if outcome.status][:2]}")
    server.must(["verify", "--json"])
    return len(done)


def kills(server, number_of_kills):
    """The server is killed under writers; what was said to be saved is there when it is up again."""
    dice = random.Random(SEED)
    tokens, acknowledged, unknown = 0, 0, 0
    for kill in range(number_of_kills):
        stop, outcomes = threading.Event(), []

        def write(writer):
            number = 0
            while not stop.is_set():
                token = f"kill{kill}-{writer}-{number}"
                outcomes.append((token, writer + number, server.run(words(writer + number, token))))
                number += 1
        threads = [threading.Thread(target=write, args=(writer,)) for writer in range(4)]
        for thread in threads:
            thread.start()
        time.sleep(0.3 + dice.random())
        server.kill()
        time.sleep(0.2)
        stop.set()
        for thread in threads:
            thread.join()
        for token, number, outcome in outcomes:
            judge(server, outcome, token)
            if outcome.status != 0:
                again(server, number, token)
        tokens += len(outcomes)
        acknowledged += sum(outcome.status == 0 for _, _, outcome in outcomes)
        unknown += sum(outcome.status == UNKNOWN for _, _, outcome in outcomes)
    server.must(["verify", "--json"])
    return tokens, acknowledged, unknown


def main():
    with Server("--durable") as server:
        planted("a recording that is not there", lambda: judge(
            server, Outcome(0, '{"entry": 1}', ""), "never"))
        planted("a refusal of what was saved", lambda: judge(server, Outcome(69, "", ""), "measured")
                if said(server) else None)
        results = cuts(server, CUTS)
        report("server, cuts", f"{CUTS} connections cut: {results}, each there once when run again, 0 faults")
        count = writers(server, server.address(), EACH)
        report("server, writers", f"{count} recordings of {WRITERS} writers at once, 0 faults")
        tokens, acknowledged, unknown = kills(server, KILLS)
        report("server, kills", f"{KILLS} kills of the server under {tokens} recordings: {acknowledged} acknowledged, "
               f"0 of them lost; {unknown} unknown, none doubled, 0 faults")
    with Server("--bouncer") as server:
        bouncer = int(urllib.parse.parse_qs(urllib.parse.urlsplit(server.printed[1]).query)["port"][0])
        count = writers(server, server.address(bouncer), EACH)
        report("server, pgbouncer", f"{count} recordings of {WRITERS} writers through a pgbouncer, 0 faults")


if __name__ == "__main__":
    main()
