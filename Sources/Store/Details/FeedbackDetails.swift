import Domain
import GRDB

extension Database {
  /// Inserts an employer's feedback with its lists.
  func insert(_ feedback: Feedback, of entry: Int64) throws {
    let words = feedback.words
    try insert(
      into: "feedback",
      [
        "entry": entry, "decision": feedback.decision,
        "hearByDate": feedback.hearBy?.date, "hearByAt": feedback.hearBy?.moment,
        "answerByDate": feedback.answerBy?.date, "answerByAt": feedback.answerBy?.moment,
        "givenBy": words.from, "rating": words.rating, "said": words.said,
        "confidential": words.confidential,
      ])
    try insert(words.strengths, as: .strength, of: entry)
    try insert(words.concerns, as: .concern, of: entry)
  }

  /// Returns the events of entries of kind `feedback`.
  func feedback(of entries: [Int64]) throws -> [EventOfEntry] {
    let items = try Items(of: entries, in: self)
    return try details("feedback", of: entries) { row in .feedback(try Feedback(row: row, items)) }
  }
}

extension Feedback {
  fileprivate init(row: Row, _ items: Items) throws {
    self.init(
      decision: try row.get("decision"), hearBy: try row.deadline("hearBy"),
      answerBy: try row.deadline("answerBy"),
      words: try Words(row: row, items, entry: try row.get("entry")))
  }
}

extension Feedback.Words {
  fileprivate init(row: Row, _ items: Items, entry: Int64) throws {
    self.init(
      from: try row.get("givenBy"), rating: try row.get("rating"), said: try row.get("said"),
      strengths: items.texts(.strength, of: entry), concerns: items.texts(.concern, of: entry),
      confidential: try row.get("confidential"))
  }
}
