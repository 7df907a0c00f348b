import DataProtection
import Domain
import Wording

/// The drafts next to the database as data held about a person.
extension DraftStore {
  /// The dossier's rows about an interview's drafts.
  func dossierDrafts(of interview: Identifier<Interview>) -> [DossierDraft] {
    dossierDrafts(in: files(of: interview), of: interview)
  }

  /// The dossier's rows about drafts of bookings that name a candidate.
  func dossierDrafts(naming candidate: Candidate) -> [DossierDraft] {
    dossierDrafts(in: bookings(naming: candidate), of: nil)
  }

  private func dossierDrafts(
    in files: [String], of interview: Identifier<Interview>?
  ) -> [DossierDraft] {
    files.map { file in
      let name = DraftName(file: file)
      let row: DossierRow =
        switch find(file) {
        case .draft(let draft) where !file.hasSuffix(Self.unfinishedFile): draft.row(of: name)
        case .damaged where !file.hasSuffix(Self.unfinishedFile):
          TalkDraft.unread("\(file), which cannot be made out")
        default: TalkDraft.unread("\(file), left half written")
        }
      return DossierDraft(of: interview, noun: name.article, row)
    }
  }

  /// The files of unfinished bookings that name a candidate: by the name or a part of it, the
  /// telephone number or the address.
  func bookings(naming candidate: Candidate) -> [String] {
    files.filter { file in
      guard DraftName(file: file).interview == nil else { return false }
      guard case .draft(let draft) = find(file) else { return file.hasSuffix(Self.unfinishedFile) }
      return draft.names(candidate)
    }
  }
}

extension TalkDraft {
  /// The kind of record that a draft is in a dossier.
  private static let record = "draft"

  /// True if a booking is, or may be, about a candidate.
  fileprivate func names(_ candidate: Candidate) -> Bool {
    let whole = folded(candidate.name)
    let words = whole.split(separator: " ")
    let texts = answers.values + [unfinished]
    if texts.contains(where: { folded($0).contains(whole) }) { return true }
    let reached = [candidate.phone, candidate.email].compactMap { $0.map(folded) }
    if texts.contains(where: { reached.contains(folded($0)) }) { return true }
    let typed =
      answers[BookQuestions.candidate] ?? (field == BookQuestions.candidate ? unfinished : "")
    let parts = folded(typed).split(separator: " ")
    return !parts.isEmpty && parts.allSatisfy { part in words.contains { $0.hasPrefix(part) } }
  }

  /// A row for a file that has to be read by hand.
  fileprivate static func unread(_ file: String) -> DossierRow {
    DossierRow(
      record: record,
      fields: [DossierField(name: "file", label: "file to be read by hand", value: .text(file))])
  }

  /// A row with all of a draft's fields.
  fileprivate func row(of name: DraftName) -> DossierRow {
    var fields = [
      DossierField(name: "begun", label: "begun", value: .moment(begun)),
      DossierField(name: "at", label: "the call was at", value: .moment(at)),
    ]
    if let rang {
      fields.append(
        DossierField(name: "rang", label: "who rang", value: .choice(rang.rawValue)))
    }
    let order = name.command == "log" ? DebriefField.all.map(\.key) : answers.keys.sorted()
    fields += order.compactMap { key in
      answers[key].map { text in
        DossierField(
          name: Self.plain(key), label: label(key), value: .text(text), nature: nature(of: key))
      }
    }
    fields.append(
      DossierField(
        name: "field", label: "the question that stands", value: .text(label(field))))
    if !unfinished.isEmpty {
      fields.append(
        DossierField(
          name: "unfinished", label: "typed of its answer", value: .text(unfinished),
          nature: nature(of: field)))
    }
    return DossierRow(record: Self.record, fields: fields)
  }

  private func label(_ key: String) -> String {
    DebriefField(key: key)?.question ?? Self.plain(key)
  }

  private static func plain(_ key: String) -> String {
    String(key.drop { $0 == "-" }).lowercased()
  }

  /// The answers about people at an employer hold their names; any other may name anybody.
  private func nature(of key: String) -> DossierNature {
    if case .people? = DebriefField(key: key)?.place { return .name(.employersPerson) }
    return ["--from", "--with", "--meets"].contains(key) ? .name(.employersPerson) : .free
  }
}
