"""How lists, the card, the day and the pager look at a real terminal."""

import re
import shutil
import sqlite3
import time
import unicodedata

from terminal import Terminal, PROGRAM, play

THURSDAY = "2026-11-26T09:05:00Z"

# Names that fill columns otherwise than by their letters.
NAMES = ["Zoe\u0308 Lund", "\u674e\u5c0f\u9f99", "\u0641\u0627\u0637\u0645\u0629 \u0627\u0644\u0632\u0647\u0631\u0627\u0621",
         "Max \U0001F44D\U0001F3FD", "Kim \U0001F469\u200d\U0001F52C", "Jo \u2764\ufe0f"]


def fill(agency):
    """Books an interview for each of those names, on Monday."""
    for number, name in enumerate(NAMES):
        agency.run("book", name, "--employer", "Harbour Foods", "--vacancy", "Senior buyer",
                   "--at", f"2026-11-23 {8 + number}:30", "--phone", f"+44 7700 90010{number}",
                   "--new")


def shown(agency, *words, columns=80, rows=60, **environment):
    """What a command leaves on a screen of so many columns, and the screen itself."""
    terminal = Terminal(agency, *words, columns=columns, rows=rows,
                        **{"DEBRIEF_NOW": THURSDAY, **environment})
    assert terminal.ends() == 0, "\n".join(terminal.lines)
    return terminal


def width(line):
    """How many columns a line takes at least: its colours take none, marks that combine neither."""
    line = re.sub("\x1b\\[[0-9;]*m", "", line)
    return sum(0 if unicodedata.combining(mark) or mark in "\u200d\ufe0f" else
               2 if unicodedata.east_asian_width(mark) in "WF" else 1 for mark in line)


def columns_of(screen, text):
    """In which column a text begins, on each row that has it: a wide character takes two."""
    found = []
    for row in range(screen.lines):
        cells = [screen.buffer[row][column].data for column in range(screen.columns)]
        for column in range(screen.columns):
            if "".join(cells[column:column + len(text)]) == text:
                found.append(column)
                break
    return found


def test_columns_stand_under_each_other_whatever_the_names(agency):
    fill(agency)
    for columns in [80, 200]:
        terminal = shown(agency, "silent", columns=columns)
        phones = columns_of(terminal.screen, "+44")
        assert len(phones) == len(NAMES), "\n".join(terminal.lines)
        assert len(set(phones)) == 1, (phones, terminal.lines)


def test_lists_fit_narrow_and_wide_terminals(agency):
    fill(agency)
    agency.run("consultants", "--add", "Ann")
    for words in [["silent"], ["due"], ["not-yet"], ["agenda"], ["card", "1"], ["why", "1"],
                  ["history", "1"], ["may", "1"], ["policy", "show"], ["today"], ["people", "list"],
                  ["people", "show", "Zoë Fry"], ["consultants"], ["search", "buyer"],
                  ["holidays", "list"], ["handover", "Sam", "Ann", "--dry-run"]]:
        for columns in [60, 200]:
            # A line that is wider than the screen would go on in the next row: whoever wraps
            # ends a line at a word, so that no word of the narrow answer is in two pieces.
            narrow = shown(agency, *words, columns=columns, rows=400, DEBRIEF_PAGER="cat")
            raw = "".join(narrow.raw).replace("\r\n", "\n").split("\n")
            for line in raw:
                assert width(line) <= columns, (words, columns, width(line), line)


def test_what_was_recorded_is_read_at_any_width(agency):
    for columns in [60, 200]:
        terminal = shown(agency, "feedback", "priya", "--decision", "hold", "--from", "Bob Ray",
                         "--said", "a clear thinker, if a little quiet in the second half of it",
                         "--private", "they may freeze hiring", columns=columns)
        text = " ".join(" ".join(terminal.lines).split())
        assert "Recorded for #1 Priya Shah" in text and "a private note" in text, text
        assert "freeze" not in text, "the candidate may be looking on"
        raw = "".join(terminal.raw).replace("\r\n", "\n").split("\n")
        assert all(width(line) <= columns for line in raw), (columns, raw)


def test_a_due_list_says_how_late_in_working_days(agency):
    fill(agency)
    for columns in [60, 200]:
        terminal = shown(agency, "due", columns=columns, rows=400, DEBRIEF_PAGER="cat",
                         DEBRIEF_NOW="2026-12-01T12:00:00Z")
        text = " ".join(" ".join(terminal.raw).split())
        assert "working days overdue" in text, text
        assert "Call \u674e\u5c0f\u9f99, +44 7700 900101" in text, text


def test_a_card_fits_a_screen(agency):
    agency.run("log", "priya", "--went", "4", "--interest", "yes", "--met", "Bob Ray",
               "--hear-by", "fri", "--forgot", "ran a tender", "--note", "a long story " * 90)
    terminal = shown(agency, "card", "priya", rows=24, DEBRIEF_PAGER="echo paged; cat >/dev/null")
    first, last = terminal.lines[0], terminal.lines[-1]
    assert first.startswith("#1 Priya Shah"), terminal.lines
    assert last.startswith("shortened; the whole: debrief history 1"), terminal.lines
    for part in ["Last contact", "We owe", "They owe", "Still to ask", "Conflict",
                 "Opening line"]:
        assert any(line.startswith(part) for line in terminal.lines), part


