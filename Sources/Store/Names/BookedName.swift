import GRDB
import Wording

/// Whom the name in a booking means, of those on record.
public enum BookedName: Hashable, Sendable {
  /// Whoever has just that name, or somebody new.
  case asTyped
  /// The only one part of whose name it is.
  case part(of: String)
  /// Nobody for sure: it is part of several names, or may be a typing mistake of these.
  case like([String])
}

extension AgencyStore {
  /// Which candidate with an interview a booking means.
  public func candidate(booked name: String) throws(StoreError) -> BookedName {
    try read { db in
      try db.booked(name, in: "candidate", Known.candidate, Booked.candidate)
    } orNear: { () throws(StoreError) in
      try candidates(nearly: name)
    }
  }

  /// Which employer with an interview a booking means.
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
  /// Whose name in a table something typed is part of; nobody's where somebody was booked by just
  /// that name.
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
    // Numbers tell names apart: `Candidate 1` is not short for Candidate 10.
    case .beginnings where sought.words.contains { $0.contains(where: \.isNumber) }: .asTyped
    // `Jo Smith` may be somebody else than John Smith, where `jo smi` is short for it.
    case .beginnings(let cutShort):
      names.count == 1 && cutShort == sought.words.count && sought.isShort(for: only)
        ? .part(of: only) : .like(names)
    case .initials, .inside: .asTyped
    }
  }
}

extension SoughtName {
  /// Whether it is more than the beginning of a name of one word, which may be another name: `Ace`
  /// is not short for Acer.
  fileprivate func isShort(for name: String) -> Bool {
    words.count > 1 || (SoughtName(name)?.words.count ?? 0) > 1
  }
}
