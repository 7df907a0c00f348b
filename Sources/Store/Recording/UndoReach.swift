public import Domain
import Engine
import WorkingTime

extension AgencyStore {
  /// Returns the recording command that an undo would retract, and later recordings by colleagues:
  /// the consultant's last command or, if an entry is given, the one that it belongs to.
  public func undoTarget(
    entry: Identifier<JournalEntry>?, of consultant: Consultant
  ) throws(StoreError) -> UndoTarget {
    try read { db in try db.undoTarget(of: db.commandToUndo(entry, of: consultant)) }
  }
}

extension Database {
  fileprivate func undoTarget(of command: RecordedCommand) throws -> UndoTarget {
    let numbers = Set(command.entries.compactMap(\.interview)).sorted()
    let target = Identifier<JournalEntry>(command.entries[0].entry)
    if isOnServer, command.entries.allSatisfy({ $0.interview != nil }), numbers.count < Self.few {
      // What the undo itself asks is asked along with it.
      try ask(
        ahead: Self.commandToUndo(target) + [
          Self.recordedSince(command.entries, numbers, [], by: command.stamp.consultant),
          Self.splitsOfForgotten(command.entries.map(\.entry)),
          Self.interviews(numbered: numbers),
          GivenNumbers.question(entries: command.entries.count, contacts: 0),
        ], journalsOf: numbers)
    }
    return UndoTarget(
      entry: target, command: command.command, stamp: command.stamp,
      interviews: numbers.map(Identifier.init),
      since: try recordedSince(command.entries, by: command.stamp.consultant))
  }

  /// Returns the recordings by other consultants after these entries on the same interviews or, for
  /// entries of no interview, on the same people or part of the policy.
  ///
  /// Undos and entries of kind `nextBooked` are not counted.
  private func recordedSince(
    _ entries: [EntryOfInterview], by consultant: Consultant
  ) throws -> [UndoTarget.Later] {
    let ofNone = Set(
      entries.filter { $0.interview == nil }.map { Identifier<JournalEntry>($0.entry) })
    let last = entries.last?.entry ?? 0
    var interviews = Set(entries.compactMap(\.interview))
    var onTheSame: [Int64] = []
    if !ofNone.isEmpty {
      let all = try entriesOfNoInterview()
      let mine = all.filter { ofNone.contains($0.id) }.compactMap(\.event)
      interviews.formUnion(
        try self.interviews(
          concernedBy: mine.compactMap { if case .merged(let merger) = $0 { merger } else { nil } })
      )
      for case .split(let split) in mine {
        interviews.formUnion(split.interviews.map(\.number))
      }
      onTheSame = all.filter { entry in
        entry.id.number > last
          && entry.event.map { event in mine.contains { $0.isOnTheSame(as: event) } } ?? false
      }.map(\.id.number)
    }
    let question = Self.recordedSince(entries, interviews.sorted(), onTheSame, by: consultant)
    return try rows(question.sql, question.arguments) { row in
      UndoTarget.Later(
        entry: try row.get("id"), command: try row.get("command"), stamp: try Stamp(row: row))
    }
  }

  private static func recordedSince(
    _ entries: [EntryOfInterview], _ interviews: [Int64], _ onTheSame: [Int64],
    by consultant: Consultant
  ) -> Question {
    (
      """
      SELECT entry.id, batch.command, \(StampRows.columns)
      FROM entry
      \(StampRows.joins)
      WHERE entry.id > ?1 AND batch.consultant <> ?2 AND entry.retracts IS NULL
        AND \(EntryRows.counts("entry.id"))
        AND NOT EXISTS (SELECT 1 FROM nextBooking WHERE nextBooking.entry = entry.id)
        AND (entry.interview IN (\(Words.list("?3")))
          OR entry.id IN (\(Words.list("?4"))))
      ORDER BY entry.id
      """,
      [
        entries.last?.entry ?? 0, consultant.id.number, interviews.jsonList, onTheSame.jsonList,
      ]
    )
  }
}

extension Event {
  /// True if two events are about one person, or about one matter of the agency.
  fileprivate func isOnTheSame(as other: Event) -> Bool {
    switch self {
    case .policy: if case .policy = other { true } else { false }
    case .holidays: if case .holidays = other { true } else { false }
    case .template: if case .template = other { true } else { false }
    default: !Set(subjects).isDisjoint(with: other.subjects)
    }
  }
}
