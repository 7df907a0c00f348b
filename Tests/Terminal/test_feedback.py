"""The employer's feedback at a real terminal: the questions are those of the decision."""

import json

from terminal import CTRL_C, RETURN, TAB, Terminal, play

DECISION = "What did they decide?"


def feedback(agency):
    return [entry for entry in json.loads(agency.history()) if entry["kind"] == "feedback"]


def test_a_rejection_in_at_most_20_keys_beyond_its_words(agency):
    terminal = Terminal(agency, "feedback", "priya")
    reason = "not enough SQL yet"
    answers = [(DECISION, "rej"), ("Who said so?", ""), ("The reason, fit to pass on?", reason),
               ("What did they like?", ""), ("Any doubts?", ""), ("Anything that stays", ""),
               ("Does the candidate know?", "")]
    for question, answer in answers:
        terminal.answers(question, answer + RETURN)
    terminal.sees("Recorded for #1 Priya Shah")
    assert terminal.ends() == 0
    assert sum(len(answer) + 1 for _, answer in answers) - len(reason) <= 20
    assert reason in json.dumps(feedback(agency)), feedback(agency)


def test_an_offer_asks_for_its_end_and_goes_back(agency):
    terminal = Terminal(agency, "feedback", "priya")
    terminal.answers(DECISION, "they offered" + RETURN)
    terminal.sees("--decision cannot be `they offered`")
    terminal.answers(DECISION, "\x15offered" + RETURN)
    terminal.answers("Who said so?", "Ann" + TAB + RETURN)
    terminal.answers("By when do they want an answer?", "someday" + RETURN)
    terminal.sees("`someday` is not a time")
    terminal.answers("By when do they want an answer?", "\x15fri 17:00" + RETURN)
    terminal.sees("Fri 27 Nov 2026 17:00")
    terminal.answers("Start date, salary, terms?", "<" + RETURN)
    terminal.answers("By when do they want an answer? fri 17:00", RETURN)
    terminal.answers("Start date, salary, terms?", "?" + RETURN)
    terminal.sees("the offer in their words")
    terminal.answers("Start date, salary, terms?", "48k from 4 January" + RETURN)
    for question in ("What did they like?", "Any doubts?", "Anything that stays"):
        terminal.answers(question, RETURN)
    terminal.answers("Does the candidate know?", "y" + RETURN)
    terminal.sees("Recorded for #1 Priya Shah")
    assert terminal.ends() == 0
    assert "48k from 4 January" in agency.history()


def test_leaving_records_nothing(agency):
    before = agency.history()
    terminal = Terminal(agency, "feedback", "priya")
    terminal.answers(DECISION, "hold" + RETURN)
    terminal.answers("Who said so?", CTRL_C)
    terminal.sees("nothing was recorded; the draft is kept: debrief feedback 1")
    assert terminal.ends() == -2
    assert agency.history() == before


if __name__ == "__main__":
    play(globals())
