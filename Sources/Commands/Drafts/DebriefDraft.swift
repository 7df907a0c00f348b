import Domain
import Foundation
import WorkingTime

/// A debrief begun but not recorded yet: the answers as typed, and the current question.
struct DebriefDraft: Hashable {
  /// The time at which it was begun.
  let begun: Instant
  /// The time of the call, from which "by Friday" is counted.
  var at: Instant
  /// The caller, if given.
  let rang: Rang?
  /// The interview's last entry at the time; nil in drafts from before this was stored.
  var lastEntry: Identifier<JournalEntry>?
  /// The answers, as typed.
  var answers: [DebriefField: String] = [:]
  /// The current question.
  var field = DebriefField.went
  /// The unfinished answer to it.
  var unfinished = ""

  /// True if nothing in it is worth keeping.
  var isEmpty: Bool { answers.isEmpty && unfinished.trimmedOrNil == nil }
}

extension DebriefDraft {
  /// The stored form of a draft, as JSON.
  private struct Kept: Codable {
    var version = 1
    let begun: Int
    let at: Int
    let rang: String?
    let lastEntry: Int?
    let answers: [String: String]
    let field: String
    let unfinished: String
  }

  /// The draft as JSON.
  var data: Data {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
      return try encoder.encode(
        Kept(
          begun: begun.seconds, at: at.seconds, rang: rang?.rawValue,
          lastEntry: lastEntry.map { Int($0.number) },
          answers: Dictionary(answers.map { ($0.key.key, $0.value) }) { first, _ in first },
          field: field.key, unfinished: unfinished))
    }
  }

  /// Reads a stored draft; nil if it is damaged or of another version.
  init?(_ data: Data) {
    guard let kept = try? JSONDecoder().decode(Kept.self, from: data), kept.version == 1 else {
      return nil
    }
    begun = Instant(seconds: kept.begun)
    at = Instant(seconds: kept.at)
    rang = kept.rang.flatMap(Rang.init(rawValue:))
    lastEntry = kept.lastEntry.map { Identifier(Int64($0)) }
    for (name, text) in kept.answers {
      guard let field = DebriefField(key: name) else { return nil }
      answers[field] = text
    }
    guard let field = DebriefField(key: kept.field) else { return nil }
    self.field = field
    unfinished = kept.unfinished
  }
}

extension DraftStore {
  /// The dossier's rows about an interview's drafts.
  func rows(of interview: Identifier<Interview>) -> [DossierRow] {
    let drafts = ["\(interview.number).draft"] + namesSetAside(of: interview)
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
    fields += DebriefField.all.compactMap { part in
      answers[part].map { field(part.key, part.question, .text($0), nature(of: part)) }
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
    if case .people = part.place { .name(.employersPerson) } else { .free }
  }
}
