import Domain
import Testing
import Wording

@testable import Store

struct BookedNameTests {
  let store: AgencyStore

  init() throws {
    store = try agency()
    let rows = [
      ("Priya Shah", "Acme Analytics"), ("John Smith", "Bolt"), ("Zoë Lund", "Crest North"),
      ("Ann Lee", "Crest South"), ("Candidate 10", "Acer"),
    ]
    for (hours, row) in rows.enumerated() {
      _ = try store.book(
        try booking(
          row.0, employer: row.1, at: hours, phone: "+44 7700 90010\(hours)",
          email: "c\(hours)@example.com"))
    }
  }

  @Test(
    arguments: [
      ("priya", .part(of: "Priya Shah")), ("SHAH", .part(of: "Priya Shah")),
      ("pri sha", .part(of: "Priya Shah")), ("zoe", .part(of: "Zoë Lund")),
      ("Priya Shah", .asTyped), ("zoe lund", .asTyped), ("Priya Shaw", .like(["Priya Shah"])),
      ("Jo Smith", .like(["John Smith"])), ("Candidate 1", .asTyped), ("Tom Baker", .asTyped),
      ("riya", .asTyped), ("ps", .asTyped),
    ] as [(String, BookedName)])
  func `a candidate is meant by a part of the name`(_ typed: String, _ meant: BookedName) throws {
    #expect(try store.match(typed, of: .candidate) == meant)
  }

  @Test(
    arguments: [
      ("acme", .part(of: "Acme Analytics")), ("crest", .like(["Crest North", "Crest South"])),
      ("Ace", .like(["Acer"])), ("Acme Analytic", .like(["Acme Analytics"])), ("Dent", .asTyped),
    ] as [(String, BookedName)])
  func `an employer is meant by a part of the name`(_ typed: String, _ meant: BookedName) throws {
    #expect(try store.match(typed, of: .employer) == meant)
  }

  @Test(
    arguments: [
      ("07700900101", [2]), ("+44 7700 900 101", [2]), ("900104", [5]), ("c3@example.com", [4]),
      ("@example.com", [1, 2, 3, 4, 5]), ("07700900199", []), ("nobody@example.com", []),
    ])
  func `interviews are found by the candidate's number or address`(
    _ typed: String, _ numbers: [Int64]
  ) throws {
    let contact = try #require(SoughtContact(typed))
    let found = try store.interviews(reachedBy: contact, openOnly: true)
    #expect(found.map(\.id.number) == numbers)
  }

  @Test(arguments: [("900101", ["John Smith"]), ("c2@example.com", ["Zoë Lund"]), ("900199", [])])
  func `a search finds numbers and addresses`(_ typed: String, _ names: [String]) throws {
    var query = SearchQuery(try #require(SoughtWords(typed)), limit: 10)
    query.contact = SoughtContact(typed)
    #expect(try store.search(query).interviews.map(\.interview.candidate.name) == names)
    query.limit = 0
    #expect(try store.search(query).more == names.count)
  }
}
