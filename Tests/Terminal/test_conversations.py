"""The conversations of `book`, `contact`, `promise`, `cancel`, `rebook` and `feedback` at a real terminal."""

import signal

from terminal import CTRL_C, CTRL_D, RETURN, TAB, Terminal, play

# Each command with what is typed at its questions, in their order, and with what its entry must say.
CONVERSATIONS = {
    ("book",): ([("Whose interview?", "Ella Marsh"), ("With which employer?", "Ac" + TAB),
                 ("For which vacancy?", "Bu" + TAB), ("When does it start?", "fri 10am"),
                 ("Which stage?", "sec"), ("Who are they meeting?", "Ann" + TAB + "; Bo Chen"),
                 ("The candidate's telephone number?", "07700 900125")],
                ["#3 Ella Marsh, Buyer at Acme", "second"]),
    ("contact", "priya"): ([("Who did you call?", "emp"), ("How did it go?", "rea"),
                            ("Whom there?", "Ann" + TAB), ("Anything to note?", "two more days")],
                           ["Recorded for #1 Priya Shah", "two more days"]),
    ("promise", "priya"): ([("By when will they decide?", "fri"), ("Who said so?", "Ann" + TAB),
                            ("In which words?", "end of the week")],
                           ["Recorded for #1 Priya Shah", "end of the week"]),
    ("rebook", "ella"): ([("When is it now?", "wed 14:00"), ("Who asked for it?", "cand"),
                           ("Do both know of it?", "n")], ["Wed 25 Nov 2026 14:00"]),
    ("cancel", "ella"): ([("Who called it off?", "emp"), ("Why?", "the vacancy is frozen"),
                           ("Do both know of it?", "y")], ["cancelled", "the vacancy is frozen"]),
    ("feedback", "priya"): ([("What did they decide?", "hold"), ("Who said so?", "Ann" + TAB),
                             ("When will you hear more?", "fri"), ("What did they say?", "budget first"),
                             ("What did they like?", ""), ("Any doubts?", ""),
                             ("Anything that stays with us?", ""), ("Does the candidate know?", "")],
                            ["Recorded for #1 Priya Shah", "budget first"]),
}


def entries(agency):
    return agency.run("verify", "--head")


def test_each_command_asks_in_the_order_of_the_call(agency):
    for words, (answers, said) in CONVERSATIONS.items():
        terminal = Terminal(agency, *words)
        for question, answer in answers:
            terminal.answers(question, answer + RETURN)
        assert terminal.ends() == 0, terminal.lines
        record = "\n".join(terminal.lines)
        for word in said:
            assert word in record, (words, word, record)
        assert agency.drafts() == [], words
    booked = agency.run("card", "3") + agency.run("history", "3")
    for word in ["Ella Marsh", "Buyer", "Acme", "Bo Chen", "07700 900125"]:
        assert word in booked, booked


def test_a_draft_survives_ctrl_c_kill_9_and_a_closed_terminal(agency):
    """At each question of each conversation: what was answered is offered by the next one."""
    ways = {"ctrl-c": lambda terminal: (terminal.types(CTRL_C), terminal.ends()),
            "kill": lambda terminal: terminal.kill(),
            "hangup": lambda terminal: terminal.child.close(force=True)}
    for words, (answers, said) in CONVERSATIONS.items():
        before = entries(agency)
        for way, leave in ways.items():
            terminal = Terminal(agency, *words)
            if way != "ctrl-c":
                terminal.answers("Unfinished", RETURN)
                terminal.asks(answers[1][0])
            else:
                terminal.answers(answers[0][0], answers[0][1] + RETURN)
                terminal.asks(answers[1][0])
            terminal.types("half")
            terminal.rests()
            leave(terminal)
            [draft] = agency.drafts()
            assert draft.stat().st_mode & 0o777 == 0o600
            assert '"half"' in draft.read_text(), (words, way, draft.read_text())
            terminal = Terminal(agency, *words)
            terminal.answers("Unfinished", RETURN)
            terminal.asks(answers[1][0])
            terminal.rests()
            assert terminal.lines[-1].endswith("half"), terminal.lines[-1]
            terminal.types("\x15")
            terminal.rests()
            terminal.kill()
        assert entries(agency) == before
        terminal = Terminal(agency, *words)
        terminal.answers("Unfinished", "y" + RETURN)
        for question, answer in answers[1:]:
            terminal.answers(question, answer + RETURN)
        assert terminal.ends() == 0, terminal.lines
        assert agency.drafts() == []


