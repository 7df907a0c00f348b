import CustomDump
import Domain
import Engine
import Testing
import WorkingTime

@testable import Store

/// Requests and holds of contacts at employers: recorded, merged, erased, exported.
struct ContactRequestsTests {
  private let folder: Folder
  private let store: AgencyStore
  private let ann: EmployerContact
  private let bo: EmployerContact

  init() throws {
    folder = try Folder()
    store = try AgencyStore(path: folder.file("agency.db"))
    let employer = try store.book(try booking()).interview.employer
    for (name, email) in [
      ("Annabelle Leeming", "annabelle@leeming.example"), ("Bonaventura Chen", "bo@acme.example"),
    ] {
      _ = try store.record(
        [.employerContact(ContactEdit(adding: name, at: employer, [.emails([email])]))],
        by: .by(at: hour(1)), command: "people add contact")
    }
    let contacts = try store.contacts()
    ann = try #require(contacts.first { $0.name == "Annabelle Leeming" })
    bo = try #require(contacts.first { $0.name == "Bonaventura Chen" })
  }

  @discardableResult
  private func record(_ event: Event, at hours: Int = 5) throws -> Identifier<JournalEntry> {
    try store.record([event], at: hour(hours), by: .by(at: hour(hours)), command: "request").entry
  }

  private func ask(
    _ right: DataRight, note: String?, of contact: EmployerContact
  ) throws -> DataRequest {
    let entry = try record(.request(.heard(.contact(contact), right, note: note)))
    return try #require(try requests().first { $0.entry == entry })
  }

  private func requests() throws -> [DataRequest] {
    try store.journal(Event.Kind.ofRequests).requests
  }

  private func hold(_ contact: EmployerContact, until date: String) throws -> LegalHold {
    let until = try #require(LocalDate(iso8601: date))
    return LegalHold(.contact(contact), reason: "a claim", until: until)
  }

  @discardableResult
  private func forget(_ contact: EmployerContact, at hours: Int = 10) throws -> Int {
    try store.forget(contact, by: .by(at: hour(hours)), command: "forget").erased
  }

  @Test func `a request of a contact is read as it was recorded, and undone`() throws {
    let request = try ask(.access, note: "by post", of: ann)
    expectNoDifference(request.person, .contact(ann))
    try record(.request(.extended(request, why: "long")), at: 6)
    try record(.request(.answered(request, note: "sent")), at: 7)
    #expect(try requests().first?.answered?.note == "sent")
    _ = try store.undo(entry: nil, by: .by(at: hour(8)))
    #expect(try requests().first?.answered == nil)
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func `a hold keeps a contact, and nobody else`() throws {
    let hold = try hold(ann, until: "2026-12-01")
    try record(.held(hold))
    #expect(throws: StoreError.held(hold)) { try forget(ann) }
    try forget(bo)
    #expect(try forget(ann, at: 24 * 40) > 0)
    #expect(try store.journal(Event.Kind.ofHolds) == [])
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func `what a contact asked to see is answered before they are erased`() throws {
    let request = try ask(.access, note: nil, of: ann)
    #expect(throws: StoreError.stillAsked(request)) { try forget(ann) }
    try record(.request(.answered(request, note: nil)), at: 6)
    try forget(ann)
  }

  @Test func `that a contact asked stays, without the words and the name`() throws {
    _ = try ask(.erasure, note: "zxylophonic is what I am called", of: ann)
    let other = try ask(.erasure, note: "qbandersnatch", of: bo)
    let forgotten = try store.forget(ann, by: .by(at: hour(10)), command: "forget")
    try store.sweep()
    expectNoDifference(forgotten.mentions, [])
    let kept = try #require(try requests().first { $0.person.contact?.id == ann.id })
    #expect(kept.heard == hour(5) && kept.note == nil && kept.person.name == "K1")
    try record(.request(.answered(kept, note: nil)), at: 12)
    expectNoDifference(try requests().filter { $0.answered == nil }, [other])
    expectNoDifference(
      try TraceSearch.found(
        ["zxylophonic", "Annabelle Leeming", "annabelle@leeming.example"], in: folder), [])
    expectNoDifference(
      try TraceSearch.found(["qbandersnatch", "Bonaventura Chen"], in: folder),
      ["qbandersnatch", "Bonaventura Chen"])
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func `the request of a merged record is the surviving contact's`() throws {
    _ = try ask(.objection, note: nil, of: bo)
    try store.merge(.contacts(gone: bo, kept: ann), by: .by(at: hour(6)))
    expectNoDifference(try requests().map(\.person.name), ["Annabelle Leeming"])
    let merged = try #require(try store.contacts().first)
    try forget(merged)
    expectNoDifference(try requests().map(\.person.contact?.id), [ann.id])
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func `the dossier of a candidate has nothing of a contact's requests`() throws {
    _ = try ask(.objection, note: "zxylophonic", of: ann)
    try record(.held(try hold(ann, until: "2026-12-01")))
    let candidate = try store.candidates()[0].id
    let formats = try store.dossier(of: candidate, at: hour(9)).dossier.everyFormat(under: store)
    for (format, text) in formats {
      #expect(!text.contains("zxylophonic") && !text.contains("a claim"), "\(format)")
    }
    #expect(try store.forgetting(candidate, at: hour(9)).hold == nil)
  }
}
