"""Whole commands of debrief against the sqlite3 shell doing the same work on the same file.

Run by scripts/benchmark-commands, which builds the program that is shipped and makes the agencies.
The runs of a pair are interleaved, so that what else the machine does falls on both; a number is the
median of the runs, and the ratio the quotient of two medians.
"""

import os
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

PROGRAM, FOLDER, RUNS = sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3])
SIZES = [int(size) for size in sys.argv[4:]]
NOW, CLOCK = 1_795_435_200, "2026-11-23T12:00:00Z"

INTERVIEW = """
  JOIN interviewNow ON interviewNow.interview = duty.interview
  JOIN candidate ON candidate.id = interviewNow.candidate
  JOIN vacancy ON vacancy.id = interviewNow.vacancy
  JOIN employer ON employer.id = interviewNow.employer
  JOIN interview ON interview.id = duty.interview"""

SILENT = f"""
SELECT duty.interview, candidate.name, candidate.phone, employer.name, vacancy.title,
  interview.stage, interviewNow.endsAt, duty.lateAt,
  (SELECT count(*) FROM entry JOIN contact ON contact.entry = entry.id
   WHERE entry.interview = duty.interview AND entry.kind = 'contact'
     AND contact.chaser = 'consultant' AND contact.result <> 'reached')
FROM duty {INTERVIEW}
WHERE duty.rule = 'debriefCall' AND duty.consultant = 8 AND duty.lateAt <= {NOW}
ORDER BY interviewNow.endsAt"""

DUE = f"""
SELECT duty.interview, duty.rule, duty.fromAt, duty.lateAt, candidate.name, candidate.phone,
  employer.name, vacancy.title, interview.stage
FROM duty {INTERVIEW}
WHERE duty.consultant = 8 AND duty.fromAt <= {NOW}
  AND (duty.untilAt IS NULL OR duty.untilAt > {NOW})
ORDER BY duty.lateAt, duty.fromAt"""

SEARCH = """
SELECT searchIndex.rowid, entry.interview, entry.kind, candidate.name, employer.name
FROM searchIndex JOIN entry ON entry.id = searchIndex.rowid
JOIN interviewNow ON interviewNow.interview = entry.interview
JOIN candidate ON candidate.id = interviewNow.candidate
JOIN employer ON employer.id = interviewNow.employer
WHERE searchIndex MATCH 'thondeng AND brasoa' ORDER BY entry.happenedAt DESC"""

def latest(kind):
    """The latest entry of a kind that counts, of an interview of the report."""
    return f"""(SELECT id FROM entry WHERE entry.interview = interviewNow.interview
  AND kind = '{kind}' AND id NOT IN retractedNow ORDER BY happenedAt DESC, id DESC LIMIT 1)"""


def listed(name, entry):
    """A list of an entry in one field."""
    return f"(SELECT group_concat(text, '; ') FROM item WHERE entry = {entry} AND list = '{name}')"


def clock(column):
    """A moment as the report writes it; in UTC, since SQLite knows no other zone's clocks."""
    return f"strftime('%Y-%m-%d %H:%M', {column}, 'unixepoch')"


