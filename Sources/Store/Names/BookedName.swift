import Engine
import Wording

/// The match between the name in a booking and the names on record.
public enum BookedName: Hashable, Sendable {
  /// The record with exactly that name, or a new one.
  case asTyped
  /// The only name that it is part of.
  case part(of: String)
  /// No certain match: it is part of several names, or may be a typo for these.
  case like([String])
}

/// The kinds of people and companies that are known by a name.
public enum NameKind: String, Sendable {
  case consultant, candidate, employer

  /// The condition that an interview is now under the name.
  var isKnown: String {
    switch self {
    case .consultant: "TRUE"
    case .candidate: Known.candidate
    case .employer: Known.employer
    }
  }

  /// The condition that an interview was booked under the name.
  var isBooked: String {
    switch self {
    case .consultant: "TRUE"
    case .candidate: Booked.candidate
    case .employer: Booked.employer
    }
  }
}

extension AgencyStore {
  /// Returns the match of a booked name among names of a kind that have an interview.
  public func match(_ name: String, of kind: NameKind) throws(StoreError) -> BookedName {
    try read { db in
      let parts = try db.booked(name, in: kind.rawValue, kind.isKnown, kind.isBooked)
      guard case .asTyped = parts else { return parts }
      var near: [String] = []
      for one in try db.names(nearly: name, of: kind.rawValue, kind.isKnown, kind.isBooked)
      where !near.contains(one) {
        near.append(one)
      }
      return near.isEmpty ? .asTyped : .like(near)
    }
  }
}

extension Database {
  /// Returns the match of a typed name in a table; as typed if a person was booked by exactly that
  /// name.
  fileprivate func booked(
    _ typed: String, in table: String, _ isKnown: String, _ isBooked: String
  ) throws -> BookedName {
    guard let sought = SoughtName(typed) else { return .asTyped }
    let same = try rows(
      "SELECT id FROM \(table) WHERE folded = ? AND \(isBooked) ORDER BY id",
      [FoldedName(typed).folded]
    ) { $0 }
    guard same.isEmpty else { return .asTyped }
    let condition = NameCondition(sought, on: "folded")
    let graded = try rows(
      "SELECT name, folded FROM \(table) WHERE \(condition.sql) AND \(isKnown) ORDER BY folded",
      condition.arguments
    ) { row in
      (name: try row.get("name") as String, grade: sought.grade(ofFolded: try row.get("folded")))
    }
    let best = graded.compactMap(\.grade).min()
    let names = graded.filter { $0.grade == best }.map(\.name)
    guard let best, let only = names.first else { return .asTyped }
    return switch best {
    case .whole: .asTyped
    case .words: names.count == 1 ? .part(of: only) : .like(names)
    // Numbers distinguish names: `Candidate 1` is not short for Candidate 10.
    case .beginnings where sought.words.contains { $0.contains(where: \.isNumber) }: .asTyped
    // `Jo Smith` may be a different person from John Smith, but `jo smi` is short for it.
    case .beginnings(let cutShort):
      names.count == 1 && cutShort == sought.words.count && sought.isShort(for: only)
        ? .part(of: only) : .like(names)
    case .initials, .inside: .asTyped
    }
  }
}

extension SoughtName {
  /// Returns true unless both names are single words: `Ace` may be another name, not short for
  /// Acer.
  fileprivate func isShort(for name: String) -> Bool {
    words.count > 1 || (SoughtName(name)?.words.count ?? 0) > 1
  }
}
