public import Domain
import GRDB

extension AgencyStore {
  /// Records a manual change of a person's details and updates the derived data, in one
  /// transaction; returns the entry.
  ///
  /// Throws ``StoreError/nameTaken(_:)`` if another record has the name, or ever had it.
  public func edit(
    _ edit: PersonEdit, by stamp: Stamp, command: String
  ) throws(StoreError) -> Identifier<JournalEntry> {
    try write { db in
      let entry = try Batch(command, by: stamp, in: db).append(checked: edit)
      try db.rewrite(whatFollowsFrom: [edit])
      return entry
    }
  }

  /// Records changes of several people as one recording command; records nothing if there are none.
  public func edit(
    _ edits: [PersonEdit], by stamp: Stamp, command: String
  ) throws(StoreError) -> [Identifier<JournalEntry>] {
    guard !edits.isEmpty else { return [] }
    return try write { db in
      let batch = try Batch(command, by: stamp, in: db)
      let entries = try edits.map { try batch.append(checked: $0) }
      try db.rewrite(whatFollowsFrom: edits)
      return entries
    }
  }
}

extension PersonRecord.Person {
  /// The table and the number of the record whose name is edited.
  var place: (table: NameTable, number: Int64) {
    switch self {
    case .candidate(let candidate): (.candidate, candidate.id.number)
    case .employer(let employer): (.employer, employer.id.number)
    }
  }
}

extension Database {
  /// Updates the names and the particulars of the edited records.
  func rewrite(whatFollowsFrom edits: [PersonEdit]) throws {
    var candidates: Set<Identifier<Candidate>> = []
    var employers: Set<Identifier<Employer>> = []
    let mergers = try mergersNow()
    for edit in edits {
      try rewriteNames(in: edit.person.place.table)
      switch edit.person {
      case .candidate(let candidate):
        candidates.formUnion(mergers.candidates.members(with: candidate.id))
      case .employer(let employer):
        employers.formUnion(mergers.employers.members(with: employer.id))
      }
    }
    try updateParticulars(of: candidates)
    try SearchIndex(db: self).rewrite(try interviews(of: candidates, employers))
  }

  fileprivate func checkThatNameIsFree(_ edit: PersonEdit) throws {
    let place = edit.person.place
    for case .name(let name, was: _) in edit.changes {
      let holder = try number(ofFolded: FoldedName(name).folded, in: place.table)
      if let holder, holder != place.number { throw StoreError.nameTaken(name) }
    }
  }
}

extension Batch {
  /// Appends an edit after checking that its name is free.
  fileprivate func append(checked edit: PersonEdit) throws -> Identifier<JournalEntry> {
    try db.checkThatNameIsFree(edit)
    return Identifier(try append(edit))
  }

  private func append(_ edit: PersonEdit) throws -> Int64 {
    let entry = try append(edit.kind, at: at, to: nil)
    let place = edit.person.place
    for change in edit.changes {
      switch change {
      case .name(let name, let was):
        let (name, was) = (FoldedName(name), FoldedName(was))
        try db.insert(
          into: place.table.rawValue + "Naming",
          [
            "entry": entry, place.table.rawValue: place.number, "name": name.typed,
            "folded": name.folded, "was": was.typed, "wasFolded": was.folded,
          ])
      case .phone(let value): try append("phone", value, of: place.number, entry)
      case .email(let value): try append("email", value, of: place.number, entry)
      }
    }
    return entry
  }

  private func append(_ field: String, _ value: String?, of candidate: Int64, _ entry: Int64) throws
  {
    try db.insert(
      into: "particular",
      ["entry": entry, "candidate": candidate, "field": field, "value": value])
  }
}