# The whole answer, as far as SQL can give it: all but the working time that each side took and what
# became of what was promised. With as much room for pages as the program takes.
REPORT = f"""
PRAGMA cache_size = -16384;
SELECT interviewNow.interview, candidate.name, candidate.phone, candidate.email, employer.name,
  vacancy.title, interview.stage, {clock('interviewNow.startsAt')}, {clock('interviewNow.endsAt')},
  interviewNow.state, interviewNow.outcome, consultant.name, {clock('debriefed.happenedAt')},
  debrief.interest, debrief.went,
  (SELECT group_concat(text || coalesce(' (' || role || ')', ''), '; ')
   FROM item WHERE entry = debriefed.id AND list = 'met'),
  debrief.discussed, {listed('concern', 'debriefed.id')}, {listed('forgot', 'debriefed.id')},
  debrief.note, {clock('given.happenedAt')}, feedback.decision, feedback.rating, feedback.givenBy,
  feedback.said, {listed('strength', 'given.id')}, {listed('concern', 'given.id')},
  feedback.confidential, debrief.next, coalesce(debrief.hearByDate, {clock('debrief.hearByAt')}),
  coalesce(promise.byDate, {clock('promise.byAt')}),
  coalesce(feedback.answerByDate, {clock('feedback.answerByAt')}),
  permission.allowed, thanks.via,
  (SELECT group_concat(rule, '; ') FROM duty WHERE duty.interview = interviewNow.interview
   AND fromAt <= {NOW} AND (untilAt IS NULL OR untilAt > {NOW}))
FROM interviewNow
JOIN interview ON interview.id = interviewNow.interview
JOIN candidate ON candidate.id = interviewNow.candidate
JOIN vacancy ON vacancy.id = interviewNow.vacancy
JOIN employer ON employer.id = interviewNow.employer
JOIN consultant ON consultant.id = interviewNow.consultant
LEFT JOIN entry AS debriefed ON debriefed.id = {latest('debrief')}
LEFT JOIN debrief ON debrief.entry = debriefed.id
LEFT JOIN entry AS given ON given.id = {latest('feedback')}
LEFT JOIN feedback ON feedback.entry = given.id
LEFT JOIN promise ON promise.entry = {latest('promise')}
LEFT JOIN permission ON permission.entry = {latest('permission')}
LEFT JOIN thanks ON thanks.entry = {latest('thanked')}
ORDER BY interviewNow.startsAt, interviewNow.interview"""

MOVED = """
PRAGMA synchronous = FULL;
UPDATE duty SET lateAt = lateAt + 86400 WHERE rule IN ('debriefCall', 'missingDebrief')"""

TEXT = "the team of six, the budget and what they plan for the spring"


def logged(connection_time):
    """The rows that a logged debrief comes to, as somebody would insert them by hand."""
    return f"""PRAGMA synchronous = FULL;
BEGIN IMMEDIATE;
INSERT INTO batch (command, consultant, recordedAt, clock) VALUES ('log', 1, {connection_time}, 'given');
INSERT INTO entry (batch, interview, kind, happenedAt)
  VALUES ((SELECT max(id) FROM batch), 17, 'debrief', {connection_time});
INSERT INTO debrief (entry, interest, passOn, thanked, rang, went, discussed)
  VALUES ((SELECT max(id) FROM entry), 'yes', 1, 0, 'candidate', 4, '{TEXT}');
INSERT INTO item (entry, list, position, text)
  VALUES ((SELECT max(id) FROM entry), 'forgot', 0, 'speaks Polish');
INSERT INTO seal (entry, salt, content, fields, chain) VALUES ((SELECT max(id) FROM entry),
  randomblob(16), randomblob(32), randomblob(96), randomblob(32));
INSERT INTO searchIndex (rowid, text) VALUES ((SELECT max(id) FROM entry), '{TEXT}');
COMMIT;"""


def debrief(database, *words):
    """The command with its environment."""
    environment = {"HOME": str(FOLDER), "PATH": os.environ["PATH"], "DEBRIEF_DB": str(database),
                   "DEBRIEF_NOW": CLOCK, "DEBRIEF_CONSULTANT": "Consultant 7"}
    return [PROGRAM, *words], environment


def shell(database, sql, *options):
    """The sqlite3 shell with its environment."""
    return ["sqlite3", "-batch", *options, str(database), sql], dict(os.environ)


def run(command, environment):
    """The time of one run in milliseconds, and the most memory that it held in MiB."""
    begun = time.monotonic()
    process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL,
                               stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{' '.join(command[:3])}: {said.decode(errors='replace')}")
    return 1000 * (time.monotonic() - begun), usage.ru_maxrss / 1024


def pair(ours, theirs, runs):
    """The medians of interleaved runs, and our memory."""
    pairs = [(run(*ours), run(*theirs)) for _ in range(runs)]
    return (statistics.median(ours for (ours, _), _ in pairs),
            statistics.median(theirs for _, (theirs, _) in pairs),
            max(memory for (_, memory), _ in pairs))


def show(job, size, ours, theirs, memory):
    print(f"| {job} | {size:,} | {ours:,.1f} | {theirs:,.1f} | {ours / theirs:.2f} | {memory:.0f} |",
          flush=True)


def lists(size, database):
    for job, words, sql in [
            ("`silent`", ["silent"], SILENT), ("`due`", ["due"], DUE),
            ("`search`, two words", ["search", "Thondeng", "Brasoa"], SEARCH)]:
        show(job, size, *pair(debrief(database, *words), shell(database, sql), RUNS))


