import CustomDump
import Domain
import Testing
import WorkingTime

struct DebriefCompletionTests {
  private static let friday = LocalDate(year: 2026, month: 11, day: 27).map(Deadline.endOf)

  private static let first = Debrief(
    interest: .yes, hearBy: friday, thanked: true,
    account: Debrief.Account(
      rang: .candidate, went: 4, met: [Met(name: "Ann Lee"), Met(name: "Bo Li", role: "CTO")],
      discussed: "Budgets", next: "A second round", forgot: ["SAP"], concerns: ["The commute"],
      note: "Call after four"))

  @Test func noDebriefsComeToNothing() {
    #expect(Debrief(completing: []) == nil)
  }

  @Test func oneComesToItself() {
    expectNoDifference(Debrief(completing: [Self.first]), Self.first)
  }

  @Test func whatALaterOneDoesNotMentionStays() {
    let later = Debrief(interest: nil, account: Debrief.Account(discussed: "Shifts"))
    let account = Debrief.Account(
      rang: .candidate, went: 4, met: [Met(name: "Ann Lee"), Met(name: "Bo Li", role: "CTO")],
      discussed: "Budgets; Shifts", next: "A second round", forgot: ["SAP"],
      concerns: ["The commute"], note: "Call after four")
    expectNoDifference(
      Debrief(completing: [Self.first, later]),
      Debrief(interest: .yes, hearBy: Self.friday, thanked: true, account: account))
  }

  @Test(arguments: [
    ("a phrase", "A; B"), ("a sentence", "A. B."), ("a question", "A? B"),
  ])
  func textsFollowEachOther(_ label: String, _ expected: String) throws {
    let first = expected.first { ";.?".contains($0) }.map { $0 == ";" ? "A" : "A\($0)" }
    let second = expected.hasSuffix(".") ? "B." : "B"
    let told = [first, second].map {
      Debrief(interest: nil, account: Debrief.Account(note: $0))
    }
    #expect(Debrief(completing: told)?.account.note == expected, "\(label)")
  }

  @Test func ofASingleValueTheLastThatWasStatedHolds() throws {
    let later = Debrief(
      interest: .no, hearBy: .at(moment(600)), account: Debrief.Account(rang: .us, went: 2))
    let last = Debrief(interest: nil, account: Debrief.Account(note: "x"))
    let told = try #require(Debrief(completing: [Self.first, later, last]))
    #expect(told.interest == .no)
    #expect(told.hearBy == .at(moment(600)))
    #expect(told.account.went == 2)
    #expect(told.account.rang == .us)
    #expect(told.thanked == true)
    #expect(
      told.account.note
        == "Call after four; x; At first: went 4 of 5; interest yes; to hear by 2026-11-27")
  }

  @Test func listsAndTextsHaveNoDoubles() throws {
    let again = Debrief(
      interest: .yes,
      account: Debrief.Account(
        met: [Met(name: "ann lee", role: "head of data"), Met(name: "Cy Fox")],
        discussed: "budgets", forgot: ["sap", "Python"], concerns: ["The commute"],
        note: "Call after four"))
    let told = try #require(Debrief(completing: [Self.first, again, Self.first])).account
    expectNoDifference(
      told.met,
      [
        Met(name: "Ann Lee", role: "head of data"), Met(name: "Bo Li", role: "CTO"),
        Met(name: "Cy Fox"),
      ])
    #expect(told.discussed == "Budgets")
    #expect(told.forgot == ["SAP", "Python"])
    #expect(told.concerns == ["The commute"])
    #expect(told.note == "Call after four")
  }

  @Test(
    arguments: [
      ("the same", first, []), ("nothing stated", Debrief(interest: nil), []),
      ("another interest", Debrief(interest: .unsure), [.interest(.yes, now: .unsure)]),
      (
        "another mark", Debrief(interest: .yes, account: Debrief.Account(went: 1)),
        [.went(4, now: 1)]
      ),
      ("who rang is no contradiction", Debrief(interest: nil, account: .init(rang: .us)), []),
    ] as [(String, Debrief, [DebriefContradiction])])
  func onlyWhatIsStatedOtherwiseContradicts(
    _ label: String, _ later: Debrief, _ expected: [DebriefContradiction]
  ) {
    expectNoDifference(Self.first.contradictions(in: later), expected, "\(label)")
  }

  @Test func factsComeToAllThatWasTold() throws {
    let facts = [
      Fact(at: moment(90), .debrief(Self.first)), Fact(at: moment(95), .briefed),
      Fact(at: moment(99), .debrief(Debrief(interest: nil))),
    ]
    let told = try #require(facts.completedDebrief)
    expectNoDifference(told, Self.first)
    #expect([facts[1]].completedDebrief == nil)
  }
}
