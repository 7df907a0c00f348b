"""The clock jumps back and forth between recordings, and over both changes of summer time: entries
stay in the order in which they were made, and no duty is lost or doubled."""

import datetime
import json
import sqlite3

from agency import NIGHTLY, SHORT, Agency, Desk, Fault, chance, planted, report

JUMPS = 200 if NIGHTLY else 12 if SHORT else 40
START = datetime.datetime(2026, 11, 26, 9, 5)
CHANGES = [datetime.datetime(2026, 3, 29, 0, 59, 59), datetime.datetime(2026, 10, 25, 0, 59, 59)]


def rows(agency, question):
    connection = sqlite3.connect(agency.database)
    try:
        return connection.execute(question).fetchall()
    finally:
        connection.close()


def in_order(made, held):
    if made != held:
        raise Fault(f"made {made}, held {held}")


with Desk() as desk:
    planted("entries out of order", lambda: in_order([1, 2], [2, 1]))
    random = chance()
    agency = desk.fresh()
    del agency.environment["DEBRIEF_NOW"]
    made, moments = [], []
    faults = []
    for number in range(JUMPS):
        moment = random.choice([
            START + datetime.timedelta(seconds=random.randrange(-10**7, 10**7)),
            random.choice(CHANGES) + datetime.timedelta(seconds=random.randrange(-2, 3)),
        ])
        # faketime reads the moment in the time zone of the process, which is UTC here.
        outcome = agency.run(["log", "1", "--note", f"mark{number}.", "--json"],
                             ["faketime", "-f", moment.strftime("@%Y-%m-%d %H:%M:%S")])
        if outcome.status != 0:
            faults.append(f"{moment}: {outcome}")
            continue
        made.append(json.loads(outcome.answers)["entry"])
        moments.append(moment)
    in_order(made, sorted(made))
    stamps = dict(rows(agency, "SELECT entry.id, recordedAt FROM entry JOIN batch ON batch.id = entry.batch"))
    epoch = datetime.datetime(1970, 1, 1)
    jumped = sum(later < earlier for earlier, later in zip(moments, moments[1:]))
    off = [entry for entry, moment in zip(made, moments)
           if not 0 <= stamps[entry] - (moment - epoch).total_seconds() < 5]
    agency.check()
    report("clock", f"{len(made)} recordings, {jumped} jumps back, {len(faults) + len(off)} faults")
    if faults or off or jumped == 0:
        raise SystemExit("\n".join(faults[:20]) or f"stamped wrongly: {off[:20]}" if faults or off else "no jump")
