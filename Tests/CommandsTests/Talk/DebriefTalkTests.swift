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
    var talk = DebriefTalk(reader: call, defaults: defaults)
    var step: DebriefTalk.Step?
    for line in lines { step = talk.take(line) }
    return (talk, step)
  }

  @Test func goesInTheOrderOfACall() {
    var talk = DebriefTalk(reader: call)
    var asked: [DebriefField] = []
    while !talk.isAtEnd {
      asked.append(talk.field)
      #expect(talk.take("") == .ask())
    }
    #expect(asked == [.went, .met, .said, .worried, .forgot, .keen, .next, .hearBy, .thanked])
    #expect(talk.isEmpty)
  }

  @Test func becomesADebrief() {
    let (talk, step) = talk([
      "4", "Ann Lee, CTO; Bo", "the move", "commute", "a tender", "yes", "second interview", "fri",
      "yes", "rang from a train",
    ])
    #expect(step == .record)
    expectNoDifference(
      talk.debrief(rang: .us),
      Debrief(
        interest: .yes, hearBy: .endOf(LocalDate(iso8601: "2026-11-27") ?? .init(dayNumber: 0)),
        thanked: true,
        account: Debrief.Account(
          rang: .us, went: 4, met: [Met(name: "Ann Lee", role: "CTO"), Met(name: "Bo")],
          discussed: "the move", next: "second interview", forgot: ["a tender"],
          concerns: ["commute"], note: "rang from a train")))
  }

  @Test(
    arguments: [
      ("Return skips", ["", ""], [:], DebriefField.said),
      ("Return takes what is offered", ["", ""], [.met: "Ann"], .said),
      ("a dash takes nothing", ["", "-"], [:], .said),
      ("going back offers the answer", ["4", "<"], [.went: "4"], .went),
      ("Return keeps it", ["4", "<", ""], [.went: "4"], .met),
      ("another takes its place", ["4", "<", "5"], [.went: "5"], .met),
      ("a dash takes it away", ["4", "<", "-"], [:], .met),
      ("nothing stands before the first", ["<"], [:], .went),
      ("help stays", ["?"], [:], .went),
      ("what cannot be read stays", ["9"], [:], .went),
      ("and keeps the answer that was there", ["4", "<", "9"], [.went: "4"], .went),
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
    let before = Array(repeating: "", count: 7)
    #expect(talk(before + ["fri"]).step == .ask(saying: ["Fri 27 Nov 2026, end of day"]))
    let (talk, step) = talk(before + ["last fri"])
    #expect(talk.field == .hearBy)
    #expect(
      step
        == .ask(saying: ["`last fri` has passed: it was read as Fri 20 Nov 2026, end of day"]))
  }

  @Test(
    arguments: [
      ("", DebriefTalk.Step.record, nil), ("y", .record, nil), ("YES", .record, nil),
      ("n", .leave, nil), ("no", .leave, nil), ("no car", .record, "no car"),
    ] as [(String, DebriefTalk.Step, String?)])
  func theLastLineRecords(_ line: String, _ step: DebriefTalk.Step, _ note: String?) {
    var talk = DebriefTalk(reader: call, answers: [.went: "4"], field: .note)
    #expect(talk.take(line) == step)
    #expect(talk.answers[.note] == note)
  }

  @Test func aCallOfWhichNothingIsSaidIsRecordedOnlyWhenThatIsSaid() {
    var talk = DebriefTalk(reader: call, field: .note)
    #expect(
      talk.take("")
        == .ask(saying: ["Nothing was answered: y records that you spoke, n leaves."]))
    #expect(talk.take("y") == .record)
  }

  @Test(arguments: DebriefField.allCases)
  func everyQuestionHelps(_ field: DebriefField) {
    var talk = DebriefTalk(reader: call, field: field)
    #expect(talk.take("?") == .ask(saying: field.help))
    #expect(field.help.allSatisfy { !$0.isEmpty } && !field.help.isEmpty)
  }
}
