"""Many processes record on one database at once, a quarter of them are killed."""

import concurrent.futures
import threading
import time

from agency import NIGHTLY, SHORT, Desk, Fault, chance, count, planted, report

PROCESSES, RECORDS = (32, 625) if NIGHTLY else (4, 8) if SHORT else (8, 15)


def missing(agency, acknowledged):
    """Acknowledged records that the journal does not have."""
    history = "".join(agency.must(["history", str(number), "--json"]).answers for number in (1, 2))
    return [mark for mark in acknowledged if mark not in history]


with Desk() as desk:
    agency = desk.fresh()
    planted("a record that nobody made", lambda: (_ for _ in ()).throw(Fault("lost"))
            if missing(agency, ["mark that is not there"]) else None)
    # Blows fall while a record is on its way, however quick the program is.
    begun = time.monotonic()
    agency.must(["log", "1", "--note", "alone"])
    alone = time.monotonic() - begun
    before = agency.batches()
    acknowledged, longest, faults, kills = [], 0.0, [], 0
    lock = threading.Lock()

    def work(worker):
        global longest, kills
        random = chance()
        random.seed(worker)
        for number in range(RECORDS):
            mark = f"mark{worker}x{number}."
            start = time.monotonic()
            blow = random.uniform(0, PROCESSES * alone) if worker % 4 == 0 else None
            outcome = agency.run(["log", "1" if number % 2 else "2", "--note", mark, "--json"], kill_after=blow)
            with lock:
                if blow is None:
                    longest = max(longest, time.monotonic() - start)
                kills += outcome.status == -9
                if outcome.is_acknowledged:
                    acknowledged.append(mark)
                elif outcome.status not in (-9, 0):
                    faults.append(f"{mark}: {outcome}")

    with concurrent.futures.ThreadPoolExecutor(PROCESSES) as pool:
        list(pool.map(work, range(PROCESSES)))
    lost = missing(agency, acknowledged)
    agency.check()
    held = count(agency.database) - before
    report("writers", f"{PROCESSES} at once, {len(acknowledged)} acknowledged, {held} held, "
           f"{kills} killed, {len(lost)} lost, longest wait {longest:.1f} s")
    if lost or faults or kills == 0 or held < len(acknowledged) or longest >= 10:
        raise SystemExit("\n".join(faults[:20]) or f"lost: {lost[:20]}")
