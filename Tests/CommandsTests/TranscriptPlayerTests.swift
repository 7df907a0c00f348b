import CustomDump
import Testing

/// The harness is believed once it has caught what was planted; the programs here are the shell's.
@Suite struct TranscriptPlayerTests {
  private let shell = TranscriptPlayer(program: Program(path: "/bin/sh"), name: "sh")

  @Test func aDifferenceFailsTheTest() {
    withKnownIssue("whole-value comparisons are heard") { expectNoDifference(1, 2) }
  }

  @Test(arguments: [
    ("as written", "$ sh -c 'echo a; echo b >&2; exit 3'\na\n! b\n= 3\n", nil),
    ("another answer", "$ sh -c 'echo a'\nb\n", "$ sh -c 'echo a'\na\n"),
    ("a line too few", "$ sh -c 'echo a; echo b'\na\n", "$ sh -c 'echo a; echo b'\na\nb\n"),
    ("a line too many", "$ sh -c 'echo a'\na\n\nb\n", "$ sh -c 'echo a'\na\n"),
    ("a message unheard", "$ sh -c 'echo a >&2'\n", "$ sh -c 'echo a >&2'\n! a\n"),
    ("a message for an answer", "$ sh -c 'echo a'\n! a\n", "$ sh -c 'echo a'\na\n"),
    ("a failure unseen", "$ sh -c 'exit 65'\n", "$ sh -c 'exit 65'\n= 65\n"),
    ("another status", "$ sh -c 'exit 65'\n= 64\n", "$ sh -c 'exit 65'\n= 65\n"),
    ("a crash", "$ sh -c 'kill -9 $$'\n", "$ sh -c 'kill -9 $$'\n= signal 9\n"),
    ("an open last line", "$ sh -c 'printf a'\na\n", "$ sh -c 'printf a'\na\n\\ no newline\n"),
    ("blanks at the end", "$ sh -c 'echo \"a \"'\na\n", "$ sh -c 'echo \"a \"'\na \n"),
  ])
  func aWrongExpectationIsCaught(_ label: String, _ text: String, _ truth: String?) throws {
    let played = try shell.play(TranscriptReader.transcript(text))
    expectNoDifference(played.text, truth ?? text)
    #expect((played.text != text) == (truth != nil), "\(label)")
  }

  @Test(arguments: [
    "# a comment\n\nnow: 2026-11-23T14:00:00Z\nas: Sam O'Hara\n",
    "file: a.txt <<END\none\n\n$ two\nEND\n$ sh -c 'cat a.txt'\none\n\n\\$ two\n",
    "$ sh -c cat <<END\none\n\ntwo\nEND\none\n\ntwo\n\n\n$ sh -c :\n\n# end\n",
    "$ sh -c 'echo \"# a\"; echo \"! b\"; echo; echo \"= c\"; echo'\n\\# a\n\\! b\n\n\\= c\n\\\n",
    "$ sh -c 'printf \"a\\n\\n\" >&2; printf b >&2'\n! a\n!\n! b\n!\\ no newline\n",
    "now: monday\nas: Sam\n$ sh -c 'echo $DEBRIEF_NOW $DEBRIEF_CONSULTANT $TZ'\nmonday Sam UTC\n",
    "$ sh -c 'pwd; echo $DEBRIEF_DB$NO_COLOR'\nFOLDER\n\\\n",
    "$ sh -c 'test -t 0 || test -t 1 || test -t 2 || echo no terminal'\nno terminal\n",
  ])
  func aStoryThatIsTrueComesBackAsItWas(_ text: String) throws {
    let story = try TranscriptReader.transcript(text)
    expectNoDifference(story.text, text)
    expectNoDifference(try shell.play(story).text, text)
  }

  @Test(arguments: [
    ("an answer to nothing", "a\n", 1, "an answer without a command: `a`"),
    ("an open here-document", "$ debrief a <<END\nb\n", 1, "`END` never comes"),
    ("a file without a text", "\nfile: a.txt\n", 2, "a file needs its text"),
    ("a status that is none", "$ debrief a\n= bad\n", 2, "no exit status: `bad`"),
  ])
  func aStoryThatCannotBeReadSaysWhere(_ label: String, _ text: String, _ line: Int, _ what: String)
  {
    #expect(throws: TranscriptReader.Unreadable(line: line, what: what), "\(label)") {
      try TranscriptReader.transcript(text)
    }
  }

  @Test func aLongAnswerOnBothStreamsIsDrained() throws {
    let script = "i=0; while [ $i -lt 20000 ]; do echo answer; echo message >&2; i=$((i+1)); done"
    let story = try TranscriptReader.transcript("$ sh -c '\(script)'\n")
    let played = try shell.play(story).text
    #expect(played.split(separator: "\n").count == 40_001)
  }

  @Test func otherProgramsAreRefused() throws {
    let story = try TranscriptReader.transcript("$ rm -r everything\n")
    #expect(throws: TranscriptPlayer.NotOurs.self) { try shell.play(story) }
  }
}
