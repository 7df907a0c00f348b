"""Files that were damaged: single bits, swapped and zeroed pages, a log cut short. Nothing crashes
or hangs, and every ending is one that CLI.md names. What an entry says and was changed behind the
program's back is named by `verify`, field by field."""

import concurrent.futures
import json
import os
import shutil
import sqlite3

from agency import COMMANDS, FAILURES, NIGHTLY, SEED, SHORT, Desk, Fault, Outcome, chance, planted, report

WANTED = 2_000 if NIGHTLY else 24 if SHORT else 150
QUESTIONS = [["verify"], ["due", "--all"], ["history", "1"], ["log", "1", "--note", "x"]]


def survive(agency):
    named = 0
    for words in QUESTIONS:
        outcome = agency.run(words, timeout=30)
        judge_ending(words, outcome)
        if words == ["verify"]:
            named = outcome.status != 0
    return named


def judge_ending(words, outcome):
    if outcome.status < 0 or outcome.status not in {0, *FAILURES}:
        raise Fault(f"{words}: {outcome}")


def damage(agency, random, kind):
    path = agency.database
    data = bytearray(path.read_bytes())
    page = 4096
    if kind == "bit":
        data[random.randrange(len(data))] ^= 1 << random.randrange(8)
    elif kind == "bits":
        for _ in range(50):
            data[random.randrange(100, len(data))] ^= 1 << random.randrange(8)
    elif kind == "swapped":
        one, other = (random.randrange(1, len(data) // page) * page for _ in range(2))
        data[one:one + page], data[other:other + page] = data[other:other + page], data[one:one + page]
    elif kind == "zeroed":
        start = random.randrange(len(data) // page) * page
        data[start:start + page] = bytes(page)
    elif kind == "cut":
        del data[random.randrange(len(data)):]
    elif kind == "log":
        log = path.with_name(path.name + "-wal")
        cut = bytearray(log.read_bytes())
        if random.random() < 0.5:
            del cut[random.randrange(len(cut)):]
        else:
            cut[random.randrange(len(cut))] ^= 1 << random.randrange(8)
        log.write_bytes(cut)
    path.write_bytes(data)


def with_log(desk):
    """A database whose log holds recordings that are not in the file yet."""
    agency = desk.fresh()
    holder = sqlite3.connect(agency.database)
    holder.execute("SELECT count(*) FROM batch").fetchone()
    agency.must(agency.words("log"))
    agency.must(agency.words("feedback"))
    folder = desk.root / "logged"
    shutil.copytree(agency.folder, folder, dirs_exist_ok=True)
    holder.close()
    (folder / "agency.db-shm").unlink(missing_ok=True)
    return folder


def fields(agency):
    """Every field of every entry that says something, as a table, a column and an entry."""
    connection = sqlite3.connect(agency.database)
    names = [name for name, in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    found = []
    for table in names:
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        if columns[:1] == ["entry"] and table not in ("seal", "retractedNow"):
            entries = [entry for entry, in connection.execute(f"SELECT DISTINCT entry FROM {table}")]
            found += [(table, column, entry) for column in columns[1:] for entry in entries]
    connection.close()
    return found


def change(agency, table, column, entry):
    """Changes one field as no command would, past the triggers and conditions that forbid it."""
    connection = sqlite3.connect(agency.database)
    triggers = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute("PRAGMA ignore_check_constraints = ON")
    connection.execute(f"UPDATE {table} SET {column} = CASE typeof({column}) WHEN 'integer' THEN {column} + 1 "
                       f"WHEN 'text' THEN {column} || 'x' ELSE 'x' END WHERE entry = ? AND {column} IS NOT NULL", [entry])
    changed = connection.total_changes
    for _, sql in triggers:
        connection.execute(sql)
    connection.commit()
    connection.close()
    return changed


def must_be_named(agency, column, entry):
    found = json.loads(agency.run(["verify", "--json"]).answers or '{"findings":[]}')["findings"]
    named = [(finding.get("field") or column).split(".")[-1] for finding in found if finding.get("entry") == entry]
    if column not in named:
        raise Fault(f"{column} of entry {entry} was changed, and verify names {found}")


def change_fields(desk):
    """Changes them one by one; answers how many there were."""
    places, changed = fields(desk.template), 0
    for table, column, entry in places if not SHORT else chance().sample(places, 12):
        agency = desk.fresh()
        if change(agency, table, column, entry):
            must_be_named(agency, column, entry)
            changed += 1
        desk.done_with(agency)
    return changed


with Desk() as desk:
    planted("a changed field that nobody names", lambda: must_be_named(desk.fresh(), "startsAt", 1))
    planted("a program that crashes", lambda: judge_ending(["due"], Outcome(-4, "", "")))
    for command in ("log", "feedback", "promise", "contact", "policy set", "import"):
        desk.template.must(desk.template.words(command))
    logged = with_log(desk)
    kinds = ["bit", "bits", "swapped", "zeroed", "cut", "log"]

    def meet(number):
        # Each damage can be had again by its number alone.
        random = chance()
        random.seed(SEED + number)
        kind = kinds[number % len(kinds)]
        agency = desk.fresh()
        if kind == "log":
            shutil.copytree(logged, agency.folder, dirs_exist_ok=True)
        damage(agency, random, kind)
        try:
            return survive(agency), None
        except Fault as fault:
            return 1, f"number {number}, {kind}: {fault}"
        finally:
            desk.done_with(agency)

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(meet, range(WANTED)))
    named = sum(found for found, _ in results)
    faults = [fault for _, fault in results if fault]
    changed = change_fields(desk)
    report("damage", f"{WANTED} files, {named} named by verify; {changed} fields changed, all named; "
           f"{len(faults)} faults")
    if faults or named < WANTED / 4 or not changed:
        raise SystemExit("\n".join(faults[:20]) or "the damage hit nothing")
