import Domain
import GRDB
import WorkingTime

extension Database {
  /// Inserts the deadline by which the candidate was told to call.
  func insertAgreement(_ until: Deadline, of entry: Int64) throws {
    try insert(
      into: "agreement", ["entry": entry, "untilDate": until.date, "untilAt": until.moment])
  }

  /// Inserts an employer's promise.
  func insert(_ promise: Promise, of entry: Int64) throws {
    try insert(
      into: "promise",
      [
        "entry": entry, "byDate": promise.by.date, "byAt": promise.by.moment,
        "givenBy": promise.from, "words": promise.words,
      ])
  }

  /// Inserts a snooze.
  func insert(_ snooze: Snooze, of entry: Int64) throws {
    try insert(
      into: "snooze",
      ["entry": entry, "untilAt": snooze.until, "why": snooze.why, "rule": snooze.rule])
  }
}

extension Promise {
  init(row: Row) throws {
    self.init(
      by: try row.someDeadline("by"), from: try row.get("givenBy"), words: try row.get("words"))
  }
}

extension Snooze {
  init(row: Row) throws {
    self.init(
      until: try row.get("untilAt"), why: try row.get("why"), rule: try row.get("rule"))
  }
}
