"""An agency on two servers, of which the second follows the first: the first is killed under writers in several
offices, and the second takes over. Where it was synchronous nothing is lost; where it lagged behind, each office that
has lost something is told so by its next command."""

import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import threading
import time
import urllib.parse

from agency import NIGHTLY, SHORT, Fault, Outcome, planted, report
from server import POSTGRES, UNKNOWN, Server, judge, kill_all, words

FAILOVERS = 100 if NIGHTLY else 1 if SHORT else 8
OFFICES = 4
LOST = "warning: the server has lost"


class Pair(Server):
    """A server with one agency, and a standby that follows it."""

    def __init__(self):
        super().__init__("--durable")
        self.first = self.printed[0]
        # The passwords outlive the server that they were made for.
        kept = shutil.copy(self.folder / "pgpass", self.home.name)
        self.environment["PGPASSFILE"] = kept
        self.homes = [tempfile.TemporaryDirectory(prefix="debrief-office-") for _ in range(OFFICES)]
        self.follow()

    def follow(self):
        """Starts a standby of the server in charge."""
        # What is waited for must not be in the settings that the standby copies.
        self.psql("ALTER SYSTEM RESET synchronous_standby_names", database="postgres")
        self.psql("SELECT pg_reload_conf()", database="postgres")
        self.second = subprocess.run(
            [POSTGRES, "standby", self.first], check=True, capture_output=True, text=True).stdout.strip()

    def wait(self, is_synchronous):
        """Waits until the standby is level, and from then on for each commit if it is synchronous."""
        if is_synchronous:
            self.psql("ALTER SYSTEM SET synchronous_standby_names = '*'", database="postgres")
            self.psql("SELECT pg_reload_conf()", database="postgres")
        wanted = "sync" if is_synchronous else "async"
        for _ in range(200):
            if self.psql("SELECT sync_state FROM pg_stat_replication WHERE state = 'streaming' "
                         "AND replay_lsn >= pg_current_wal_flush_lsn()") == wanted:
                return
            time.sleep(0.05)
        raise Fault("the standby does not follow")

    def hosts(self):
        """The address with both servers, of which the one that can be written to is taken."""
        ports = [urllib.parse.parse_qs(urllib.parse.urlsplit(one).query)["port"][0] for one in (self.first, self.second)]
        return f"postgres://owner@127.0.0.1:{ports[0]},127.0.0.1:{ports[1]}/acme?sslmode=disable"

    def stop_sending(self):
        """Has the standby lag behind, as over a slow line."""
        for pid in self.psql("SELECT pid FROM pg_stat_replication").split():
            os.kill(int(pid), signal.SIGSTOP)

    def fail_over(self):
        """Kills the server and all its processes, has the standby take over, and starts another one."""
        kill_all(self.folder)
        gone, self.first = self.first, self.second
        query = urllib.parse.parse_qs(urllib.parse.urlsplit(self.first).query)
        self.folder, self.port = pathlib.Path(query["host"][0]), int(query["port"][0])
        if self.psql("SELECT pg_promote(true, 30)", database="postgres") != "t":
            raise Fault("the standby does not take over")
        subprocess.run([POSTGRES, "stop", gone], capture_output=True)

    def work(self, office, words_, address, now="2026-11-26T09:05:00Z"):
        """A command of an office, whose folders are its own."""
        mine = {**self.environment, "XDG_STATE_HOME": self.homes[office].name}
        process = subprocess.run(
            [os.environ["DEBRIEF"], *words_], stdin=subprocess.DEVNULL, capture_output=True, timeout=90,
            env={**mine, "DEBRIEF_DB": address, "DEBRIEF_CONSULTANT": "Sam", "DEBRIEF_NOW": now})
        return Outcome(process.returncode, process.stdout.decode(), process.stderr.decode())

    def __exit__(self, *_):
        self.printed[0] = self.first
        super().__exit__()
        subprocess.run([POSTGRES, "stop", self.second], capture_output=True)
        for home in self.homes:
            home.cleanup()


def told(outcomes, lost):
    """Throws unless an office was told of the last that it has lost, by a command after it."""
    last = max(lost)
    if not any(LOST in outcome.messages for _, outcome in outcomes[last + 1:]):
        raise Fault(f"a loss that nobody told: {outcomes[last]}, and then {[str(one) for _, one in outcomes[last + 1:]]}")


def failover(pair, number, is_synchronous):
    """One failover under writers; returns how many commands there were, acknowledged, lost, unknown, and told."""
    pair.wait(is_synchronous)
    stop, address = threading.Event(), pair.hosts()
    outcomes = [[] for _ in range(OFFICES)]

    def write(office):
        while not stop.is_set():
            token = f"over{number}-{office}-{len(outcomes[office])}"
            outcome = pair.work(office, words(office * 2 + len(outcomes[office]), token), address)
            outcomes[office].append((token, outcome))
    threads = [threading.Thread(target=write, args=(office,)) for office in range(OFFICES)]
    for thread in threads:
        thread.start()
    time.sleep(1)
    if not is_synchronous:
        pair.stop_sending()
        time.sleep(1.5)
    pair.fail_over()
    time.sleep(1)
    stop.set()
    for thread in threads:
        thread.join()
    results = {"commands": 0, "acknowledged": 0, "lost": 0, "unknown": 0, "told": 0}
    for office, mine in enumerate(outcomes):
        mine.append((None, pair.work(office, ["silent", "--json"], address)))
        lost = []
        for place, (token, outcome) in enumerate(mine[:-1]):
            results["commands"] += 1
            results["unknown"] += outcome.status == UNKNOWN
            results["acknowledged"] += outcome.is_acknowledged
            if outcome.is_acknowledged and pair.saved(token) == 0:
                lost.append(place)
            else:
                judge(pair, outcome, token)
        warned = any(LOST in outcome.messages for _, outcome in mine)
        results["lost"] += len(lost)
        results["told"] += warned
        if is_synchronous and (lost or warned):
            raise Fault(f"lost with a synchronous standby: {[str(mine[place][1]) for place in lost]}")
        if lost:
            told(mine, lost)
    pair.must(["verify", "--json"])
    pair.follow()
    return results


def main():
    planted("a loss that nobody tells", lambda: told([("a", Outcome(0, "", "")), (None, Outcome(0, "[]", ""))], [0]))
    with Pair() as pair:
        for is_synchronous in (True, False):
            sums = {}
            for number in range(FAILOVERS):
                for name, count in failover(pair, f"{int(is_synchronous)}-{number}", is_synchronous).items():
                    sums[name] = sums.get(name, 0) + count
            if not sums["acknowledged"] or not is_synchronous and not sums["lost"]:
                raise Fault(f"the failovers hit nothing: {sums}")
            kind = "synchronous" if is_synchronous else "asynchronous"
            report(f"failover, {kind}", f"{FAILOVERS} failovers: {sums}, 0 losses untold, 0 faults")


if __name__ == "__main__":
    main()
