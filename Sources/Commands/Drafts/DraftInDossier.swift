import Domain

extension DraftShelf {
  /// The dossier's rows about an interview's drafts.
  func rows(of interview: Identifier<Interview>) -> [DossierRow] {
    let drafts = ["\(interview.number).draft"] + putAside(of: interview)
    return drafts.compactMap(row)
      + leftovers(of: interview).map { name in
        DebriefDraft.unread("\(name), left half written")
      }
  }

  private func row(of name: String) -> DossierRow? {
    switch find(name) {
    case .nothing: nil
    case .draft(let draft): draft.row
    case .damaged: DebriefDraft.unread("\(name), which cannot be made out")
    }
  }
}

extension DebriefDraft {
  /// The kind of record that a draft is in a dossier.
  private static let record = "draft"

  /// A row for a file that has to be read by hand.
  fileprivate static func unread(_ file: String) -> DossierRow {
    DossierRow(
      record: record,
      fields: [DossierField(name: "file", label: "file to be read by hand", value: .text(file))])
  }

  /// A row with all of a draft's fields.
  fileprivate var row: DossierRow {
    var fields = [
      field("begun", "begun", .moment(begun)), field("at", "the call was at", .moment(at)),
    ]
    if let rang { fields.append(field("rang", "who rang", .choice(rang.rawValue))) }
    fields += DebriefField.allCases.compactMap { part in
      answers[part].map { field(part.rawValue, part.question, .text($0), nature(of: part)) }
    }
    fields.append(field("field", "the question that stands", .text(self.field.question)))
    if !unfinished.isEmpty {
      fields.append(
        field("unfinished", "typed of its answer", .text(unfinished), nature(of: self.field)))
    }
    return DossierRow(record: Self.record, fields: fields)
  }

  private func field(
    _ name: String, _ label: String, _ value: DossierField.Value, _ nature: DossierNature = .plain
  ) -> DossierField {
    DossierField(name: name, label: label, value: value, nature: nature)
  }

  /// The answer about people met holds their names; any other may name anybody.
  private func nature(of part: DebriefField) -> DossierNature {
    part == .met ? .name(.employersPerson) : .free
  }
}
