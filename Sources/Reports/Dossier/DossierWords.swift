import Domain

/// What kinds of entries and rows are called in a dossier.
enum DossierWords {
  /// A kind of entry.
  static func kind(_ name: String) -> String {
    if let kind = Event.Kind(rawValue: name) { return kind.words }
    return others[name] ?? plain(name)
  }

  /// A row that is of no entry.
  static func row(_ table: String) -> String { tables[table] ?? plain(table) }

  /// The rule that something is owed by.
  static func rule(_ field: DossierField) -> String {
    if case .choice(let name) = field.value { plain(name) } else { "" }
  }

  private static let others = [
    "retraction": "entry taken back", "candidatesMerged": "records that became one",
    "candidateEdited": "change of the record", "candidateForgotten": "erasure",
    "candidateHeld": "hold: not to be erased yet",
  ]

  private static let tables = [
    "candidate": "record", "interview": "as it was booked", "interviewNow": "as it stands",
    "duty": "what is owed",
  ]

  /// A name as programs write it, `noShow`, as people do: `no show`.
  static func plain(_ name: String) -> String {
    name.reduce(into: "") { words, letter in
      if letter.isUppercase, !words.isEmpty { words += " " }
      words += letter.lowercased()
    }
  }
}
