"""The call loop on a full screen: it looks as kept in `screens`, works through a Monday list, and leaves
the terminal in order however it ends. DEBRIEF_RECORD=1 keeps the screens as they are now, and fails."""

import os
import pathlib
import signal
import termios
import time

from terminal import CTRL_C, CTRL_D, PROGRAM, RETURN, TAB, Terminal, play
from test_call import due, kinds, monday

ESCAPE, CTRL_Z, DOWN, END = "\x1b", "\x1a", "\x1b[B", "\x1b[F"
KEPT = pathlib.Path(__file__).parent / "screens"
LEFT = "\x1b[?1049l"


class Screen(Terminal):
    """`debrief call --screen` at a terminal."""

    def __init__(self, agency, *words, columns=80, rows=24, **environment):
        super().__init__(agency, *(words or ("call", "--screen")), columns=columns, rows=rows, **environment)

    def settles(self, quiet=0.25):
        """Waits until nothing has been drawn for a while."""
        mark, since = len(self.raw), time.monotonic()
        while time.monotonic() - since < quiet:
            self._read()
            if len(self.raw) > mark:
                mark, since = len(self.raw), time.monotonic()

    def press(self, *keys, seconds=20):
        """Presses keys one after another, each when the one before has been answered, if it is."""
        for key in keys:
            mark, limit = len(self.raw), time.monotonic() + seconds
            self.types(key)
            while len(self.raw) == mark and time.monotonic() < limit and self.child.isalive():
                self._read()
            self.settles()
        return sum(1 if key.startswith("\x1b") else len(key) for key in keys)

    def resizes(self, columns, rows):
        self.screen.resize(rows, columns)
        self.screen.reset()
        self.child.setwinsize(rows, columns)
        self.settles(0.5)

    def has(self, *texts):
        """Fails where the screen lacks a text."""
        picture = "\n".join(self.screen.display)
        for text in texts:
            assert text in picture, f"no `{text}` on\n{picture}"

    def waits_for(self, text, seconds=20):
        limit = time.monotonic() + seconds
        while text not in "\n".join(self.screen.display):
            assert time.monotonic() < limit, f"no `{text}` on\n" + "\n".join(self.screen.display)
            self._read()

    def picture(self, label):
        return f"== {label}\n" + "".join(line.rstrip() + "\n" for line in self.screen.display)

    @property
    def is_sane(self):
        """Whether lines are edited and shown by the terminal again."""
        local = termios.tcgetattr(self.child.child_fd)[3]
        return bool(local & termios.ECHO and local & termios.ICANON)


def begun(agency, **size):
    monday(agency)
    screen = Screen(agency, **size)
    screen.waits_for("1 of 13")
    screen.settles()
    return screen


def test_the_monday_list_in_at_most_150_keys(agency):
    screen = begun(agency)
    keys = screen.press("n", "r", "r", "d", "fri 5pm" + RETURN, ">" + RETURN, "r", "r", "v", "n", "n", "n", "n", "n", "n")
    screen.has("came in meanwhile")
    keys += screen.press("c", "rejected" + RETURN)
    screen.has("Nobody is left to call now")
    keys += screen.press("q")
    assert screen.ends() == 0
    assert keys <= 150, keys
    print(f"  {keys} keys for 13 people")
    assert due(agency) == []
    assert LEFT in "".join(screen.raw) and "Done: 7 no answer" in "".join(screen.raw)