def log(size, database):
    """Durable recordings, on a copy that both write to."""
    with tempfile.TemporaryDirectory(dir=FOLDER) as folder:
        copy = pathlib.Path(folder) / "agency.db"
        shutil.copyfile(database, copy)
        os.chmod(copy, 0o600)
        words = ["log", "17", "--again", "--rang", "candidate", "--went", "4", "--interest", "yes",
                 "--discussed", TEXT, "--forgot", "speaks Polish"]
        show("`log` with its options", size,
             *pair(debrief(copy, *words), shell(copy, logged(NOW)), RUNS))


def report(size, database):
    show("`report --format csv`", size,
         *pair(debrief(database, "report", "--format", "csv"), shell(database, REPORT, "-csv"),
               max(3, RUNS // 10) if size < 1_000_000 else 3))


def write_sheet(sheet, size, years):
    """A spreadsheet of that many interviews, in those years."""
    dice = random.Random(7)
    with sheet.open("w") as file:
        file.write("candidate,employer,vacancy,interview date,phone\n")
        for number in range(size):
            file.write(f"Candidate {number},Employer {number % 500},Analyst {number % 40},"
                       f"{years.start + dice.randrange(len(years))}-{1 + dice.randrange(12):02}-"
                       f"{1 + dice.randrange(28):02} {9 + dice.randrange(8):02}:00,"
                       f"07700 9{number % 100_000:05}\n")


def importing(size):
    """A spreadsheet of interviews, against `.import` into one table."""
    with tempfile.TemporaryDirectory(dir=FOLDER) as folder:
        folder = pathlib.Path(folder)
        sheet = folder / "interviews.csv"
        write_sheet(sheet, size, range(2016, 2026))
        ours, theirs = [], []
        for turn in range(3):
            ours.append(run(*debrief(folder / f"ours{turn}.db", "import", str(sheet))))
            theirs.append(run(*shell(folder / f"theirs{turn}.db", f".import {sheet} sheet",
                                     "-csv")))
        show("`import` of a CSV", size, statistics.median(ours for ours, _ in ours),
             statistics.median(theirs for theirs, _ in theirs), max(memory for _, memory in ours))


def adopting(size):
    """A policy that moves duties of that many open interviews, against the shell moving as many."""
    with tempfile.TemporaryDirectory(dir=FOLDER) as folder:
        folder = pathlib.Path(folder)
        sheet, policy = folder / "interviews.csv", folder / "policy.toml"
        write_sheet(sheet, size, range(2027, 2028))
        policy.write_text('lateAfter = "1wd"\n[candidate]\ncallBackWithin = "72h"\n')
        agency = folder / "agency.db"
        run(*debrief(agency, "import", str(sheet)))
        ours, theirs = [], []
        for turn in range(3):
            for runs, name in [(ours, "ours"), (theirs, "theirs")]:
                copy = folder / f"{name}{turn}.db"
                shutil.copyfile(agency, copy)
                os.chmod(copy, 0o600)
                runs.append(run(*debrief(copy, "policy", "adopt", str(policy))
                                if runs is ours else shell(copy, MOVED)))
        show("`policy adopt`, all open", size, statistics.median(ours for ours, _ in ours),
             statistics.median(theirs for theirs, _ in theirs), max(memory for _, memory in ours))


def verify(size, database):
    """Against the shell's own check of the file, which looks at no journal."""
    count = int(subprocess.check_output(["sqlite3", str(database), "SELECT count(*) FROM entry"]))
    ours, theirs, memory = pair(debrief(database, "verify"),
                                shell(database, "PRAGMA integrity_check"), 1)
    show(f"`verify`, {count / ours:,.0f} thousand entries a second", size, ours, theirs, memory)


def main():
    print("| job | interviews | debrief, ms | sqlite3, ms | ratio | MiB |\n|---|--:|--:|--:|--:|--:|")
    for size in SIZES:
        database = FOLDER / f"{size}.db"
        lists(size, database)
        log(size, database)
        report(size, database)
        verify(size, database)
    importing(min(100_000, max(SIZES)))
    adopting(min(50_000, max(SIZES)))


if __name__ == "__main__":
    main()