def test_going_back_offers_the_old_answer(agency):
    terminal = Terminal(agency, "book")
    terminal.answers("Whose interview?", "<" + RETURN)
    terminal.sees("This is the first question.")
    terminal.answers("Whose interview?", RETURN)
    terminal.sees("it cannot be left out")
    terminal.answers("Whose interview?", "zoe" + RETURN)
    terminal.sees("Zoë Fry")
    terminal.answers("With which employer?", "Bolt" + RETURN)
    terminal.answers("For which vacancy?", "?" + RETURN)
    terminal.sees("a title; Tab offers those of the employer")
    terminal.answers("For which vacancy?", "<" + RETURN)
    terminal.asks("With which employer? Bolt")
    terminal.types("on" + RETURN)
    terminal.answers("For which vacancy?", "Tester" + RETURN)
    terminal.answers("When does it start?", "someday" + RETURN)
    terminal.sees("`someday` is not a time")
    terminal.answers("When does it start?", "\x15fri 10-10.30" + RETURN)
    terminal.sees("Fri 27 Nov 2026 10:00 to 10:30")
    terminal.answers("Which stage?", ">" + RETURN)
    terminal.sees("#3 Zoë Fry, Tester at Bolton")
    assert terminal.ends() == 0


def test_what_the_command_line_says_is_not_asked(agency):
    terminal = Terminal(agency, "contact", "priya", "employer", "--with", "Ann Lee", "--note", "x")
    terminal.answers("How did it go?", "wro" + RETURN)
    terminal.sees("Recorded for #1 Priya Shah")
    assert terminal.ends() == 0
    terminal = Terminal(agency, "cancel", "zoe", "--by", "us")
    terminal.answers("Go ahead?", "y" + RETURN)
    terminal.sees("Recorded for #2")
    assert terminal.ends() == 0


def test_another_recording_since_is_told(agency):
    terminal = Terminal(agency, "promise", "priya")
    terminal.answers("By when will they decide?", "fri" + RETURN)
    terminal.answers("Who said so?", CTRL_C)
    terminal.ends()
    agency.run("promise", "priya", "--by", "thu")
    terminal = Terminal(agency, "promise", "priya")
    terminal.sees("since it was begun, Sam recorded a promise")
    terminal.answers("Unfinished promise from 12:00. Carry on? (y/N)", RETURN)
    terminal.sees("put aside")
    terminal.answers("By when will they decide?", CTRL_D)
    assert terminal.ends() == -signal.SIGINT


def test_a_recording_that_is_refused_keeps_the_draft(agency):
    terminal = Terminal(agency, "book", "--vacancy", "Analyst", "--at", "2026-11-23 10:00")
    terminal.answers("Whose interview?", "Priya Shah" + RETURN)
    terminal.answers("With which employer?", "Acme" + RETURN)
    terminal.answers("Which stage?", ">" + RETURN)
    terminal.sees("the draft is kept: debrief book")
    assert terminal.ends() == 65
    assert [draft.name for draft in agency.drafts()] == ["book.draft"]
    for number in ["1", "2"]:
        agency.run("close", number, "--outcome", "withdrawn", "--told")
    agency.run("forget", "zoe fry", "--confirm", "Zoë Fry")
    assert [draft.name for draft in agency.drafts()] == ["book.draft"]
    agency.run("forget", "priya", "--confirm", "Priya Shah")
    assert agency.drafts() == []


def test_a_full_debrief_in_at_most_190_keys(agency):
    """179 characters that any tool has to be given; Return takes whom the booking names."""
    answers = [("How did it go", "4"), ("Who rang", "c"), ("Who did you meet", ""),
               ("What was said", "the move to Leeds, two case questions"),
               ("Any concerns", "the commute, a notice of three months"),
               ("Anything you wish", "ran a tender for dairy"),
               ("Anything you want to know", ""), ("How keen are you", "yes"),
               ("What happens next", "second interview with the CTO"), ("When will you hear", "fri"),
               ("Thank-you", "no"), ("Anything else", "interviews at Bolt on Monday")]
    met = "Ann Lee; Bo Chen"
    content = sum(len(answer) for _, answer in answers) + len(met)
    assert content == 179, content
    terminal = Terminal(agency, "log", "priya")
    keys = 0
    for question, answer in answers:
        terminal.answers(question, answer + RETURN)
        keys += len(answer) + 1
    assert terminal.ends() == 0
    assert keys <= 190, keys
    print(f"  {keys} keys for a full debrief of {content}")
    history = agency.history()
    for said in ["Leeds", "Ann Lee", "Bo Chen", "commute", "tender", "CTO", "Monday"]:
        assert said in history, said


if __name__ == "__main__":
    play(globals())
