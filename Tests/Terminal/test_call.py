"""The call loop at a real terminal: a Monday list is worked through, and nothing is lost or doubled."""

import atexit
import json
import pathlib
import shutil
import tempfile
import time

from terminal import CTRL_C, CTRL_D, RETURN, Terminal, play

MONDAY = "2026-11-30T09:05:00Z"
# What happened before that Monday, each with its time: 11 interviews, and 13 people to call.
WEEK = [
    ("19T08:00", "book", "Tom Baker", "--employer", "Harbour Foods", "--vacancy", "Buyer",
     "--at", "19/11/2026 10:00", "--phone", "07700 900789", "--stage", "second"),
    ("19T08:01", "brief", "tom"),
    ("19T12:00", "log", "tom", "--went", "4", "--interest", "yes", "--met", "Joan Reid, head of buying",
     "--forgot", "ran a tender for dairy", "--thanked"),
    ("27T15:00", "feedback", "tom", "--decision", "offer", "--from", "Joan Reid",
     "--said", "Strong on suppliers", "--answer-by", "wed 2 dec"),
    ("24T08:02", "book", "Amara Nwosu", "--employer", "Harbour Foods", "--vacancy", "Buyer",
     "--at", "24/11/2026 11:00", "--phone", "07700 900321"),
    ("24T08:03", "brief", "amara"),
    ("24T13:02", "log", "amara", "--went", "3", "--interest", "yes", "--thanked"),
    ("25T13:02", "feedback", "amara", "--decision", "reject", "--said", "Too junior"),
    ("23T08:09", "book", "Ada Finch", "--employer", "Acme Analytics", "--vacancy", "Engineer",
     "--at", "23/11/2026 10:00", "--phone", "07700 900130"),
    ("23T08:10", "brief", "ada"),
    ("23T13:09", "log", "ada", "--went", "5", "--interest", "yes", "--thanked"),
    ("27T08:08", "book", "Jon Price", "--employer", "Larkfield", "--vacancy", "Clerk",
     "--at", "30/11/2026 14:00", "--phone", "07700 900128"),
    ("27T08:09", "book", "Iris Tan", "--employer", "Acme Analytics", "--vacancy", "Data analyst",
     "--at", "1/12/2026 10:00", "--phone", "07700 900129"),
]
SILENT = [("Priya Rao", "Acme Analytics", "25T10:00", "123"), ("Deepak Rao", "Northgate", "25T11:00", "124"),
          ("Zoe Lund", "Acme Analytics", "26T16:00", "456"), ("Ella Marsh", "Northgate", "26T10:00", "125"),
          ("Grace Kim", "Larkfield", "26T10:00", "126"), ("Hugh Dunn", "Larkfield", "26T11:00", "127")]


MADE = pathlib.Path(tempfile.mkdtemp(prefix="debrief-monday-"))
atexit.register(shutil.rmtree, MADE)


def monday(agency):
    """The Monday list of the desk review, in a database of its own; made once, and copied."""
    agency.environment["DEBRIEF_DB"] = str(MADE / "monday.db")
    if not (MADE / "monday.db").exists():
        make(agency)
    agency.environment["DEBRIEF_DB"] = shutil.copy(MADE / "monday.db", agency.folder)
    agency.environment["DEBRIEF_NOW"] = MONDAY


def make(agency):
    past = list(WEEK)
    for name, employer, at, digits in SILENT:
        day, clock = at.split("T")
        past.append((f"{day}T08:30", "book", name, "--employer", employer, "--vacancy", "Analyst",
                     "--at", f"{day}/11/2026 {clock}", "--phone", f"07700 900{digits}"))
        past.append((f"{day}T08:31", "brief", "07700 900" + digits))
    for at, *words in past:
        agency.environment["DEBRIEF_NOW"] = f"2026-11-{at}:00Z"
        agency.run(*words, *(["--new"] if words[0] == "book" else []))


def due(agency):
    return [row for row in json.loads(agency.run("due", "--json")) if row["chaser"] == "consultant"]


def kinds(agency, number):
    return [entry["kind"] for entry in json.loads(agency.run("history", str(number), "--json"))]


def work(terminal, answers):
    """Types an answer at each prompt, and waits for the next one or the end; answers the number of keys."""
    for answer in answers:
        terminal.asks(">")
        mark = len(terminal.raw)
        terminal.types(answer + RETURN)
        deadline = time.monotonic() + 20
        while terminal.child.isalive() and not (
                "\n" in "".join(terminal.raw[mark:]) and terminal.lines[-1] == ">"):
            assert time.monotonic() < deadline, "\n".join(terminal.lines)
            terminal._read()
    return sum(len(answer) + 1 for answer in answers)


