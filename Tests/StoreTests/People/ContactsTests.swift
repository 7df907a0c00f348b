import CustomDump
import Domain
import Engine
import Testing
import Wording
import WorkingTime

@testable import SQLiteEngine
@testable import Store

/// Contacts at employers: as they are recorded, found by the names in journals, merged and undone.
struct ContactsTests {
  let store: AgencyStore
  let interview: Interview

  init() throws {
    let store = try agency()
    self.store = store
    interview = try #require(
      try store.book(
        [ImportedInterview(booking: try booking(meets: ["Ann Lee", "Bo Chen"]))], by: .by(),
        command: "book", naming: [Met(name: "Ann Lee"), Met(name: "Bo Chen", role: "CTO")]
      ).first?.interview)
  }

  private func isWhole() throws -> Bool {
    try store.queue.read { db in Verifier(db, progress: { _, _ in }).run().isWhole }
  }

  private func edit(_ name: String, _ changes: [ContactEdit.Change]) throws {
    let contact = try #require(try store.contacts().first { $0.name == name })
    let edit = try #require(ContactEdit(contact, changes))
    _ = try store.record([.employerContact(edit)], by: .by(at: hour(2)), command: "people edit")
  }

  private func contact(
    _ number: Int64, _ name: String, formerly former: [String] = [], role: String? = nil,
    phones: [String] = [], emails: [String] = [], isMain: Bool = false, hasLeft: Bool = false
  ) -> EmployerContact {
    EmployerContact(
      id: Identifier(number), employer: interview.employer, name: name, formerNames: former,
      role: role, phones: phones, emails: emails, isMain: isMain, hasLeft: hasLeft)
  }

  @Test func newNamesBecomeContactsInTheSameCommandAndKnownOnesDoNot() throws {
    expectNoDifference(
      try store.contacts(), [contact(1, "Ann Lee"), contact(2, "Bo Chen", role: "CTO")])
    let recorded = try store.record(
      [Fact(at: hour(1), .promise(Promise(by: .at(hour(9)), from: "ANN LEE")))], of: interview.id,
      by: .by(at: hour(1)), command: "promise",
      naming: [Met(name: "ANN  LEE"), Met(name: "Cy Day"), Met(name: "cy day")])
    expectNoDifference(recorded.contacts, [contact(3, "Cy Day")])
    _ = try store.undo(entry: nil, by: .by(at: hour(2)))
    expectNoDifference(try store.contacts().map(\.name), ["Ann Lee", "Bo Chen"])
    expectNoDifference(try store.contacts(at: [Identifier(99)]), [])
  }

  @Test func anEditChangesWhatItNamesAndUndoRestoresIt() throws {
    try edit("Ann Lee", [.role("head of data"), .phones(["020 7946 0000", "1"]), .main(true)])
    try edit("Ann Lee", [.name("Ann Hill"), .phones([]), .emails(["a@b.c"]), .left(true)])
    let whole = contact(
      1, "Ann Hill", formerly: ["Ann Lee"], role: "head of data", emails: ["a@b.c"], isMain: true,
      hasLeft: true)
    expectNoDifference(try store.contacts().first, whole)
    _ = try store.undo(entry: nil, by: .by(at: hour(3)))
    expectNoDifference(
      try store.contacts().first,
      contact(1, "Ann Lee", role: "head of data", phones: ["020 7946 0000", "1"], isMain: true))
    let undone = try #require(try store.journal([.contactEdited]).last)
    #expect(!undone.counts)
    #expect(
      undone.event
        == .employerContact(
          ContactEdit(
            Identifier(1), at: interview.employer, name: "Ann Lee", isNew: false,
            [.emails(["a@b.c"]), .left(true), .name("Ann Hill"), .phones([])])))
    #expect(try isWhole())
  }

  @Test func aNameIsOneContactsAtAnEmployer() throws {
    #expect(throws: StoreError.nameTaken("bo chen")) { try edit("Ann Lee", [.name("bo chen")]) }
    let adding = Event.employerContact(ContactEdit(adding: "Ann Lee", at: interview.employer))
    #expect(throws: StoreError.nameTaken("Ann Lee")) {
      try store.record([adding], by: .by(at: hour(2)), command: "people add contact")
    }
    let bolt = try store.book(try booking("Bob", employer: "Bolt")).interview
    let there = Event.employerContact(ContactEdit(adding: "Ann Lee", at: bolt.employer))
    _ = try store.record([there], by: .by(at: hour(2)), command: "people add contact")
    expectNoDifference(try store.contacts(at: [bolt.employer.id]).map(\.id), [Identifier(3)])
  }

  @Test func twoRecordsBecomeOneAndComeApart() throws {
    try edit("Bo Chen", [.phones(["2"]), .main(true)])
    let two = try store.contacts()
    let merger = Merger.contacts(gone: two[1], kept: two[0])
    try store.merge(merger, by: .by(at: hour(3)))
    expectNoDifference(
      try store.contacts(),
      [contact(1, "Ann Lee", formerly: ["Bo Chen"], role: "CTO", phones: ["2"], isMain: true)])
    #expect(throws: StoreError.alreadyMerged) { try store.merge(merger, by: .by(at: hour(4))) }
    #expect(try isWhole())
    _ = try store.undo(entry: nil, by: .by(at: hour(5)))
    expectNoDifference(try store.contacts(), two)
  }

  @Test func contactsGoWithTheirEmployer() throws {
    let bolt = try store.book(try booking("Bob", employer: "Bolt")).interview
    try store.merge(
      .employers(gone: interview.employer, kept: bolt.employer), by: .by(at: hour(3)))
    expectNoDifference(
      try store.contacts(at: [bolt.employer.id]).map(\.name), ["Ann Lee", "Bo Chen"])
    #expect(try store.contacts().allSatisfy { $0.employer == bolt.employer })
  }

  @Test func whomToRingFollowsTheJournal() throws {
    #expect(try toRing == nil)
    try edit("Bo Chen", [.main(true)])
    #expect(try toRing?.name == "Bo Chen")
    let promise = Event.promise(Promise(by: .at(hour(9)), from: "Ann Lee"))
    try store.record(promise, of: interview, by: .by(at: hour(2)))
    #expect(try toRing?.id == Identifier(1))
    _ = try store.undo(entry: nil, by: .by(at: hour(3)))
    #expect(try toRing?.name == "Bo Chen")
  }

  /// Whom to ring about the interview.
  private var toRing: EmployerContact? {
    get throws {
      try store.toRing(about: [try store.record(of: interview.id)])[interview.id]
    }
  }

  @Test func namesThatOnlyJournalsHaveAreListedWithoutANumber() throws {
    let call = Debrief(
      account: Debrief.Account(met: [Met(name: "ann lee"), Met(name: "Dan Fox", role: "CFO")]))
    try store.record(.debrief(call), of: interview)
    try store.record(.promise(Promise(by: .at(hour(9)), from: "dan fox")), of: interview)
    expectNoDifference(
      try store.peopleNamedOnly(),
      [EmployerContact(id: nil, employer: interview.employer, name: "Dan Fox", role: "CFO")])
  }

  @Test func whoIsForgottenIsGoneWithTheirNumbersAndStaysWhereOthersNameThem() throws {
    let promise = Event.promise(Promise(by: .at(hour(9)), from: "Ann Lee", words: "ask ann lee"))
    try store.record(promise, of: interview)
    try edit("Ann Lee", [.phones(["020 7946 0000"]), .emails(["ann@acme.example"])])
    let ann = try store.contacts()[0]
    let named = try store.entries(naming: ann).map { $0.entry.event?.kind }
    expectNoDifference(named, [.booked, .promise])
    let forgotten = try store.forget(ann, by: .by(at: hour(3)), command: "forget")
    #expect(forgotten.erased == 2 && forgotten.mentions.map(\.kind) == [.booked, .promise])
    expectNoDifference(try store.contacts().map(\.name), ["Bo Chen"])
    try store.queue.read { db in
      let left = try String.fetchAll(db, sql: "SELECT value FROM contactDetail WHERE contact = 1")
      expectNoDifference(left, [])
    }
    #expect(throws: StoreError.erasureStands(forgotten.entry)) {
      try store.undo(entry: forgotten.entry, by: .by(at: hour(4)))
    }
    #expect(try isWhole())
  }

  @Test func `a name is one person, with a role or without`() throws {
    for name in ["Cy Fox", "Cy Fox, CFO", "cy fox (finance)"] {
      try store.record(.promise(Promise(by: .at(hour(9)), from: name)), of: interview)
    }
    expectNoDifference(try store.peopleNamedOnly().map(\.name), ["cy fox"])
    #expect(try store.peopleNamedOnly().first?.role == "finance", "the last that was said")
  }

  @Test func aCallKeepsWhomItWasWith() throws {
    let call = try #require(
      Contact(chaser: .consultant, target: .employer, result: .reached, with: "Ann Lee"))
    try store.record(.contact(call), of: interview)
    #expect(try store.record(of: interview.id).entries.last?.event == .contact(call))
  }
}
