"""`debrief log WHO` as a person meets it, at a real terminal."""

import signal

from terminal import (Terminal, CTRL_A, CTRL_C, CTRL_D, LEFT, PROGRAM, RETURN, TAB, UP, WORD_LEFT,
                      play)

WENT, MET, SAID = "How did it go", "Who did you meet", "What was said"
WORRIES, FORGOT, KEEN = "What worries you", "What did you forget", "How keen are you"
NEXT, HEAR, THANKED, LAST = "What happens next", "When will you hear", "Thank-you", "Anything else"


def test_a_whole_debrief_costs_eight_returns(agency):
    terminal = Terminal(agency, "log", "priya")
    terminal.answers(WENT, "4")
    terminal.answers(MET, "Ann Lee, CTO; Bo Chen" + RETURN)
    terminal.answers(SAID, "the move to Leeds" + RETURN)
    terminal.answers(WORRIES, "the commute; notice" + RETURN)
    terminal.answers(FORGOT, "ran a tender; speaks Polish" + RETURN)
    terminal.answers(KEEN, "y")
    terminal.answers(NEXT, "a test" + RETURN)
    terminal.answers(HEAR, "fri" + RETURN)
    terminal.sees("Fri 27 Nov 2026, end of day")
    terminal.answers(THANKED, "y")
    terminal.answers(LAST, "rang from a train" + RETURN)
    assert terminal.ends() == 0
    assert terminal.returns <= 8, terminal.returns
    terminal.sees("Recorded for #1 Priya Shah")
    history = agency.history()
    for said in ["Leeds", "speaks Polish", "the commute", "rang from a train", "a test", "CTO"]:
        assert said in history, said
    assert agency.drafts() == []


def test_return_after_each_answer_is_understood_too(agency):
    terminal = Terminal(agency, "log", "priya")
    for question, answer in [(WENT, "4"), (MET, ""), (SAID, "pay"), (WORRIES, ""), (FORGOT, ""),
                             (KEEN, "unsure"), (NEXT, ""), (HEAR, ""), (THANKED, "no")]:
        terminal.answers(question, answer + RETURN)
        terminal.rests()
    terminal.sees("Bo Chen")
    terminal.answers(LAST, RETURN)
    assert terminal.ends() == 0
    history = agency.history()
    assert "Ann Lee" in history and "pay" in history and "unsure" in history


def test_a_step_back_a_completion_and_a_mistyped_date(agency):
    terminal = Terminal(agency, "log", "priya")
    terminal.answers(WENT, "2")
    terminal.answers(MET, "<" + RETURN)
    terminal.answers(WENT + ", 1 to 5? [2]", "5")
    terminal.answers(MET, "李" + TAB)
    terminal.sees("Who did you meet? [Ann Lee; Bo Chen] 李小龙, CTO")
    terminal.types("; b" + TAB + RETURN)
    for question in [SAID, WORRIES, FORGOT]:
        terminal.answers(question, RETURN)
    terminal.answers(KEEN, "?" + RETURN)
    terminal.sees("u for unsure")
    terminal.answers(KEEN, "n")
    terminal.answers(NEXT, "sec" + TAB + RETURN)
    terminal.answers(HEAR, "last fri" + RETURN)
    terminal.sees("it was read as Fri 20 Nov 2026, end of day")
    terminal.answers(HEAR, "27 nov" + RETURN)
    terminal.sees("Fri 27 Nov 2026, end of day")
    terminal.answers(THANKED, "<" + RETURN)
    terminal.answers(HEAR + "? [27 nov]", UP + CTRL_A + "noon ")
    terminal.sees("[27 nov] noon 27 nov")
    terminal.types(RETURN)
    terminal.sees("Fri 27 Nov 2026 12:00")
    terminal.answers(THANKED, RETURN)
    terminal.sees("5 of 5")
    terminal.answers(LAST, RETURN)
    assert terminal.ends() == 0
    history = agency.history()
    for said in ["李小龙", "Bo Chen", "second interview with the CTO"]:
        assert said in history, said


