"""`debrief log WHO` as a person meets it, at a real terminal."""

import signal

from terminal import (Terminal, CTRL_A, CTRL_C, CTRL_D, CTRL_U, LEFT, PROGRAM, RETURN, TAB, UP, WORD_LEFT,
                      play)

WENT, RANG, MET = "How did it go", "Who rang", "Who did you meet"
SAID, WORRIES, FORGOT = "What was said", "Any concerns", "Anything you wish"
ASKS = "Anything you want to know"
KEEN, NEXT, HEAR = "How keen are you", "What happens next", "When will you hear"
THANKED, LAST = "Thank-you", "Anything else"
CARRY = "Unfinished debrief from 12:00. Carry on? (Y/n)"


def answer_all(terminal, *answers):
    """Answers questions, each in a line."""
    for question, answer in answers:
        terminal.answers(question, answer + RETURN)


def test_a_whole_debrief(agency):
    terminal = Terminal(agency, "log", "priya")
    answer_all(
        terminal, (WENT, "four"), (RANG, "c"), (MET, "Ann Lee (CTO), Bo Chen"),
        (SAID, "the move to Leeds"), (WORRIES, "the commute; notice"),
        (FORGOT, "ran a tender; speaks Polish"), (ASKS, "how big is the team?"),
        (KEEN, "very interested"), (NEXT, "a test"), (HEAR, "fri"))
    terminal.sees("Fri 27 Nov 2026, end of day")
    answer_all(terminal, (THANKED, "not yet"), (LAST, "rang from a train"))
    assert terminal.ends() == 0
    terminal.sees("Recorded for #1 Priya Shah")
    history = agency.history()
    for said in ["Leeds", "speaks Polish", "the commute", "rang from a train", "a test", "CTO",
                 "4 of 5", "the candidate rang", "interested", "team?", "has not said thank you yet"]:
        assert said in history, said
    assert "thank-you was sent" not in agency.run("card", "1")
    assert agency.drafts() == []


def test_nothing_typed_runs_into_the_next_question(agency):
    """D4: a choice, a breath, and Return; a word that is typed slowly."""
    terminal = Terminal(agency, "log", "priya")
    for question, keys in [(WENT, "4"), (RANG, "us")]:
        terminal.answers(question, keys)
        terminal.rests()
        terminal.types(RETURN)
    terminal.asks(MET)
    terminal.rests()
    assert terminal.lines[-1].startswith(MET)
    answer_all(terminal, (MET, ""), (SAID, ""), (WORRIES, ""), (FORGOT, ""), (ASKS, ""))
    terminal.asks(KEEN)
    for key in "yes" + RETURN:
        terminal.types(key)
        terminal.rests()
    terminal.answers(NEXT, CTRL_C)
    terminal.ends()
    assert "es\"" not in agency.drafts()[0].read_text().replace("yes\"", "")


def test_what_was_typed_ahead_answers_nothing_and_can_be_had_back(agency):
    terminal = Terminal(agency, "log", "priya")
    terminal.answers(WENT, "4" + RETURN + "us" + RETURN + "Ann Lee" + RETURN + "half")
    terminal.sees("not taken, since it was typed before the question: us Ann Lee half")
    terminal.answers(RANG, "us" + RETURN)
    terminal.answers(MET, "Bo Chen" + RETURN + "the move" + RETURN)
    terminal.sees("before the question: the move")
    terminal.answers(SAID, UP)
    terminal.asks(SAID + "? the move")
    terminal.types(" to Leeds" + RETURN)
    terminal.answers(WORRIES, ">" + RETURN)
    terminal.answers(LAST, RETURN)
    assert terminal.ends() == 0
    history = agency.history()
    assert "the move to Leeds" in history and "Bo Chen" in history and "half" not in history


def test_a_label_answers_its_question_at_any_other(agency):
    terminal = Terminal(agency, "log", "priya")
    answer_all(terminal, (WENT, "I loved it"))
    terminal.sees("is not a mark from 1 to 5")
    answer_all(terminal, (WENT, "4"), (RANG, "keen: yes"))
    terminal.sees("keen: yes")
    answer_all(terminal, (RANG, "us"), (MET, "Ann Lee, Bo"))
    terminal.sees("is `Bo` another person, or a role?")
    answer_all(terminal, (MET, "Ann Lee; Bo"), (SAID, ">"), (LAST, ""))
    assert terminal.ends() == 0
    assert "interested; we rang; went 4 of 5; met Ann Lee and Bo" in agency.history()


