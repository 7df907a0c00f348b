import GRDB
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

extension AgencyStore {
  /// Returns the match of a booked name among candidates with an interview.
  public func candidate(booked name: String) throws(StoreError) -> BookedName {
    try read { db in
      try db.booked(name, in: "candidate", Known.candidate, Booked.candidate)
    } orNear: { () throws(StoreError) in
      try candidates(nearly: name)
    }
  }

  /// Returns the match of a booked name among employers with an interview.
  public func employer(booked name: String) throws(StoreError) -> BookedName {
    try read { db in
      try db.booked(name, in: "employer", Known.employer, Booked.employer)
    } orNear: { () throws(StoreError) in
      try employers(nearly: name)
    }
  }

  private func read(
    _ parts: (Database) throws -> BookedName, orNear near: () throws(StoreError) -> [String]
  ) throws(StoreError) -> BookedName {
    let parts = try read(parts)
    guard case .asTyped = parts else { return parts }
    let near = try near()
    return near.isEmpty ? .asTyped : .like(near)
  }
}

extension Database {
  /// Returns the match of a typed name in a table; as typed if somebody was booked by exactly that
  /// name.
  fileprivate func booked(
    _ typed: String, in table: String, _ isKnown: String, _ isBooked: String
  ) throws -> BookedName {
    guard let sought = SoughtName(typed) else { return .asTyped }
    let same = try rows(
      "SELECT id FROM \(table) WHERE folded = ? AND \(isBooked)", [FoldedName(typed).folded]
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
