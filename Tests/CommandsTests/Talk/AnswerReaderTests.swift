import Domain
import Testing
import WorkingTime

@testable import Commands

/// A call on Monday 23 November 2026, 14:00.
let call = AnswerReader(at: Instant(seconds: 1_795_442_400), calendar: .usual)

struct AnswerReaderTests {
  @Test(
    arguments: [
      ("4", .went, .mark(4)), (" 4/5 ", .went, .mark(4)), ("4 out of 5", .went, .mark(4)),
      ("Ann Lee", .met, .people([Met(name: "Ann Lee")])),
      (
        "Ann Lee, CTO; 李小龙 ;", .met,
        .people([Met(name: "Ann Lee", role: "CTO"), Met(name: "李小龙")])
      ),
      (" the move ", .said, .texts(["the move"])), ("a; b", .said, .texts(["a; b"])),
      ("commute; notice ", .worried, .texts(["commute", "notice"])),
      ("ran a tender", .forgot, .texts(["ran a tender"])),
      ("four", .went, .mark(4)), ("FIVE", .went, .mark(5)), ("8/10", .went, .mark(4)),
      ("six out of ten", .went, .mark(3)), ("80%", .went, .mark(4)), ("not sure", .went, nil),
      ("y", .keen, .choice("yes")), ("Unsure.", .keen, .choice("unsure")),
      ("no", .keen, .choice("no")),
      ("YES", .keen, .choice("yes")), ("very", .keen, .choice("yes")),
      ("very interested", .keen, .choice("yes")), ("maybe", .keen, .choice("unsure")),
      ("Don\u{2019}t know", .keen, .choice("unsure")), ("not really", .keen, .choice("no")),
      ("c", .rang, .choice("candidate")), ("Candidate", .rang, .choice("candidate")),
      ("us", .rang, .choice("us")), ("we did", .rang, .choice("us")),
      ("second interview", .next, .texts(["second interview"])),
      ("not sure", .hearBy, nil), ("Don't know", .hearBy, nil),
      ("n", .thanked, .choice("no")), ("yes, on Monday", .thanked, .choice("yes")),
      ("not yet", .thanked, .choice("no")), ("not sure", .thanked, nil),
      ("rang from a train", .note, .texts(["rang from a train"])),
    ] as [(String, DebriefField, DebriefValue?)])
  func reads(_ text: String, _ field: DebriefField, _ answer: DebriefValue?) throws {
    #expect(try call.answer(text, to: field) == answer)
  }

  @Test(arguments: [
    ("fri", "Fri 27 Nov 2026, end of day"), ("tomorrow noon", "Tue 24 Nov 2026 12:00"),
    ("in 3 working days", "Thu 26 Nov 2026, end of day"),
  ])
  func echoesDates(_ text: String, _ echo: String) throws {
    let answer = try #require(try call.answer(text, to: .hearBy))
    #expect(call.echo(answer, typed: text) == echo)
  }

  @Test(
    arguments: [
      ("4", .went, nil), ("8/10", .went, "4 of 5"), ("yes", .keen, nil), ("U", .keen, nil),
      ("very", .keen, "yes"), ("not yet", .thanked, "no"), ("Ann Lee, CTO", .met, nil),
      ("Ann Lee (CTO) and Bo", .met, "Ann Lee, CTO; Bo"),
    ] as [(String, DebriefField, String?)])
  func echoesWhatWasNotTypedSo(_ text: String, _ field: DebriefField, _ echo: String?) throws {
    let answer = try #require(try call.answer(text, to: field))
    #expect(call.echo(answer, typed: text) == echo)
  }

  @Test func asksWhereANameMayBeARole() throws {
    var asking = call
    asking.asksInDoubt = true
    #expect(try call.answer("Ann Lee, Bo", to: .met) == .people([Met(name: "Ann Lee", role: "Bo")]))
    #expect(throws: AnswerError.self) { try asking.answer("Ann Lee, Bo", to: .met) }
    #expect(
      try asking.answer("Ann Lee; Bo", to: .met)
        == .people([Met(name: "Ann Lee"), Met(name: "Bo")]))
  }

  @Test(
    arguments: [
      ("6", .went, "`6` is not a mark from 1 to 5"),
      ("well\u{7}", .went, "`well\\u{7}` is not a mark from 1 to 5"),
      ("Ann; 0", .met, "`0` is not a name"), (", CTO", .met, "`, CTO` is not a name"),
      ("7/10", .went, "`7/10` is not a mark from 1 to 5"),
      ("0/5", .went, "`0/5` is not a mark from 1 to 5"),
      ("n or y", .keen, "`n or y` is not `yes`, `unsure` or `no`"),
      ("mum", .rang, "`mum` is not `candidate` or `us`"),
      ("by post", .thanked, "`by post` is not `yes` or `no`"),
      ("5", .thanked, "`5` is not `yes` or `no`"),
      ("last fri", .hearBy, "`last fri` has passed: it was read as Fri 20 Nov 2026, end of day"),
    ] as [(String, DebriefField, String)])
  func saysWhatItCannotRead(_ text: String, _ field: DebriefField, _ words: String) {
    #expect(throws: AnswerError(words: words)) { try call.answer(text, to: field) }
  }
}