def test_a_step_back_a_completion_and_a_mistyped_date(agency):
    terminal = Terminal(agency, "log", "priya")
    answer_all(terminal, (WENT, "2"), (RANG, "<"))
    terminal.asks(WENT + ", 1 to 5? 2")
    terminal.types(CTRL_U + "5" + RETURN)
    answer_all(terminal, (RANG, ""))
    terminal.answers(MET, "李" + TAB)
    terminal.sees("Who did you meet? [Ann Lee; Bo Chen] 李小龙, CTO")
    terminal.types("; b" + TAB + RETURN)
    for question in [SAID, WORRIES, FORGOT, ASKS]:
        terminal.answers(question, RETURN)
    terminal.answers(KEEN, "?" + RETURN)
    terminal.sees("u for unsure")
    terminal.answers(KEEN, "n" + RETURN)
    terminal.answers(NEXT, "sec" + TAB + RETURN)
    terminal.answers(HEAR, "last fri" + RETURN)
    terminal.sees("it was read as Fri 20 Nov 2026, end of day")
    terminal.answers(HEAR, "27 nov" + RETURN)
    terminal.sees("Fri 27 Nov 2026, end of day")
    terminal.answers(THANKED, "<" + RETURN)
    terminal.asks(HEAR + "? 27 nov")
    terminal.types(CTRL_A + "noon " + RETURN)
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
    answer_all(terminal, (WENT, ""), (RANG, ""))
    terminal.answers(MET, "Zo Fry" + LEFT * 4 + "ë" + RETURN)
    terminal.answers(SAID, "the to Leeds" + WORD_LEFT * 2 + "move 李 \U0001F600 " + RETURN)
    terminal.answers(WORRIES, ">" + RETURN)
    terminal.sees("move 李")
    terminal.answers(LAST, RETURN)
    assert terminal.ends() == 0
    history = agency.history()
    assert "Zoë Fry" in history and "the move 李 \U0001F600 to Leeds" in history


def test_a_paste_of_several_lines_is_one_answer(agency):
    terminal = Terminal(agency, "log", "priya")
    answer_all(terminal, (WENT, ""), (RANG, ""), (MET, ""))
    terminal.answers(SAID, "\x1b[200~the move\nto Leeds\r\nin May\n\x1b[201~")
    terminal.sees("the move to Leeds in May")
    terminal.types(RETURN)
    terminal.answers(WORRIES, ">" + RETURN)
    terminal.answers(LAST, "n" + RETURN)
    assert terminal.ends() == 0
    assert len(agency.drafts()) == 1


def test_ctrl_c_and_ctrl_d_keep_the_draft_and_record_nothing(agency):
    for key in [CTRL_C, CTRL_D]:
        terminal = Terminal(agency, "log", "priya")
        if key == CTRL_D:
            terminal.answers(CARRY, "y" + RETURN)
        else:
            answer_all(terminal, (WENT, "4"), (RANG, "us"))
        terminal.answers(MET, key)
        assert terminal.ends() == -signal.SIGINT
        terminal.sees("the draft is kept")
    assert '"debrief"' not in agency.history()
    terminal = Terminal(agency, "log", "priya")
    terminal.answers(CARRY, RETURN)
    terminal.sees("4 of 5")
    terminal.answers(MET, "Ann Other" + RETURN)
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
    answer_all(terminal, (WENT, "4"), (RANG, ""), (MET, "Ann Lee"))
    terminal.answers(SAID, "half of an answ")
    terminal.rests()
    assert terminal.kill() == -signal.SIGKILL
    [draft] = agency.drafts()
    assert draft.stat().st_mode & 0o777 == 0o600
    assert draft.parent.stat().st_mode & 0o777 == 0o700
    terminal = Terminal(agency, "log", "priya")
    terminal.answers("Unfinished debrief from 09:05", "y" + RETURN)
    terminal.asks(SAID + "? half of an answ")
    terminal.types("er" + RETURN)
    terminal.asks(WORRIES)
    terminal.child.close(force=True)
    terminal = Terminal(agency, "log", "priya")
    terminal.answers("Unfinished debrief from 09:05", "yes" + RETURN)
    terminal.answers(WORRIES, ">" + RETURN)
    terminal.sees("half of an answer")
    terminal.answers(LAST, RETURN)
    assert terminal.ends() == 0
    assert agency.drafts() == []
    assert "half of an answer" in agency.history()
    assert "2026-11-23T09:05:00Z" in agency.history()


def test_no_answer_throws_a_draft_away(agency):
    """D5: any other answer than yes or no asks again; no and discard put it aside."""
    terminal = Terminal(agency, "log", "priya")
    answer_all(terminal, (WENT, "4"))
    terminal.answers(RANG, CTRL_C)
    terminal.ends()
    [draft] = agency.drafts()
    kept = draft.read_text()
    for answer in ["n", "discard"]:
        terminal = Terminal(agency, "log", "priya")
        for other in ["5", "44", "nein", "d"]:
            terminal.answers(CARRY, other + RETURN)
            terminal.sees("the whole word discard")
        terminal.answers(CARRY, answer + RETURN)
        terminal.sees("offers it again")
        terminal.answers(WENT, CTRL_C)
        terminal.ends()
        [aside] = agency.drafts()
        assert aside.read_text() == kept
        terminal = Terminal(agency, "log", "priya")
        terminal.answers("A debrief from 12:00 was put aside.", "y" + RETURN)
        terminal.answers(RANG, CTRL_C)
        terminal.ends()
    terminal = Terminal(agency, "log", "priya")
    terminal.answers(CARRY, "n" + RETURN)
    answer_all(terminal, (WENT, "5"), (RANG, ">"), (LAST, ""))
    assert terminal.ends() == 0
    assert agency.drafts() == []


