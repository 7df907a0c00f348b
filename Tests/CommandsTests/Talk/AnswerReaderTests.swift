import Domain
import Testing
import WorkingTime

@testable import Commands

/// A call on Monday 23 November 2026, 14:00.
let call = AnswerReader(at: Instant(seconds: 1_795_442_400), calendar: .usual)

struct AnswerReaderTests {
  @Test(
    arguments: [
      ("4", .went, .went(4)), (" 4/5 ", .went, .went(4)), ("4 out of 5", .went, .went(4)),
      ("Ann Lee", .met, .met([Met(name: "Ann Lee")])),
      (
        "Ann Lee, CTO; 李小龙 ;", .met,
        .met([Met(name: "Ann Lee", role: "CTO"), Met(name: "李小龙")])
      ),
      (" the move ", .said, .said("the move")), ("a; b", .said, .said("a; b")),
      ("commute; notice ", .worried, .worried(["commute", "notice"])),
      ("ran a tender", .forgot, .forgot(["ran a tender"])),
      ("y", .keen, .keen(.yes)), ("Unsure.", .keen, .keen(.unsure)), ("no", .keen, .keen(.no)),
      ("second interview", .next, .next("second interview")),
      ("n", .thanked, .thanked(false)), ("yes, on Monday", .thanked, .thanked(true)),
      ("rang from a train", .note, .note("rang from a train")),
    ] as [(String, DebriefField, DebriefAnswer)])
  func reads(_ text: String, _ field: DebriefField, _ answer: DebriefAnswer) throws {
    #expect(try call.answer(text, to: field) == answer)
    #expect(call.echo(answer) == nil)
  }

  @Test(arguments: [
    ("fri", "Fri 27 Nov 2026, end of day"), ("tomorrow noon", "Tue 24 Nov 2026 12:00"),
    ("in 3 working days", "Thu 26 Nov 2026, end of day"),
  ])
  func echoesDates(_ text: String, _ echo: String) throws {
    #expect(call.echo(try call.answer(text, to: .hearBy)) == echo)
  }

  @Test(
    arguments: [
      ("6", .went, "`6` is not a mark from 1 to 5"),
      ("well\u{7}", .went, "`well\\u{7}` is not a mark from 1 to 5"),
      ("Ann; 0", .met, "`0` is not a name"), (", CTO", .met, "`, CTO` is not a name"),
      ("very", .keen, "`very` is not `yes`, `unsure` or `no`"),
      ("by post", .thanked, "`by post` is not `yes` or `no`"),
      ("5", .thanked, "`5` is not `yes` or `no`"),
      ("last fri", .hearBy, "`last fri` has passed: it was read as Fri 20 Nov 2026, end of day"),
    ] as [(String, DebriefField, String)])
  func saysWhatItCannotRead(_ text: String, _ field: DebriefField, _ words: String) {
    #expect(throws: AnswerReader.Fault(words: words)) { try call.answer(text, to: field) }
  }
}
