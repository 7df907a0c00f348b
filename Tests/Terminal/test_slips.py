"""Mistakes that are asked about at a real terminal: nothing that was typed is lost."""

from terminal import Terminal, RETURN, play

NEW = ["--vacancy", "Clerk", "--at", "2026-11-27 10:00"]


def test_a_name_nearly_known_is_asked_about(agency):
    terminal = Terminal(agency, "book", "Pria Shah", "--employer", "acmee", *NEW)
    terminal.answers("Did you mean `Priya Shah`? (Y/n)", "y" + RETURN)
    terminal.answers("Did you mean `Acme`? (Y/n)", "n" + RETURN)
    terminal.sees("#3 Priya Shah, Clerk at acmee")
    assert terminal.ends() == 0


def test_prompts_of_a_booking_know_parts_of_names(agency):
    terminal = Terminal(agency, "book", "--at", "2026-11-27 10:00")
    terminal.answers("Whose interview?", "zoe" + RETURN)
    terminal.answers("With which employer?", "Acme" + RETURN)
    terminal.answers("For which vacancy?", "Buyer" + RETURN)
    terminal.answers("Which stage?", ">" + RETURN)
    terminal.sees("#3 Zoë Fry, Buyer at Acme")
    assert terminal.ends() == 0


def test_a_short_number_is_asked_about(agency):
    terminal = Terminal(agency, "people", "edit", "candidate", "priya", "--phone", "999")
    terminal.answers("`999` has only 3 digits. Keep it? (y/N)", "y" + RETURN)
    terminal.sees("999")
    assert terminal.ends() == 0


def test_which_interview_is_asked_again(agency):
    terminal = Terminal(agency, "may", "@acme")
    terminal.answers("Which one? (number):", "zoe" + RETURN)
    terminal.sees("one of 2 or 1")
    terminal.answers("Which one? (number):", RETURN)
    terminal.rests()
    terminal.answers("Which one? (number):", "2" + RETURN)
    terminal.sees("#2 Zoë Fry")
    assert terminal.ends() == 0


def test_the_latest_round_is_meant(agency):
    agency.run("book", "Priya Shah", "--employer", "Acme", "--vacancy", "Analyst", "--stage", "second",
               "--at", "2026-11-23 14:00")
    terminal = Terminal(agency, "may", "priya")
    terminal.sees("note: #3, the latest round")
    terminal.sees("#3 Priya Shah")
    assert terminal.ends() == 0


def test_an_outcome_not_given_is_named(agency):
    terminal = Terminal(agency, "close", "priya")
    terminal.answers("How did it end?", RETURN)
    terminal.sees("add --outcome placed, rejected, withdrawn, filled or")
    assert terminal.ends() == 64


def test_a_consultant_nearly_known_is_asked_about(agency):
    agency.run("consultants", "add", "Ruth Gray")
    terminal = Terminal(agency, "book", "Cy Poe", "--employer", "Acme", *NEW, "--consultant", "Ruth Grey")
    terminal.answers("Did you mean `Ruth Gray`? (Y/n)", "y" + RETURN)
    terminal.sees("#3 Cy Poe")
    assert terminal.ends() == 0


def test_a_draft_is_asked_for_its_kind(agency):
    terminal = Terminal(agency, "draft", "priya")
    terminal.answers("Which draft?", "x" + RETURN)
    terminal.sees("KIND cannot be `x`")
    terminal.answers("Which draft?", "hand" + RETURN)
    terminal.sees("nothing was sent")
    assert terminal.ends() == 0


def test_a_call_is_asked_for_what_is_missing(agency):
    terminal = Terminal(agency, "contact", "priya")
    terminal.answers("Who did you call?", "c" + RETURN)
    terminal.answers("How did it go?", "no" + RETURN)
    terminal.sees("Recorded for #1 Priya Shah")
    assert terminal.ends() == 0


if __name__ == "__main__":
    play(globals())
