"""Every call on the database's files fails, once and for ever, in every recording command."""

import collections
import concurrent.futures
import os
import re

from agency import COMMANDS, NIGHTLY, SHORT, Desk, Fault, Outcome, chance, judge, planted, report

CALLS = ["openat", "pwrite64", "write", "pread64", "fdatasync", "fsync", "ftruncate", "unlink",
         "fcntl", "fstat", "mmap", "fchmod", "lseek"]
ERRORS = {"openat": ["EIO", "EMFILE", "EACCES"], "pwrite64": ["EIO", "ENOSPC"],
          "write": ["EIO", "ENOSPC"], "mmap": ["ENOMEM"], "fcntl": ["EIO"]}
WANTED = 10**9 if NIGHTLY else 25 if SHORT else 150


def paths(agency):
    names = [agency.folder] + [f"{agency.database}{end}" for end in ("", "-wal", "-shm", "-journal")]
    return [word for name in names for word in ("-P", str(name))]


def counted(desk, command):
    """How often each call is made on the database's files when nothing fails."""
    agency = desk.fresh()
    log = agency.folder / "strace"
    wrapper = ["strace", "-f", "-o", str(log), *paths(agency), "-e", "trace=" + ",".join(CALLS)]
    outcome = agency.run(agency.words(command), wrapper)
    if outcome.status != 0:
        raise SystemExit(f"{command} under strace: {outcome}")
    found = collections.Counter(re.findall(r"^\d+ +(\w+)\(", log.read_text(), re.M))
    desk.done_with(agency)
    return found


def inject(desk, command, call, error, when):
    agency = desk.fresh()
    before = agency.batches()
    fault = "signal=KILL" if error == "KILL" else f"error={error}"
    wrapper = ["strace", "-f", "-o", "/dev/null", *paths(agency), "-e", f"trace={call}",
               "-e", f"inject={call}:{fault}:when={when}"]
    outcome = agency.run(agency.words(command), wrapper)
    killed = error == "KILL"
    held = judge(agency, before, outcome, killed=killed)
    desk.done_with(agency)
    return outcome, held


with Desk() as desk:
    def lie():
        agency = desk.fresh()
        judge(agency, agency.batches(), Outcome(0, '{"entry":7}', ""))
    planted("a false `saved`", lie)
    points = []
    for command in COMMANDS:
        for call, times in counted(desk, command).items():
            for error in [*ERRORS.get(call, ["EIO"]), "KILL"]:
                for number in range(1, times + 1):
                    points.append((command, call, error, f"{number}"))
                    if error != "KILL":
                        points.append((command, call, error, f"{number}+"))
    chosen = chance().sample(points, min(WANTED, len(points)))

    def run(point):
        try:
            outcome, held = inject(desk, *point)
            return outcome.status != 0, held, None
        except Fault as fault:
            return True, 0, "{}, {} {} at {}: {}".format(*point, fault)

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(run, chosen))
    faults = [fault for _, _, fault in results if fault]
    failed = sum(ended for ended, _, _ in results)
    report("calls", f"{len(chosen)} of {len(points)} calls failed, {failed} ended the command, "
           f"{sum(held for _, held, _ in results)} saved, {len(faults)} faults")
    if faults or failed < len(chosen) / 10:
        raise SystemExit("\n".join(faults[:40]) or "the injections hit nothing")
