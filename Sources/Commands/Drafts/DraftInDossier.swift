import Domain

extension DraftShelf.Finding {
  /// What a dossier says of it; nil where there is nothing.
  var row: DossierRow? {
    switch self {
    case .nothing: nil
    case .draft(let draft): draft.row
    case .damaged:
      DossierRow(
        table: DebriefDraft.table,
        fields: [
          DossierField(
            table: DebriefDraft.table, column: "file", label: "file",
            value: .text("it cannot be read: look at it by hand"))
        ])
    }
  }
}

extension DebriefDraft {
  /// What a dossier calls the files beside the database.
  fileprivate static let table = "draft"

  /// All that a draft holds.
  fileprivate var row: DossierRow {
    var fields = [
      field("begun", "begun", .moment(begun)), field("at", "the call was at", .moment(at)),
    ]
    if let rang { fields.append(field("rang", "who rang", .text(rang.rawValue))) }
    fields += DebriefField.allCases.compactMap { part in
      answers[part].map { field(part.rawValue, part.question, .text($0), nature(of: part)) }
    }
    fields.append(field("field", "the question that stands", .text(self.field.question)))
    if !unfinished.isEmpty {
      fields.append(
        field("unfinished", "typed of its answer", .text(unfinished), nature(of: self.field)))
    }
    return DossierRow(table: Self.table, fields: fields)
  }

  private func field(
    _ column: String, _ label: String, _ value: DossierField.Value, _ nature: DossierNature = .plain
  ) -> DossierField {
    DossierField(table: Self.table, column: column, label: label, value: value, nature: nature)
  }

  /// Whom they met is said by their names; in all else anybody may be named.
  private func nature(of part: DebriefField) -> DossierNature {
    part == .met ? .name(.employersPerson) : .free
  }
}
