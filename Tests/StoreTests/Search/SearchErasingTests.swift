import Domain
import Foundation
import Testing

@testable import Store

struct SearchErasingTests {
  /// The journal has the word too until it is forgotten: what is looked for here is the folded form,
  /// which only the index has.
  @Test func noTraceIsLeft() throws {
    let folder = try Folder()
    let store = try AgencyStore(path: folder.file("agency.db"))
    let interview = try store.book(booking()).interview
    for number in 0..<300 {
      try store.record(.withdrawn(why: "Nothing in particular, \(number)"), of: interview)
    }
    let told = try store.record(.withdrawn(why: "Zébráïqúé, Ünvérwéchsélbár"), of: interview)
    for number in 0..<300 {
      try store.record(.withdrawn(why: "Something else, \(number)"), of: interview)
    }
    #expect(try traces(of: "zebraique", in: folder) > 0, "what is to be erased is there")
    try store.eraseFromSearch([told.entry.number])
    #expect(try traces(of: "zebraique", in: folder) == 0)
    #expect(try traces(of: "unverwechselbar", in: folder) == 0)
    let query = try SearchQuery.typed("particular 299", limit: 1)
    #expect(try store.search(query).interviews.count == 1, "the others are still found")
  }

  /// How many files have a word, or the most of it: the index writes no beginning that two words
  /// share twice.
  private func traces(of word: String, in folder: Folder) throws -> Int {
    try folder.contents().count { name in
      try folder.bytes(name).range(of: Data(word.dropFirst(2).utf8)) != nil
    }
  }
}
