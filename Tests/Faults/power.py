"""A power cut at every moment: the writes of a recording are taken down by strace and played again up
to each of them, those that were not synced lost, kept or torn. What was acknowledged is there."""

import re
import shutil

from agency import COMMANDS, NIGHTLY, SHORT, Desk, Fault, chance, count, judge, planted, report, Agency, Outcome

STATES = 1_000 if NIGHTLY else 1 if SHORT else 12
TRACED = "openat,pwrite64,write,fdatasync,fsync,ftruncate,unlink"
LINE = re.compile(r"^(?:\d+ +)?(\w+)\((.*)\) += (-?\d+)")


def unhex(text):
    return bytes(int(pair, 16) for pair in re.findall(r"\\x([0-9a-f]{2})", text))


class Disk:
    """What the files of a database hold, by name, and what of it is on the disk for certain."""

    def __init__(self, folder):
        self.files = {}
        for path in folder.iterdir():
            if path.name.startswith("agency.db") and not path.name.endswith("-shm"):
                self.files[path.name] = bytearray(path.read_bytes())
        self.pending = []

    @staticmethod
    def apply(files, change):
        kind, name, *rest = change
        if kind == "create":
            files.setdefault(name, bytearray())
        elif kind == "unlink":
            files.pop(name, None)
        elif kind == "truncate":
            file = files.setdefault(name, bytearray())
            del file[rest[0]:]
            file.extend(bytes(rest[0] - len(file)))
        elif kind == "write":
            file = files.setdefault(name, bytearray())
            offset, data = rest
            file.extend(bytes(max(0, offset + len(data) - len(file))))
            file[offset:offset + len(data)] = data

    def sync(self, name):
        for change in [change for change in self.pending if change[1] == name]:
            self.apply(self.files, change)
        self.pending = [change for change in self.pending if change[1] != name]

    def after_cut(self, random, mode):
        """The files as a power cut may leave them."""
        files = {name: bytearray(data) for name, data in self.files.items()}
        for change in self.pending:
            fate = mode if mode != "mixed" else random.choice(["lost", "kept", "torn"])
            if fate == "lost":
                continue
            if fate == "torn" and change[0] == "write":
                kind, name, offset, data = change
                keep = 512 * random.randrange(len(data) // 512 + 1)
                change = (kind, name, offset, data[:keep])
            self.apply(files, change)
        return files


def events(log):
    """What the program did to its files, in order; `said` is its answer on standard output."""
    for line in log.read_text().splitlines():
        # Names stand in angle brackets, as hexadecimal as all else.
        line = re.sub(r"<((?:\\x[0-9a-f]{2})+)>", lambda name: f"<{unhex(name[1]).decode()}>", line)
        match = LINE.match(line)
        if not match or int(match[3]) < 0:
            continue
        call, rest = match[1], match[2]
        named = re.search(r"<[^>]*/(agency\.db(?:-wal|-journal)?)>", rest)
        name = named and named[1]
        if call == "write" and rest.startswith("1<"):
            yield ("said",)
        elif call == "openat" and "O_CREAT" in rest:
            made = re.search(r"<[^>]*/(agency\.db(?:-wal|-journal))>", line)
            if made:
                yield ("create", made[1])
        elif call == "unlink":
            gone = unhex(rest).decode().rsplit("/", 1)[-1]
            if gone.startswith("agency.db") and not gone.endswith("-shm"):
                yield ("unlink", gone)
        elif not name:
            continue
        elif call == "pwrite64":
            data = re.search(r'"((?:\\x[0-9a-f]{2})*)"', rest)[1]
            yield ("write", name, int(rest.rsplit(",", 1)[1]), unhex(data)[:int(match[3])])
        elif call == "ftruncate":
            yield ("truncate", name, int(rest.rsplit(",", 1)[1]))
        elif call in ("fdatasync", "fsync"):
            yield ("sync", name)


def trace(desk, command):
    agency = desk.fresh()
    start = Disk(agency.folder)
    log = agency.folder / "strace"
    wrapper = ["strace", "-f", "-o", str(log), "-y", "-xx", "-s", "1000000", "-e", f"trace={TRACED}"]
    outcome = agency.run(agency.words(command), wrapper)
    if outcome.status != 0:
        raise SystemExit(f"{command} under strace: {outcome}")
    found = list(events(log))
    desk.done_with(agency)
    return start, found


def cut(desk, command, states, heeds_syncs=True):
    """Cuts the power at `states` moments of a recording; answers how many times it was saved."""
    random = chance()
    start, found = trace(desk, command)
    if ("said",) not in found or not any(event[0] == "write" for event in found):
        raise SystemExit(f"{command}: nothing was traced")
    before = count(desk.template.database)
    said_at = found.index(("said",))
    saved = 0
    moments = [random.randrange(len(found) + 1) for _ in range(states)] + [said_at + 1, len(found)]
    for moment in moments:
        disk = Disk.__new__(Disk)
        disk.files = {name: bytearray(data) for name, data in start.files.items()}
        disk.pending = []
        for event in found[:moment]:
            if event[0] == "sync":
                if heeds_syncs:
                    disk.sync(event[1])
            elif event[0] != "said":
                disk.pending.append(event)
        mode = random.choice(["lost", "kept", "torn", "mixed"]) if heeds_syncs else "lost"
        agency = desk.fresh()
        for path in agency.folder.glob("agency.db*"):
            path.unlink()
        for name, data in disk.after_cut(random, mode).items():
            (agency.folder / name).write_bytes(data)
        answer = '{"entry":1}' if moment > said_at else ""
        try:
            saved += judge(agency, before, Outcome(-9, answer, ""), killed=True)
        except Fault as fault:
            raise Fault(f"{command}, cut at {moment} of {len(found)}, unsynced {mode}: {fault}")
        desk.done_with(agency)
    return saved, len(moments)


with Desk() as desk:
    # What synchronous = NORMAL is: the log is written, and not waited for.
    planted("commits that do not wait for the disk", lambda: cut(desk, "log", 2, heeds_syncs=False))
    saved, states, faults = 0, 0, []
    for command in COMMANDS:
        try:
            more, tried = cut(desk, command, STATES)
            saved, states = saved + more, states + tried
        except Fault as fault:
            faults.append(str(fault))
    report("power", f"{states} states, {saved} of them with the record, {len(faults)} faults")
    if faults or not 0 < saved < states:
        raise SystemExit("\n".join(faults[:20]) or "every cut was alike")
