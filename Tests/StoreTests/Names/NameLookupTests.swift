import Domain
import Foundation
import Testing

@testable import Store

struct NameLookupTests {
  private let folder: Folder
  private let path: String

  init() throws {
    folder = try Folder()
    path = folder.file("agency.db")
    let store = try AgencyStore(path: path)
    let rows = [
      ("Priya Shah", "Acme", "Clerk"), ("Priya Patel", "Bolt", "Analyst"),
      ("Zo\u{EB} Shaw", "Bolt", "Buyer"), ("Sam Lee", "Crest", "Clerk"),
    ]
    for (hours, row) in rows.enumerated() {
      _ = try store.book(try booking(row.0, employer: row.1, vacancy: row.2, at: hours))
    }
  }

  @Test func namesThatBeginSo() throws {
    let names = try #require(NameLookup(path: path))
    #expect(names.names(of: .candidate, beginning: "PRI") == ["Priya Patel", "Priya Shah"])
    #expect(names.names(of: .candidate, beginning: "priya ") == ["Priya Patel", "Priya Shah"])
    #expect(names.names(of: .candidate, beginning: "zoe") == ["Zo\u{EB} Shaw"])
    #expect(names.names(of: .candidate, beginning: "sha") == [])
    #expect(names.names(of: .candidate, beginning: "", limit: 2) == ["Priya Patel", "Priya Shah"])
    #expect(names.names(of: .employer, beginning: "") == ["Acme", "Bolt", "Crest"])
    #expect(names.names(of: .consultant, beginning: "s") == ["Sam"])
    #expect(names.vacancies(beginning: "", ofEmployerNamed: nil) == ["Analyst", "Buyer", "Clerk"])
    #expect(names.vacancies(beginning: "", ofEmployerNamed: "bolt") == ["Analyst", "Buyer"])
  }

  @Test func interviewsByTheirCandidates() throws {
    let names = try #require(NameLookup(path: path))
    #expect(names.interviews(beginning: "pri").map(\.id.number) == [2, 1])
    #expect(names.interviews(beginning: "sha").map(\.id.number) == [1, 3], "another word")
    #expect(names.interviews(beginning: "").count == 4)
    let store = try AgencyStore(path: path)
    let sam = try #require(try store.interviews(matching: "sam", openOnly: true).first)
    try store.record(.closed(.placed), of: sam)
    let then = try #require(NameLookup(path: path))
    #expect(then.interviews(beginning: "sam").map(\.id.number) == [4], "closed, but all there is")
    #expect(then.interviews(beginning: "").map(\.id.number) == [2, 1, 3])
  }

  @Test func lookingWritesNothing() throws {
    let before = try folder.contents().map { ($0, try folder.bytes($0)) }
    let names = try #require(NameLookup(path: path))
    #expect(!names.interviews(beginning: "p").isEmpty)
    let after = try folder.contents().map { ($0, try folder.bytes($0)) }
    #expect(after.map(\.0) == before.map(\.0))
    #expect(after.map(\.1) == before.map(\.1))
  }

  @Test func whatIsNotThereIsNotMade() throws {
    #expect(NameLookup(path: folder.file("other.db")) == nil)
    #expect(NameLookup(path: folder.path) == nil)
    try Data("SQLite format 3".utf8).write(to: URL(fileURLWithPath: folder.file("half.db")))
    #expect(NameLookup(path: folder.file("half.db")) == nil)
    #expect(try !folder.contents().contains("other.db"))
  }

  @Test func whatAnotherProcessHasNotSettledYetIsSeen() throws {
    let writer = try AgencyStore(path: path)
    _ = try writer.book(try booking("Una Quist", at: 9))
    let names = try #require(NameLookup(path: path))
    #expect(names.names(of: .candidate, beginning: "una") == ["Una Quist"])
  }
}
