"""A table whose columns are unclear is asked about at a real terminal, in one conversation."""

import pathlib

from terminal import Terminal, RETURN, play

ROWS = "Ann Ray,Bolt,Driver,14/12/2026 09:30\nBob Ray,Bolt,Driver,15/12/2026 09:30\n"


def table(agency, text):
    path = pathlib.Path(agency.folder) / "table.csv"
    path.write_text(text)
    return str(path)


def test_columns_are_asked_for_and_kept(agency):
    sheet = table(agency, "Who,Outfit,What for,When\n" + ROWS)
    terminal = Terminal(agency, "import", sheet, "--save-as", "bolt")
    terminal.sees("Ann Ray · Bob Ray")
    terminal.answers("Which column is the candidate?", "1" + RETURN)
    terminal.answers("Which column is the employer?", "Bolt" + RETURN)
    terminal.answers("Which column is the date?", RETURN)
    terminal.answers("Record 2 interviews? (Y/n/change)", "c" + RETURN)
    terminal.answers("Which column is something else?", "3" + RETURN)
    terminal.answers("What is `What for`?", "vac" + RETURN)
    terminal.answers("Which column is something else?", RETURN)
    terminal.answers("Record 2 interviews? (Y/n/change)", RETURN)
    terminal.sees("--as-saved bolt")
    assert terminal.ends() == 0
    after = " ".join(terminal.lines).rpartition("Record 2 interviews?")[2]
    assert "Imported 2 interviews" in after and "Columns" not in after, after
    assert "Ann Ray" in agency.run("search", "ann ray")


def test_the_order_of_dates_is_asked_for_and_nothing_is_recorded(agency):
    sheet = table(agency, "Candidate,Client,Role,Date\nAnn Ray,Bolt,Driver,12/1/2026 8:00 AM\n")
    terminal = Terminal(agency, "import", sheet)
    terminal.answers("Is the month first? (Y/n)", RETURN)
    terminal.sees("Tue 1 Dec 2026 08:00")
    terminal.answers("Record 1 interview? (Y/n/change)", "n" + RETURN)
    terminal.sees("Nothing was recorded.")
    assert terminal.ends() == 0


def test_a_diary_is_asked_about_where_it_is_in_doubt(agency):
    events = "".join(
        f"BEGIN:VEVENT\nUID:{number}\nDTSTART:20261214T{number}0000Z\nSUMMARY:{title}\nEND:VEVENT\n"
        for number, title in ((10, "Interview: Jo Reed, Al Fox at Bolt"), (11, "Interview: Driver at Bolt")))
    diary = pathlib.Path(agency.folder) / "diary.ics"
    diary.write_text(f"BEGIN:VCALENDAR\n{events}END:VCALENDAR\n")
    terminal = Terminal(agency, "import", str(diary))
    terminal.sees("1 Jo Reed, 2 Al Fox, 3 Bolt")
    terminal.answers("Who is the candidate? (number or name; Return leaves it out)", "2" + RETURN)
    terminal.sees("1 Driver, 2 Bolt")
    terminal.answers("Who is the candidate? (number or name; Return leaves it out)", RETURN)
    terminal.sees("Al Fox, Bolt, not stated, Mon 14 Dec 2026 10:00")
    terminal.answers("Record 1 interview? (Y/n)", RETURN)
    terminal.sees("Imported 1 interview.")
    assert terminal.ends() == 0
    assert "Al Fox" in agency.run("search", "al fox")


def test_a_diary_that_was_misunderstood_is_not_recorded(agency):
    diary = pathlib.Path(agency.folder) / "diary.ics"
    diary.write_text("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20261214T100000Z\n"
                     "SUMMARY:Interview: Jo Reed, Cook at Bolt\nEND:VEVENT\nEND:VCALENDAR\n")
    terminal = Terminal(agency, "import", str(diary))
    terminal.answers("Record 1 interview? (Y/n)", "n" + RETURN)
    terminal.sees("Nothing was recorded.")
    assert terminal.ends() == 0
    assert "Jo Reed" not in agency.run("people", "list")
    terminal = Terminal(agency, "import", "--yes", str(diary))
    terminal.sees("Imported 1 interview.")
    assert terminal.ends() == 0


if __name__ == "__main__":
    play(globals())