def test_the_monday_list_in_at_most_150_keys(agency):
    monday(agency)
    people = {row["candidatePhone"] if row["target"] == "candidate" else row["employer"] for row in due(agency)}
    assert len(people) == 13, people
    terminal = Terminal(agency, "call", rows=200)
    keys = work(terminal, ["n", "r", "r", "d fri 5pm", "r", "r", "v", "n", "n", "n", "n", "n", "n"])
    terminal.sees("call came in meanwhile")
    keys += work(terminal, ["c rejected"])
    terminal.sees("No calls are due now")
    terminal.sees("`debrief not-yet`")
    assert terminal.ends() == 0
    assert keys <= 150, keys
    print(f"  {keys} keys for 13 people")
    assert due(agency) == []


def test_undo_goes_back_to_the_person(agency):
    monday(agency)
    terminal = Terminal(agency, "call")
    work(terminal, ["n"])
    terminal.sees("2 of 13")
    work(terminal, ["u"])
    terminal.sees("Jon Price")
    work(terminal, ["n"])
    terminal.sees("Offer: tell Tom, answer by Wed")
    terminal.answers(">", "q" + RETURN)
    assert terminal.ends() == 0
    assert kinds(agency, 4).count("contact") == 2


def test_whoever_rings_is_found_and_the_place_is_kept(agency):
    monday(agency)
    terminal = Terminal(agency, "call")
    terminal.sees("1 of 13")
    work(terminal, ["900321"])
    terminal.sees("Rejected: tell Amara")
    work(terminal, ["r"])
    terminal.sees("1 of 13")
    work(terminal, ["nobody at all"])
    terminal.sees("a key (? lists them), or a name, a number or @employer")
    work(terminal, ["k"])
    terminal.sees("2 of 13")
    terminal.answers(">", CTRL_D)
    terminal.sees("Done: 1 reached")
    assert terminal.ends() == 0


def test_a_contact_who_rings_is_found_by_name(agency):
    monday(agency)
    agency.run("people", "add", "contact", "Ann Lee", "--employer", "Acme Analytics", "--new")
    terminal = Terminal(agency, "call")
    work(terminal, ["ann lee"])
    terminal.sees("is Ann Lee (K2) at Acme Analytics")
    work(terminal, ["k"])
    terminal.sees("1 of 13")
    terminal.types(CTRL_C)
    assert terminal.ends() == -2


def test_which_of_several_who_rings_can_be_left(agency):
    monday(agency)
    before = agency.run("verify", "--head")
    terminal = Terminal(agency, "call")
    for leaving in ["", "q"]:
        terminal.answers(">", "rao" + RETURN)
        terminal.answers("Which one? (number):", leaving + RETURN)
        terminal.sees("nothing was recorded")
    work(terminal, ["k"])
    terminal.sees("2 of 13")
    terminal.answers(">", "q" + RETURN)
    assert terminal.ends() == 0
    assert agency.run("verify", "--head") == before


def test_what_others_record_is_marked(agency):
    monday(agency)
    terminal = Terminal(agency, "call")
    terminal.sees("1 of 13")
    agency.run("contact", "tom", "candidate", "--reached", "--as", "Ruth")
    work(terminal, ["k"])
    terminal.sees("Tom Baker, 07700 900789: nothing is due any more")
    terminal.types(CTRL_C)
    assert terminal.ends() == -2


def test_a_note_is_kept_with_the_call_or_asked_about(agency):
    monday(agency)
    terminal = Terminal(agency, "call")
    work(terminal, ["t his line was engaged", "k"])
    terminal.sees("a note is not recorded yet")
    work(terminal, ["n"])
    terminal.sees("2 of 13")
    terminal.answers(">", "q" + RETURN)
    assert terminal.ends() == 0
    assert "his line was engaged" in agency.run("history", "jon")


def test_a_slip_records_nothing(agency):
    monday(agency)
    before = agency.run("verify", "--head")
    terminal = Terminal(agency, "call", columns=60)
    for slip in ["", "5", "zz", "d nonsense", "r 7", "c", "?", "b", "f sideways"]:
        terminal.answers(">", slip + RETURN)
        terminal.rests()
        if not terminal.lines[-1].startswith(">"):
            terminal.types(CTRL_D)
    terminal.answers(">", "q" + RETURN)
    assert terminal.ends() == 0
    assert agency.run("verify", "--head") == before


if __name__ == "__main__":
    play(globals())
