import CustomDump
import Domain
import Testing
import WorkingTime

@testable import Commands

struct DebriefTalkTests {
  /// A conversation after these lines, and what the last of them came to.
  private func talk(
    _ lines: [String], defaults: [DebriefField: String] = [:]
  ) -> (talk: DebriefTalk, step: DebriefTalk.Step?) {
    var talk = DebriefTalk(reader: call, now: call.at, defaults: defaults)
    var step: DebriefTalk.Step?
    for line in lines { step = talk.take(line) }
    return (talk, step)
  }

  @Test func goesInTheOrderOfACall() {
    var talk = DebriefTalk(reader: call, now: call.at)
    var asked: [DebriefField] = []
    while !talk.isAtEnd {
      asked.append(talk.field)
      #expect(talk.take("") == .ask())
    }
    #expect(
      asked == [
        .went, .rang, .met, .said, .worried, .forgot, .question, .keen, .next, .hearBy, .thanked,
      ])
    #expect(talk.isEmpty)
  }

  @Test func becomesADebrief() {
    let (talk, step) = talk([
      "4", "us", "Ann Lee, CTO; Bo", "the move", "commute", "a tender", "team size",
      "yes", "second interview",
      "fri",
      "not yet", "rang from a train",
    ])
    #expect(step == .record)
    expectNoDifference(
      talk.debrief(rang: nil),
      Debrief(
        interest: .yes, hearBy: .endOf(LocalDate(iso8601: "2026-11-27") ?? .init(dayNumber: 0)),
        thanked: false,
        account: Debrief.Account(
          rang: .us, went: 4, met: [Met(name: "Ann Lee", role: "CTO"), Met(name: "Bo")],
          discussed: "the move", next: "second interview", forgot: ["a tender"],
          questions: ["team size"], concerns: ["commute"], note: "rang from a train")))
  }

  @Test(
    arguments: [
      ("Return skips", ["", "", ""], [:], DebriefField.said),
      ("Return takes what is offered", ["", "", ""], [.met: "Ann"], .said),
      ("a dash takes nothing", ["", "", "-"], [:], .said),
      ("going back offers the answer", ["4", "<"], [.went: "4"], .went),
      ("Return keeps it", ["4", "<", ""], [.went: "4"], .rang),
      ("another takes its place", ["4", "<", "5"], [.went: "5"], .rang),
      ("a dash takes it away", ["4", "<", "-"], [:], .rang),
      ("nothing stands before the first", ["<"], [:], .went),
      ("help stays", ["?"], [:], .went),
      ("what cannot be read stays", ["9"], [:], .went),
      ("and keeps the answer that was there", ["4", "<", "9"], [.went: "4"], .went),
      (
        "the sign may stand behind the answer", ["4", "us", "<", "us<"], [.went: "4", .rang: "us"],
        .went
      ),
      ("a greater-than sign goes to the end", ["4", ">"], [.went: "4"], .note),
      ("a label answers its own question", ["keen: very"], [.keen: "very"], .went),
      ("in any case", ["Hear By: fri"], [.hearBy: "fri"], .went),
      ("and the one that stands", ["went: 4"], [.went: "4"], .rang),
      ("lists add up", ["met: Ann", "met: Bo"], [.met: "Ann; Bo"], .went),
      ("of choices the last counts", ["keen: yes", "keen: no"], [.keen: "no"], .went),
      ("what is not known is nothing", ["keen: yes", "hear by: not sure"], [.keen: "yes"], .went),
      ("a label with nothing behind it", ["keen:"], [:], .went),
      ("a label that cannot be understood", ["keen: blue"], [:], .went),
      ("no label", ["Ann said: 4"], [:], .went),
    ] as [(String, [String], [DebriefField: String], DebriefField)])
  func takes(
    _ label: String, _ lines: [String], _ answers: [DebriefField: String], _ field: DebriefField
  ) {
    let defaults: [DebriefField: String] = answers[.met].map { [.met: $0] } ?? [:]
    let talk = talk(lines, defaults: label == "a dash takes nothing" ? [.met: "Ann"] : defaults)
      .talk
    #expect(talk.answers == answers, "\(label)")
    #expect(talk.field == field, "\(label)")
  }

  @Test func saysHowADateWasReadBeforeGoingOn() {
    let before = Array(repeating: "", count: 9)
    #expect(talk(before + ["fri"]).step == .ask(saying: ["Fri 27 Nov 2026, end of day"]))
    let (talk, step) = talk(before + ["last fri"])
    #expect(talk.field == .hearBy)
    #expect(
      step
        == .ask(saying: ["`last fri` has passed: it was read as Fri 20 Nov 2026, end of day"]))
  }

  @Test(arguments: [
    ("the question", Array(repeating: "", count: 9) + ["28/3/2027 01:30"]),
    ("its label", ["hear by: 28/3/2027 01:30"]), ("an hour twice", ["called: 25/10/2026 01:30"]),
  ])
  func aTimeThatTheClocksSkipOrRepeatIsRemarkedOn(_ label: String, _ lines: [String]) {
    guard case .ask(let said) = talk(lines).step else {
      Issue.record("\(label)")
      return
    }
    #expect(said.count == 2, "\(label): \(said)")
  }

  @Test(
    arguments: [
      ("", DebriefTalk.Step.record, nil), ("y", .record, nil), ("YES", .record, nil),
      ("n", .leave, nil), ("no", .leave, nil), ("no car", .record, "no car"),
    ] as [(String, DebriefTalk.Step, String?)])
  func theLastLineRecords(_ line: String, _ step: DebriefTalk.Step, _ note: String?) {
    var talk = DebriefTalk(reader: call, now: call.at, answers: [.went: "4"], field: .note)
    #expect(talk.take(line) == step)
    #expect(talk.answers[.note] == note)
  }

  @Test func aCallOfWhichNothingIsSaidIsRecordedOnlyWhenThatIsSaid() {
    var talk = DebriefTalk(reader: call, now: call.at, field: .note)
    #expect(
      talk.take("")
        == .ask(saying: ["Nothing was answered: y records that you spoke, n leaves."]))
    #expect(talk.take("y") == .record)
  }

  @Test(arguments: DebriefField.all)
  func everyQuestionHelps(_ field: DebriefField) {
    var talk = DebriefTalk(reader: call, now: call.at, field: field)
    #expect(talk.take("?") == .ask(saying: field.help))
    #expect(field.help.allSatisfy { !$0.isEmpty } && !field.help.isEmpty)
  }

  @Test func whatIsGoneBackToIsEdited() {
    var talk = talk(["4", "us"]).talk
    #expect(talk.editing == "")
    _ = talk.take("<")
    #expect(talk.editing == "us")
    _ = talk.take("us?")
    #expect(talk.editing == "us" && talk.field == .rang)
    _ = talk.take("candidate")
    #expect(talk.editing == "" && talk.answers[.rang] == "candidate")
  }

  @Test func whatIsRefusedCanBeCalledBack() {
    var talk = talk(["four and a half"]).talk
    #expect(talk.refused == "four and a half")
    _ = talk.take("4")
    #expect(talk.refused == nil)
  }

  @Test func whatTheCommandLineSaidIsNotAsked() {
    var talk = DebriefTalk(reader: call, now: call.at, skipping: [.rang])
    _ = talk.take("4")
    #expect(talk.field == .met)
    _ = talk.take("rang: us")
    #expect(talk.answers[.rang] == nil)
    #expect(talk.debrief(rang: .candidate).account.rang == .candidate)
  }

  @Test func datesAreCountedFromTheCallThatIsToldOf() {
    var talk = talk(["called: 17 nov 9am", "hear by: wed"]).talk
    #expect(talk.debrief(rang: nil).hearBy == LocalDate(iso8601: "2026-11-18").map(Deadline.endOf))
    _ = talk.take("called: today 1pm")
    #expect(talk.debrief(rang: nil).hearBy == LocalDate(iso8601: "2026-11-25").map(Deadline.endOf))
  }

  @Test func aNoteAddsToTheNoteThatIsThere() {
    var talk = talk(["note: rang twice", ">"]).talk
    #expect(talk.take("from a train") == .record)
    #expect(talk.answers[.note] == "rang twice; from a train")
  }
}