def test_it_looks_as_it_did(agency):
    monday(agency)
    agency.run("book", "Tom Baker", "--employer", "Northgate", "--vacancy", "Buyer", "--at", "27/11/2026 08:00",
               "--candidate", "C1")
    for columns, rows in [(60, 20), (80, 24), (200, 50)]:
        screen = Screen(agency, columns=columns, rows=rows)
        screen.waits_for("1 of 13")
        screen.settles()
        pictures = [screen.picture("the first call")]
        for label, keys in [
                ("no answer", ["n"]), ("what the call dealt with", ["r", "2"]),
                ("dropped, and the whole card", [ESCAPE, RETURN]),
                ("the debrief of somebody who rings", ["/", "pri" + TAB + RETURN, "l", "4" + RETURN, "c" + RETURN]),
                ("half a debrief is kept", ["Ann L", ESCAPE]),
                ("feedback", ["/", "@acme" + RETURN, "f", "rej" + RETURN]),
                ("the keys", [ESCAPE, "?"]), ("undone", ["u"])]:
            screen.press(*keys)
            pictures.append(screen.picture(label))
        screen.press("q")
        assert screen.ends() == 0
        for draft in pathlib.Path(agency.environment["DEBRIEF_DB"] + "-drafts").glob("*"):
            draft.unlink()
        file = KEPT / f"{columns}x{rows}.txt"
        found = "".join(pictures)
        if os.environ.get("DEBRIEF_RECORD"):
            file.write_text(found)
        else:
            assert file.read_text() == found, f"{file.name} is another:\n{found}"
    assert not os.environ.get("DEBRIEF_RECORD"), "recorded; read them, then run without recording"


def test_any_size_at_any_time(agency):
    screen = begun(agency)
    screen.press("n", "/", "pri" + TAB + RETURN, "l", "4" + RETURN, "c" + RETURN, "Ann ")
    for columns, rows in [(200, 50), (60, 20), (50, 18), (59, 40), (100, 30), (80, 24)]:
        screen.resizes(columns, rows)
        if columns < 60:
            screen.has(f"The window is {columns} x {rows}")
        else:
            screen.has("Who did you meet? Ann")
    screen.press("Lee" + RETURN, ">" + RETURN, RETURN)
    screen.has("Saved: debrief log 6")
    screen.press("q")
    assert screen.ends() == 0
    assert "Ann Lee" in agency.run("history", "6")


def test_wrong_keys_record_nothing(agency):
    screen = begun(agency)
    before = agency.run("verify", "--head")
    for slip in ["z", "Z", "A", "N", " ", "\x1b[1;7Z", "\x1bn", "\x1b[200~n\rq\x1b[201~", "\x07", "5", "zz" + RETURN,
                 "d", "nonsense" + RETURN, CTRL_C, "b", "sideways" + RETURN, "c", ESCAPE, "t", ESCAPE, "?", "u"]:
        screen.press(slip, seconds=0.7)
    assert screen.child.isalive(), screen.lines
    screen.press("q")
    assert screen.ends() == 0
    assert agency.run("verify", "--head") == before


def test_keys_typed_ahead_are_not_taken_for_the_next(agency):
    screen = begun(agency)
    screen.press("nnn")
    screen.has("2 of 13")
    screen.press("q")
    assert screen.ends() == 0
    assert kinds(agency, 4).count("contact") == 1


def test_undo_goes_back_to_the_person(agency):
    screen = begun(agency)
    screen.press("n")
    screen.has("2 of 13", "Saved: debrief contact 4 candidate --no-answer", "u undoes it")
    screen.press("u")
    screen.has("1 of 13", "Nothing is recorded yet")
    screen.press("n", "q")
    assert screen.ends() == 0
    assert kinds(agency, 4).count("contact") == 2


def test_who_rings_is_found_and_the_place_is_kept(agency):
    screen = begun(agency)
    screen.press("9", "00321" + RETURN)
    screen.has("Rejected: tell Amara")
    screen.press("r")
    screen.has("1 of 13")
    screen.press(END, DOWN)
    screen.has("13 of 13")
    screen.press("/", "nobody at all" + RETURN)
    screen.has("13 of 13", "a key (? lists them), or a name")
    screen.types(CTRL_D)
    assert screen.ends() == 0


def test_what_others_record_is_marked_and_moves_nothing(agency):
    screen = begun(agency)
    agency.run("contact", "tom", "candidate", "--reached", "--as", "Ruth")
    agency.run("book", "New Guy", "--employer", "Larkfield", "--vacancy", "Clerk", "--at", "30/11/2026 09:30",
               "--as", "Sam", "--new")
    screen.waits_for("settled")
    screen.has("1 of 13 Jon Price", "1 new: g", "12 of 13 calls left")
    screen.press("g")
    screen.has("1 of 14 Jon Price", "New Guy")
    screen.press("k")
    screen.has("3 of 14")
    screen.press("q")
    assert screen.ends() == 0