def test_lines_are_edited_in_any_script(agency):
    terminal = Terminal(agency, "log", "priya")
    terminal.answers(WENT, RETURN)
    terminal.answers(MET, "Zo Fry" + LEFT * 4 + "ë" + RETURN)
    terminal.answers(SAID, "the to Leeds" + WORD_LEFT * 2 + "move 李 \U0001F600 " + RETURN)
    terminal.answers(WORRIES, CTRL_D)
    terminal.sees("move 李")
    terminal.answers(LAST, RETURN)
    assert terminal.ends() == 0
    history = agency.history()
    assert "Zoë Fry" in history and "the move 李 \U0001F600 to Leeds" in history


def test_a_paste_of_several_lines_is_one_answer(agency):
    terminal = Terminal(agency, "log", "priya")
    terminal.answers(WENT, RETURN)
    terminal.answers(MET, RETURN)
    terminal.answers(SAID, "\x1b[200~the move\nto Leeds\r\nin May\n\x1b[201~")
    terminal.sees("the move to Leeds in May")
    terminal.types(RETURN)
    terminal.answers(WORRIES, CTRL_D)
    terminal.answers(LAST, "n" + RETURN)
    assert terminal.ends() == 0
    assert len(agency.drafts()) == 1


def test_ctrl_c_keeps_the_draft_and_records_nothing(agency):
    terminal = Terminal(agency, "log", "priya")
    terminal.answers(WENT, "4")
    terminal.answers(MET, "Ann" + CTRL_C)
    assert terminal.ends() == -signal.SIGINT
    terminal.sees("the draft is kept")
    assert '"debrief"' not in agency.history()
    terminal = Terminal(agency, "log", "priya")
    terminal.answers("a debrief begun today 12:00 is kept: go on with it? (Y/n)", RETURN)
    terminal.sees("4 of 5")
    terminal.answers(MET + "? [Ann Lee; Bo Chen] Ann", " Other" + RETURN)
    terminal.answers(SAID, CTRL_C)
    assert terminal.ends() == -signal.SIGINT
    assert "a draft of a debrief is kept too" in agency.run("log", "1", "--went", "3")
    assert len(agency.drafts()) == 1


def test_ctrl_c_at_the_beginning_leaves_nothing(agency):
    terminal = Terminal(agency, "log", "priya")
    terminal.answers(WENT, CTRL_C)
    assert terminal.ends() == -signal.SIGINT
    terminal.sees("nothing was recorded")
    assert agency.drafts() == []


def test_what_was_typed_survives_kill_9_and_a_closed_terminal(agency):
    terminal = Terminal(agency, "log", "priya", DEBRIEF_NOW="2026-11-23T09:05:00Z")
    terminal.answers(WENT, "4")
    terminal.answers(MET, "Ann Lee" + RETURN)
    terminal.answers(SAID, "half of an answ")
    terminal.rests()
    assert terminal.kill() == -signal.SIGKILL
    [draft] = agency.drafts()
    assert draft.stat().st_mode & 0o777 == 0o600
    assert draft.parent.stat().st_mode & 0o777 == 0o700
    terminal = Terminal(agency, "log", "priya")
    terminal.answers("a debrief begun today 09:05 is kept", "y")
    terminal.asks(SAID + "? half of an answ")
    terminal.types("er" + RETURN)
    terminal.asks(WORRIES)
    terminal.child.close(force=True)
    terminal = Terminal(agency, "log", "priya")
    terminal.answers("a debrief begun today 09:05 is kept", "yes" + RETURN)
    terminal.answers(WORRIES, CTRL_D)
    terminal.sees("half of an answer")
    terminal.answers(LAST, RETURN)
    assert terminal.ends() == 0
    assert agency.drafts() == []
    assert "half of an answer" in agency.history()
    assert "2026-11-23T09:05:00Z" in agency.history()


