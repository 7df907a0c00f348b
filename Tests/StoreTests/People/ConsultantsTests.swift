import CustomDump
import Domain
import Engine
import Testing

@testable import SQLiteEngine
@testable import Store

/// Consultants: how to reach them, other names, and who can be removed; and the agency's card.
struct ConsultantsTests {
  let store: AgencyStore
  let sam: Consultant

  init() throws {
    store = try agency()
    _ = try store.book(try booking())
    sam = try #require(try store.consultants().first)
  }

  private func isWhole() throws -> Bool {
    try store.queue.read { db in Verifier(db, progress: { _, _ in }).run().isWhole }
  }

  private func edit(_ changes: ConsultantEdit.Change...) throws {
    _ = try store.record(
      [.consultantEdited(ConsultantEdit(sam, changes))], by: .by(sam.name, at: hour(1)),
      command: "consultants edit")
  }

  @Test func aRenamedConsultantKeepsTheirEntriesWhole() throws {
    try edit(.name("Samuel Okafor", was: "Sam"), .phone("020 7946 0001"))
    let samuel = Consultant(id: sam.id, name: "Samuel Okafor")
    expectNoDifference(
      try store.consultantCards(), [ConsultantCard(samuel, phone: "020 7946 0001")])
    #expect(try isWhole())
    // The former name still finds them, and nobody new is made.
    _ = try store.book(try booking("Bob Ray", at: 3), by: .by("Sam", at: hour(2)))
    expectNoDifference(try store.consultants(), [samuel])
    #expect(try isWhole())
    let edited = try #require(try store.journal([.consultantEdited]).first)
    expectNoDifference(
      edited.event,
      .consultantEdited(
        ConsultantEdit(samuel, [.name("Samuel Okafor", was: "Sam"), .phone("020 7946 0001")])))
    _ = try store.undo(entry: edited.id, by: .by("Samuel Okafor", at: hour(3)))
    expectNoDifference(try store.consultantCards(), [ConsultantCard(sam)])
    #expect(try isWhole())
  }

  @Test func aNameIsOneConsultants() throws {
    _ = try store.addConsultant(named: "Ruth")
    #expect(throws: StoreError.nameTaken("ruth")) { try edit(.name("ruth", was: "Sam")) }
  }

  @Test func onlyWhoHasDoneNothingIsRemoved() throws {
    let ruth = try store.addConsultant(named: "Ruth")
    #expect(throws: StoreError.consultantHasWork("Sam")) { try store.removeConsultant(sam) }
    try store.removeConsultant(ruth)
    expectNoDifference(try store.consultants(), [sam])
    #expect(try isWhole())
  }

  @Test func theAgencysCardIsTheOneRecordedLast() throws {
    let card = AgencyCard(
      name: "Brook & Co", phone: "1", email: "a@b.c", lines: ["2 High Street", "London"])
    for one in [card, AgencyCard()] {
      _ = try store.record([.agencyEdited(one)], by: .by(at: hour(1)), command: "agency")
      expectNoDifference(try store.journal([.agencyEdited]).agencyCard, one)
    }
    _ = try store.undo(entry: nil, by: .by(at: hour(2)))
    expectNoDifference(try store.journal([.agencyEdited]).agencyCard, card)
    #expect(try isWhole())
  }
}