def test_notes_are_kept_with_the_call(agency):
    screen = begun(agency)
    screen.press("t", "his line was engaged" + RETURN)
    screen.has("a note is kept")
    screen.press("q")
    screen.has("a note is not recorded yet")
    screen.press("n", "q")
    assert screen.ends() == 0
    assert "his line was engaged" in agency.run("history", "jon")


def test_nothing_typed_steers_the_terminal(agency):
    monday(agency)
    agency.run("feedback", "jon", "--said", "\x1b]0;owned\x07\x1b[2J so", "--decision", "hold")
    screen = Screen(agency)
    screen.waits_for("1 of 13")
    screen.settles()
    screen.press("/", "@larkfield" + RETURN)
    screen.has("owned")
    screen.press(RETURN, ESCAPE, "q")
    assert screen.ends() == 0
    assert "\x1b]0;owned" not in "".join(screen.raw)


def test_however_it_ends_the_terminal_is_in_order(agency):
    monday(agency)
    for ending in [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGSEGV,
                   signal.SIGKILL, CTRL_C]:
        # Below a shell, as always: with the leader of its session a terminal goes too.
        screen = Screen(agency, "-c", '"$0" call --screen; echo ended; read line', PROGRAM, program="/bin/sh")
        screen.waits_for("1 of 13")
        screen.settles()
        screen.press("/", "pri" + TAB + RETURN, "l")
        if "Carry on?" in "\n".join(screen.lines):
            screen.press(RETURN)
        else:
            screen.press("4" + RETURN, "c" + RETURN, "Ann L")
        # The pause after which half an answer is kept.
        screen.settles(0.6)
        assert not screen.is_sane
        if ending == CTRL_C:
            screen.press(CTRL_C, CTRL_C)
        else:
            shell = screen.child.pid
            [child] = pathlib.Path(f"/proc/{shell}/task/{shell}/children").read_text().split()
            os.kill(int(child), ending)
        limit = time.monotonic() + 10
        while not (LEFT in "".join(screen.raw) and screen.is_sane and "ended" in "".join(screen.raw)):
            assert time.monotonic() < limit, f"{ending!r} left the terminal as it was"
            screen._read()
        screen.types(RETURN)
        screen.ends()
    assert "Ann L" in "".join(file.read_text() for file in pathlib.Path(
        agency.environment["DEBRIEF_DB"] + "-drafts").iterdir())
    assert kinds(agency, 6) == ["booked", "briefed"]


def test_it_is_stopped_and_goes_on(agency):
    monday(agency)
    shell = Screen(agency, "--norc", "--noprofile", "-i", program="/bin/bash", PS1="shell ")
    shell.waits_for("shell")
    shell.types(f"{PROGRAM} call --screen{RETURN}")
    shell.waits_for("1 of 13")
    shell.settles()
    shell.press("n")
    shell.types(CTRL_Z)
    shell.waits_for("Stopped")
    shell.types(f"echo as be''fore{RETURN}")
    shell.waits_for("as before")
    shell.types(f"fg{RETURN}")
    shell.settles(0.5)
    shell.press("n")
    shell.has("3 of 13")
    shell.press("q")
    shell.types(f"exit{RETURN}")
    assert shell.ends() == 0


def test_where_it_cannot_it_is_the_line_form(agency):
    monday(agency)
    for settings in [{"columns": 59}, {"rows": 19}, {"TERM": "dumb"}, {"TERM": "nothing-known"}]:
        screen = Screen(agency, **{"columns": 80, "rows": 60, **settings})
        screen.waits_for("line by line instead")
        screen.asks(">")
        screen.types("q" + RETURN)
        assert screen.ends() == 0


if __name__ == "__main__":
    play(globals())
