import CustomDump
import Domain
import Engine
import Testing

@testable import Store

struct EditingTests {
  let store: AgencyStore
  let interview: Interview

  init() throws {
    let store = try agency()
    self.store = store
    interview = try store.book(try booking("Pria Shah", phone: "1", email: "a@x")).interview
    _ = try store.book(try booking("Bob Ray", employer: "Bolt", at: 1))
  }

  @discardableResult
  private func edit(
    _ changes: PersonEdit.Change..., at hours: Int = 10
  ) throws -> Identifier<JournalEntry> {
    try store.edit(.candidate(interview.candidate), changes, by: .by(at: hour(hours)))
  }

  @discardableResult
  private func rename(_ name: String) throws -> Identifier<JournalEntry> {
    try edit(.name(name, was: try store.interview(interview.id)?.candidate.name ?? ""))
  }

  private func candidate() throws -> Candidate {
    try #require(try store.interview(interview.id)).candidate
  }

  @Test func everyListHasWhatWasEditedAndUndoGivesItBack() throws {
    let before = try store.dumpComputed()
    try edit(.name("Priya Shah", was: "Pria Shah"), .phone("2"), .email(nil))
    let edited = try candidate()
    #expect(edited.name == "Priya Shah" && edited.phone == "2" && edited.email == nil)
    #expect(try store.interviews(matching: "priya", openOnly: true).map(\.id) == [interview.id])
    #expect(try store.interviews(matching: "pria", openOnly: true) == [])
    expectNoDifference(try store.verification().findings, [])
    let between = try store.dumpComputed()
    let undone = try store.undo(entry: nil, by: .by(at: hour(11)))
    #expect(undone.retracted.map(\.event?.kind) == [.candidateEdited])
    expectNoDifference(try store.dumpComputed(), before)
    let redone = try store.undo(entry: undone.entry, by: .by(at: hour(12)))
    #expect(redone.restored.map(\.id) == undone.retracted.map(\.id))
    expectNoDifference(try store.dumpComputed(), between)
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func bookingsAndEditsAreOneHistory() throws {
    try edit(.phone("2"), at: 10)
    let late = try store.book(
      try booking(
        "Pria Shah", who: .known(interview.candidate.id), vacancy: "Buyer", at: 30, phone: "3"),
      by: .by(at: hour(20)))
    #expect(try candidate().phone == "3")
    try edit(.phone(nil), at: 21)
    #expect(try candidate().phone == nil)
    _ = try store.undo(entry: nil, by: .by(at: hour(22)))
    #expect(try candidate().phone == "3")
    _ = try store.undo(entry: late.entry, by: .by(at: hour(23)))
    #expect(try candidate().phone == "2")
    expectNoDifference(try store.verification().findings, [])
  }

  /// A name that was given up is still its bearer's, so that an undo can give it back.
  @Test func aNameThatWasGivenUpStillFindsItsBearer() throws {
    let first = try rename("Priya Shah")
    let second = try rename("Priya Patel")
    for name in ["Pria Shah", "Priya Shah", "Priya Patel"] {
      let booked = try store.book(try booking(name, vacancy: "Buyer", at: 40))
      #expect(booked.interview.candidate.id == interview.candidate.id)
    }
    _ = try store.undo(entry: first, by: .by(at: hour(50)))
    #expect(try candidate().name == "Priya Patel")
    _ = try store.undo(entry: second, by: .by(at: hour(51)))
    #expect(try candidate().name == "Pria Shah")
    try rename("pria SHAH")
    #expect(try candidate().name == "pria SHAH")
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func twoMayComeToHaveOneName() throws {
    try rename("bob  ray")
    #expect(try store.candidates().map(\.isNamesake) == [true, true])
    #expect(throws: StoreError.self) { try store.book(try booking("Bob Ray", at: 40)) }
    _ = try store.undo(entry: nil, by: .by(at: hour(41)))
    #expect(try store.candidates().map(\.isNamesake) == [false, false])
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func anEmployerIsRenamedToo() throws {
    let entry = try store.edit(
      .employer(interview.employer), [.name("Acme Analytics", was: "Acme")])
    #expect(try store.employerNames() == ["Acme Analytics", "Bolt"])
    let record = try store.record(
      of: .employer(try #require(try store.employers().first)))
    #expect(record.otherNames == ["Acme"])
    #expect(record.entries.map(\.id) == [entry])
    #expect(record.interviews.map(\.id) == [interview.id])
  }

  /// What was edited of the record that went with a merger is the survivor's.
  @Test func anEditOfEitherRecordIsTheSurvivors() throws {
    let bob = try #require(try store.candidates().first { $0.name == "Bob Ray" })
    try edit(.phone("7"))
    try store.merge(
      .candidates(gone: interview.candidate, kept: bob), by: .by(at: hour(20)))
    #expect(try candidate().phone == "7")
    #expect(try store.record(of: .candidate(bob)).otherNames == ["Pria Shah"])
    _ = try store.undo(entry: Identifier(3), by: .by(at: hour(21)))
    #expect(try candidate().phone == "1")
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func aNameChangedBehindTheJournalsBackIsFound() throws {
    try rename("Priya Shah")
    try store.damage("UPDATE candidate SET name = 'Tom', folded = 'tom' WHERE id = 1")
    let findings = try store.verification().findings
    #expect(
      findings.contains(
        .computed(
          Difference(
            record: "candidate", key: "id 1", field: "name", held: "Tom", expected: "Priya Shah"))))
  }
}
