import Foundation
import Testing

/// What CLI.md promises of JSON, read independently of how it is written.
enum Contract {
  static let due = [
    "interview", "rule", "chaser", "target", "standing", "from", "late", "until", "snoozedUntil",
    "candidate", "candidateId", "candidatePhone", "employer", "vacancy", "consultant", "because",
  ]
  /// The keys of a duty in `due`, `today` and `agenda`.
  static let listed = due + ["contact", "matter"]

  /// The objects of an array, read by Foundation.
  static func objects(_ document: String) throws -> [[String: Any]] {
    try #require(JSONSerialization.jsonObject(with: Data(document.utf8)) as? [[String: Any]])
  }

  /// The object of a document, read by Foundation.
  static func object(_ document: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(document.utf8)) as? [String: Any])
  }

  /// Whether the keys stand in a document in that order.
  static func isOrdered(_ keys: [String], in document: String) -> Bool {
    var rest = document[...]
    for key in keys {
      guard let place = rest.range(of: "\"\(key)\":") else { return false }
      rest = rest[place.upperBound...]
    }
    return true
  }
}