def test_debrief_alone_shows_today(agency):
    fill(agency)
    terminal = shown(agency, rows=24)
    assert terminal.lines[0].startswith("Thu 26 Nov 2026, Sam"), terminal.lines
    assert any(line.startswith("Overdue:") for line in terminal.lines), terminal.lines
    assert terminal.lines[-1].startswith("Type: debrief book NAME"), terminal.lines
    # Somebody who has named no database and has none yet is told how to begin.
    terminal = shown(agency, DEBRIEF_DB="")
    assert "debrief demo" in "\n".join(terminal.lines)
    assert not (agency.folder / ".local").exists()


def test_a_long_list_goes_through_a_pager(agency):
    fill(agency)
    if shutil.which("less"):
        terminal = Terminal(agency, "due", columns=80, rows=12, DEBRIEF_NOW=THURSDAY)
        terminal.asks(":")
        assert any("Call Zoe\u0308 Lund" in line or "Call Zo\u00eb Lund" in line
                   for line in terminal.lines), terminal.lines
        terminal.types("q")
        assert terminal.ends() == 0
        terminal = Terminal(agency, "due", "--exit-code", rows=12, DEBRIEF_NOW=THURSDAY)
        terminal.asks(":")
        terminal.types("q")
        assert terminal.ends() == 1, "the status is the list's"
    terminal = shown(agency, "due", rows=12, DEBRIEF_PAGER="head -n 1")
    assert len(terminal.lines) == 1, terminal.lines


def test_a_pager_that_is_not_there_is_no_fault(agency):
    fill(agency)
    plain = shown(agency, "due", rows=400, DEBRIEF_PAGER="cat").lines
    for pager in ["no-such-pager", "/no/such/pager", "", "cat"]:
        lines = shown(agency, "due", rows=400, DEBRIEF_PAGER=pager).lines
        assert lines == plain, (pager, lines)
        short = shown(agency, "due", rows=12, DEBRIEF_PAGER=pager)
        assert short.lines[-1] == plain[-1], (pager, short.lines)


def test_no_pager_where_none_is_wanted_or_nothing_is_listed(agency):
    fill(agency)
    mark = {"rows": 6, "DEBRIEF_PAGER": "echo paged; cat >/dev/null"}
    assert "paged" in shown(agency, "due", **mark).lines[-1]
    assert "paged" not in "\n".join(shown(agency, "due", "--no-pager", **mark).lines)
    assert "paged" not in "\n".join(shown(agency, "due", "--json", **mark).lines)
    assert "paged" not in "\n".join(shown(agency, "log", "priya", "--went", "4", **mark).lines)
    assert "paged" not in "\n".join(shown(agency, "due", TERM="dumb", **mark).lines)
    agency.run("brief", "1")
    piped = Terminal(agency, "-c", f"exec {PROGRAM} due | tail -n 1", program="/bin/sh", **mark)
    assert piped.ends() == 0
    assert "paged" not in "\n".join(piped.lines)


def test_a_wait_for_others_is_told_of(agency):
    other = sqlite3.connect(agency.folder / "agency.db", isolation_level=None)
    for is_told in [False, True]:
        other.execute("BEGIN IMMEDIATE")
        terminal = Terminal(agency, "log", "priya", "--note", f"told {is_told}")
        if is_told:
            terminal.sees("waiting")
        else:
            time.sleep(0.4)
        other.execute("ROLLBACK")
        assert terminal.ends() == 0, "\n".join(terminal.lines)
        assert any("waiting" in line for line in terminal.lines) == is_told, terminal.lines


def test_colour_only_repeats_what_words_say(agency):
    fill(agency)

    def looks(terminal):
        return {(cell.fg, cell.bold) for row in terminal.screen.buffer.values()
                for cell in row.values()}

    plain = {("default", False)}
    coloured = shown(agency, "due", DEBRIEF_NOW="2026-12-01T12:00:00Z", DEBRIEF_PAGER="cat")
    assert looks(coloured) != plain
    red = {cell.data for row in coloured.screen.buffer.values() for cell in row.values()
           if cell.fg == "red"}
    assert red == set("overdue"), red
    for environment in [{"NO_COLOR": "1"}, {"TERM": "dumb"}]:
        bare = shown(agency, "due", DEBRIEF_NOW="2026-12-01T12:00:00Z", DEBRIEF_PAGER="cat",
                     **environment)
        assert looks(bare) == plain, environment
        assert bare.lines == coloured.lines
    assert looks(shown(agency, "due", NO_COLOR="", DEBRIEF_PAGER="cat")) != plain


def test_a_word_about_a_ground_is_told_at_the_answer(agency):
    terminal = Terminal(agency, "log", "priya")
    terminal.answers("How did it go", "4\r")
    terminal.answers("Who rang", "us\r")
    terminal.answers("Who did you meet", "Ann Lee\r")
    terminal.answers("What was said", "asked whether she is pregnant\r")
    terminal.sees("`pregnant` (family): kept as written")
    terminal.answers("Any concerns", "the commute\r")
    terminal.answers("Anything you wish", ">\r")
    terminal.answers("Anything else", "pregnant in May; too old, they said\r")
    assert terminal.ends() == 0
    text = "\n".join(terminal.lines)
    assert text.count("(family): kept") == 1, text
    assert "note: `too old` (age): kept as written" in text, text
    assert "pregnant" in agency.history()


if __name__ == "__main__":
    play(globals())
