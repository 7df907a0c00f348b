import Domain
import Testing
import Wording

@testable import Store

/// What is looked up by an index has at most ``longestName`` characters; more is refused, and
/// nothing is recorded.
struct LongNameTests {
  private let store: AgencyStore
  private let interview: Interview
  private static let long = String(repeating: "é", count: longestName + 1)

  init() throws {
    store = try agency()
    interview = try store.book(try booking(consultant: "Ruth")).interview
  }

  private static let ways: [(String, @Sendable (AgencyStore, Interview) throws -> Void)] = [
    ("a candidate", { store, _ in _ = try store.book(try booking(long)) }),
    ("an employer", { store, _ in _ = try store.book(try booking(employer: long)) }),
    ("a vacancy", { store, _ in _ = try store.book(try booking(vacancy: long)) }),
    ("a consultant", { store, _ in _ = try store.book(try booking(consultant: long)) }),
    ("who records", { store, _ in _ = try store.book(try booking(), by: .by(long)) }),
    ("a number", { store, _ in _ = try store.book(try booking(phone: long)) }),
    ("an address", { store, _ in _ = try store.book(try booking(email: long)) }),
    (
      "another system's name",
      { store, _ in
        _ = try store.takeIn(
          [ImportedInterview(booking: try booking("Tom"), source: SourceRecord(uid: long))],
          by: .by(), command: "import")
      }
    ),
    (
      "a new name",
      { store, interview in
        try store.edit(
          .candidate(interview.candidate), [.name(long, was: interview.candidate.name)])
      }
    ),
    (
      "a new number",
      { store, interview in try store.edit(.candidate(interview.candidate), [.phone(long)]) }
    ),
    (
      "an added candidate",
      { store, _ in
        _ = try store.addCandidate(
          GivenPerson(name: long, phones: [], emails: []), by: .by(), command: "people add")
      }
    ),
    (
      "a contact",
      { store, interview in
        _ = try store.record(
          [.employerContact(ContactEdit(adding: long, at: interview.employer, []))], by: .by(),
          command: "people add")
      }
    ),
    (
      "a consultant's new name",
      { store, interview in
        _ = try store.record(
          [
            .consultantEdited(
              ConsultantEdit(interview.consultant, [.name(long, was: interview.consultant.name)]))
          ], by: .by(), command: "consultants rename")
      }
    ), ("an added consultant", { store, _ in _ = try store.addConsultant(named: long) }),
  ]

  @Test(arguments: ways)
  func `is refused, and nothing is recorded`(
    _ what: String, _ way: @Sendable (AgencyStore, Interview) throws -> Void
  ) throws {
    let counts = try store.counts()
    #expect(throws: StoreError.tooLong(Self.long), "\(what)") { try way(store, interview) }
    #expect(try store.counts() == counts)
  }

  @Test func `as many as fit are kept`() throws {
    let name = String(Self.long.dropLast())
    #expect(try store.book(try booking(name)).interview.candidate.name == name)
  }
}
