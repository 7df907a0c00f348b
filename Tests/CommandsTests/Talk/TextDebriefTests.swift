import CustomDump
import Domain
import Testing
import WorkingTime

@testable import Commands

struct TextDebriefTests {
  private func read(
    _ text: String, _ options: TextDebrief.Options = .init()
  ) throws(TextDebriefError) -> TextDebrief {
    try TextDebrief(LabelledText(text), now: call.at, calendar: call.calendar, options: options)
  }

  @Test func aWholeText() throws {
    let told = try read(
      """
      hear by: fri
      called: yesterday 5pm
      rang: us
      went: 4/5
      met: Ann Lee, CTO; Bo
      met: Cy
      said: the move
      discussed: pay
      worried: commute; notice
      forgot: a tender
      keen: unsure
      next: second interview
      thanked: yes
      rang from a train
      note: call after six
      """)
    #expect(told.at == Instant(rfc3339: "2026-11-22T17:00:00Z"))
    expectNoDifference(
      told.debrief,
      Debrief(
        interest: .unsure, hearBy: .endOf(try #require(LocalDate(iso8601: "2026-11-27"))),
        thanked: true,
        account: Debrief.Account(
          rang: .us, went: 4,
          met: [Met(name: "Ann Lee", role: "CTO"), Met(name: "Bo"), Met(name: "Cy")],
          discussed: "the move\npay", next: "second interview", forgot: ["a tender"],
          concerns: ["commute", "notice"], note: "rang from a train\ncall after six")))
  }

  @Test func datesAreCountedFromTheCall() throws {
    let told = try read("hear by: mon\ncalled: last fri 9am")
    #expect(told.debrief.hearBy == .endOf(try #require(LocalDate(iso8601: "2026-11-23"))))
  }

  @Test(arguments: [
    ("hear by: fri", 0), ("hear by: 28/3/2027 01:30", 1), ("called: 25/10/2026 01:30", 1),
    ("called: 25/10/2026 01:30\nhear by: 28/3/2027 01:30", 2), ("note: 28/3/2027 01:30", 0),
  ])
  func aTimeThatTheClocksSkipOrRepeatIsNoted(_ text: String, _ notes: Int) throws {
    #expect(try read(text).notes.count == notes)
  }

  @Test func optionsSayWhatTheTextDoesNot() throws {
    let called = Instant(seconds: 1_795_400_000)
    let told = try read("keen: yes", .init(called: called, rang: .us))
    #expect(told.at == called)
    #expect(told.debrief.account.rang == .us)
  }

  @Test(arguments: [
    ("nothing", "", ["there is nothing in it"]),
    ("only empty labels", "met:\nkeen:", ["there is nothing in it"]),
    (
      "several at once, in their order", "keen: blue\nhello\nhear by: fryday\nwent: 7",
      [
        "line 1: keen: `blue` is not `yes`, `unsure` or `no`",
        "line 3: hear by: `fryday` is not a time; did you mean `friday`?",
        "line 4: went: `7` is not a mark from 1 to 5",
      ]
    ),
    (
      "what is said once is said twice", "Keen: yes\ninterest: no",
      ["line 2: interest: `no` comes after line 1, which says so too"]
    ),
    (
      "a call still to come", "called: tomorrow 9am",
      ["line 1: called: `tomorrow 9am` is still to come: it was read as Tue 24 Nov 2026 09:00"]
    ),
    ("who rang", "rang: mum", ["line 1: rang: `mum` is not `candidate` or `us`"]),
  ])
  func everyFaultNamesItsLine(_ label: String, _ text: String, _ faults: [String]) {
    do throws(TextDebriefError) {
      _ = try read(text)
      Issue.record("\(label): it was read")
    } catch {
      expectNoDifference(error.words, faults, "\(label)")
    }
  }

  @Test func whatAnOptionSaysIsNotSaidAgain() {
    let faults = TextDebriefError(words: [
      "line 1: called: --called says so too", "line 2: rang: --rang says so too",
    ])
    #expect(throws: faults) {
      try read("called: today 9am\nrang: us", .init(called: call.at, rang: .candidate))
    }
  }

  /// Words of an office, as in the field's A27 and A50.
  @Test(arguments: [
    ("went: four", Debrief(interest: nil, account: .init(went: 4))),
    ("went: 8/10", Debrief(interest: nil, account: .init(went: 4))),
    ("keen: very", Debrief(interest: .yes)), ("keen: very interested", Debrief(interest: .yes)),
    ("keen: maybe", Debrief(interest: .unsure)),
    ("thanked: not yet", Debrief(interest: nil, thanked: false)),
    ("hear by: not sure", Debrief(interest: nil)),
    (
      "met: Ann Lee (head of data), Bob Ray (CTO)\nmet: Carol Jones, Dan Gum and Eve Hill",
      Debrief(
        interest: nil,
        account: .init(met: [
          Met(name: "Ann Lee", role: "head of data"), Met(name: "Bob Ray", role: "CTO"),
          Met(name: "Carol Jones"), Met(name: "Dan Gum"), Met(name: "Eve Hill"),
        ]))
    ),
  ])
  func wordsOfAnOffice(_ text: String, _ debrief: Debrief) throws {
    expectNoDifference(try read(text).debrief, debrief)
  }
}