def test_a_draft_that_nobody_wants_is_gone(agency):
    terminal = Terminal(agency, "log", "priya")
    terminal.answers(WENT, "4")
    terminal.answers(MET, CTRL_C)
    terminal.ends()
    terminal = Terminal(agency, "log", "priya")
    terminal.answers("a debrief begun", "n")
    terminal.asks(WENT)
    assert agency.drafts() == []
    terminal.kill()


def test_a_damaged_draft_is_told_of_and_left_aside(agency):
    shelf = agency.folder / "agency.db-drafts"
    shelf.mkdir(mode=0o700)
    (shelf / "1.draft").write_text("{")
    terminal = Terminal(agency, "log", "priya")
    terminal.sees("it is damaged")
    terminal.asks(WENT)
    terminal.kill()


def test_narrow_and_wide_terminals(agency):
    for columns in [60, 200]:
        terminal = Terminal(agency, "log", "priya", columns=columns)
        terminal.answers(WENT, "4")
        terminal.asks(MET + "? [Ann Lee; Bo Chen]")
        terminal.rests()
        terminal.types(RETURN)
        long = "word " * (columns // 5) + "end"
        terminal.answers(SAID, long)
        terminal.sees("end")
        terminal.types(RETURN)
        terminal.answers(WORRIES, "<" + RETURN)
        terminal.asks(SAID + "? [word")
        assert terminal.lines[-1].endswith("\u2026]"), terminal.lines[-1]
        terminal.types(RETURN)
        terminal.answers(WORRIES, CTRL_D)
        terminal.asks(LAST)
        assert max(len(line) for line in terminal.lines) <= columns
        terminal.types("n" + RETURN)
        assert terminal.ends() == 0
        agency.drafts()[0].unlink()


def test_a_text_is_shown_and_agreed_to(agency):
    note = agency.folder / "note.txt"
    note.write_text("met: Ann Lee\nhear by: fri\nkeen: yes\n")
    command = f'exec {PROGRAM} log priya - < {note}'
    for answer, recorded in [("n", False), ("y", True)]:
        terminal = Terminal(agency, "-c", command, program="/bin/sh")
        terminal.sees("Fri 27 Nov 2026, end of day")
        terminal.answers("record it? (Y/n)", answer)
        assert terminal.ends() == 0
        assert ("Recorded for" in "\n".join(terminal.lines)) == recorded
        assert ('"debrief"' in agency.history()) == recorded


def test_other_recordings_ask_in_the_same_way(agency):
    terminal = Terminal(agency, "promise", "priya")
    terminal.answers("By when will they decide?", "fryday" + RETURN)
    terminal.sees("`fryday` is not a time")
    terminal.answers("By when will they decide?", "?" + RETURN)
    terminal.sees("for example")
    terminal.answers("By when will they decide?", "mon" + WORD_LEFT + "next " + RETURN)
    terminal.sees("Mon 30 Nov 2026, end of day")
    assert terminal.ends() == 0
    terminal.sees("Recorded for #1 Priya Shah")
    terminal = Terminal(agency, "close", "priya")
    terminal.answers("How did it end?", "pl" + TAB + RETURN)
    assert terminal.ends() == 0
    assert "placed" in agency.history()
    agency.run("consultants", "--add", "Ann")
    terminal = Terminal(agency, "handover")
    terminal.answers("Who hands over?", "Sam" + RETURN)
    terminal.answers("Who takes over?", "Sam" + RETURN)
    terminal.sees("somebody else than Sam")
    terminal.answers("Who takes over?", "An" + TAB + RETURN)
    assert terminal.ends() == 0
    agency.run("book", "Priya Sha", "--employer", "Acme", "--vacancy", "Clerk",
               "--at", "2026-11-24 10:00", "--new")
    terminal = Terminal(agency, "people", "merge", "candidate", "Priya Sha")
    terminal.answers("Which name is to stay?", "Priya Shah" + RETURN)
    assert terminal.ends() == 0
    assert "Priya Sha " not in agency.run("people", "list")


if __name__ == "__main__":
    play(globals())