def test_another_window_is_not_recorded_over_unasked(agency):
    one, other = Terminal(agency, "log", "priya"), Terminal(agency, "log", "priya")
    for window in [one, other]:
        window.asks(WENT)
    answer_all(one, (WENT, "4"), (RANG, "us"), (MET, ">"))
    answer_all(other, (WENT, "2"), (RANG, "c"), (MET, ">"))
    one.answers(LAST, RETURN)
    assert one.ends() == 0
    other.answers(LAST, RETURN)
    other.sees("Sam recorded")
    other.answers("Record yours as well? (y/N)", RETURN)
    assert other.ends() == 0
    assert agency.history().count('"kind":"debrief"') == 1
    assert len(agency.drafts()) == 1


def test_a_new_width_leaves_the_answer_whole(agency):
    """D11: the next question stands below the last row of the answer."""
    terminal = Terminal(agency, "log", "priya", columns=80)
    answer_all(terminal, (WENT, ""), (RANG, ""), (MET, "-"))
    words = " ".join(f"word{number}" for number in range(20))
    terminal.answers(SAID, words)
    terminal.sees("word19")
    for columns in [60, 100]:
        terminal.child.setwinsize(60, columns)
        terminal.screen.resize(60, columns)
        terminal.rests()
    terminal.types(RETURN)
    terminal.asks(WORRIES)
    assert terminal.lines[-2].endswith("word19"), terminal.lines
    terminal.kill()


def test_an_editor_has_the_terminal(agency):
    for editor, keys in [("vi", "irang from a vi\x1b:wq" + RETURN),
                         ("nano", "rang from a nano\x0f" + RETURN + "\x18")]:
        for words, named in [(("log", "1", "--edit"), {"EDITOR": editor}),
                             (("feedback", "1", "--decision", "hold", "--edit"), {"VISUAL": editor})]:
            terminal = Terminal(agency, *words, TERM="vt100", **named)
            terminal.rests()
            terminal.types(keys)
            assert terminal.ends() == 0, terminal.lines
            assert f"rang from a {editor}" in agency.history()
    before = agency.history()
    for words in [("log", "1", "--edit"), ("forbid", "1", "--edit"),
                  ("promise", "1", "--by", "fri", "--edit"),
                  ("contact", "1", "candidate", "--reached", "--edit"),
                  ("feedback", "1", "--decision", "hold", "--edit")]:
        terminal = Terminal(agency, *words, EDITOR="true")
        assert terminal.ends() == 65, terminal.lines
        terminal.sees("nothing was recorded")
    assert agency.history() == before
    terminal = Terminal(agency, "log", "1", "--edit")
    terminal.rests()
    assert terminal.child.isalive(), "with neither VISUAL nor EDITOR there is an editor all the same"
    terminal.kill()
    assert list(agency.folder.glob("agency.db-edit.*"))
    Terminal(agency, "log", "1", "--edit", EDITOR="true").ends()
    assert not list(agency.folder.glob("agency.db-edit.*"))


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
        answer_all(terminal, (WENT, "4"), (RANG, ""))
        terminal.asks(MET + "? [Ann Lee; Bo Chen]")
        terminal.rests()
        terminal.types(RETURN)
        long = "word " * (columns // 5) + "end"
        terminal.answers(SAID, long)
        terminal.sees("end")
        terminal.types(RETURN)
        terminal.answers(WORRIES, "<" + RETURN)
        terminal.rests()
        terminal.types("<" + RETURN)
        terminal.asks(MET + "? Ann Lee; Bo Chen")
        terminal.types(RETURN)
        terminal.asks(SAID + "? [word")
        assert terminal.lines[-1].endswith("\u2026]"), terminal.lines[-1]
        terminal.types(RETURN)
        terminal.answers(WORRIES, ">" + RETURN)
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
        terminal.answers("Record it? (Y/n)", answer + RETURN)
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
    terminal.answers("Who said so?", ">" + RETURN)
    assert terminal.ends() == 0
    terminal.sees("Recorded for #1 Priya Shah")
    terminal = Terminal(agency, "close", "priya")
    terminal.answers("How did it end?", "pl" + TAB + RETURN)
    terminal.answers("Go ahead? (y/N)", RETURN)
    assert terminal.ends() == 64
    assert "placed" not in agency.history()
    terminal = Terminal(agency, "close", "priya")
    terminal.answers("How did it end?", "fi" + TAB + RETURN)
    assert terminal.ends() == 0
    assert "filled" in agency.history()
    agency.run("consultants", "--add", "Ann")
    terminal = Terminal(agency, "handover")
    terminal.answers("Who hands over?", "Sam" + RETURN)
    terminal.answers("Who takes over?", "Sam" + RETURN)
    terminal.sees("another consultant than Sam")
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
