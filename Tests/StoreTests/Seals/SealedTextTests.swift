import Engine
import Testing

@testable import SQLiteEngine
@testable import Store

/// No two sets of values have the same text.
struct SealedTextTests {
  private func bytes(_ inserts: String) throws -> [UInt8] {
    let store = try agency()
    try store.damage(inserts)
    return try store.queue.read { db in
      var text = SealedText(wantsFields: false)
      for source in SealedSource.all
      where ["cancellation", "withdrawal", "item"].contains(source.name) {
        try SealedRows(source, of: 1...1, in: db).add(1, to: &text)
      }
      return text.bytes
    }
  }

  @Test(.ofFiles) func differentContentsDiffer() throws {
    func why(_ table: String, _ text: String) -> String {
      "INSERT INTO \(table) (entry, why) VALUES (1, \(text))"
    }
    let contents = [
      "", why("cancellation", "NULL"), why("cancellation", "''"), why("cancellation", "'a'"),
      why("withdrawal", "'a'"), why("cancellation", "'a' || char(0) || 'b'"),
      "INSERT INTO item VALUES (1, 'met', 0, 'ab', 'c')",
      "INSERT INTO item VALUES (1, 'met', 0, 'a', 'bc')",
      "INSERT INTO item VALUES (1, 'met', 0, 'abc', NULL)",
      "INSERT INTO item VALUES (1, 'met', 0, 'a', NULL), (1, 'met', 1, 'bc', NULL)",
      "INSERT INTO item VALUES (1, 'met', 0, 'atext', NULL)",
      "INSERT INTO item VALUES (1, 'meets', 0, 'abc', NULL)",
      "INSERT INTO item VALUES (2, 'met', 0, 'abc', NULL)",
    ]
    let texts = try contents.map(bytes)
    #expect(texts[0] == texts[12], "another entry's")
    #expect(Set(texts).count == contents.count - 1)
  }

  @Test func marksAreKeptAndReadBack() {
    let marks = [FieldMark(name: 1, value: .max), FieldMark(name: 0xdead_beef, value: 0)]
    #expect(FieldMark.marks(in: FieldMark.bytes(marks)) == marks)
    #expect(FieldMark.marks(in: FieldMark.bytes(marks) + [1, 2, 3]) == marks)
  }
}
