import Domain
import Rendering
import Wording
import WorkingTime

/// Splits the data held into pieces, and marks or covers those that are other people's too.
struct DossierMarker: Sendable {
  private let redaction: Redaction
  private let times: Times
  private var names = NamesInText<DossierMark?>()

  init(_ dossier: Dossier, _ redaction: Redaction, times: Times) {
    self.redaction = redaction
    self.times = times
    let own = Self.ownNames(dossier)
    let ownWords = Set(own.flatMap(searchWords))
    // Within the person's whole name, no part is marked as another's.
    for name in own { names.add(name, nil) }
    let ownForms = Set(own.map(folded))
    for person in dossier.people where !ownForms.contains(folded(person.name)) {
      let mark = DossierMark(kind: .name, party: person.party)
      names.add(person.name, mark)
      if person.isNear { names.addParts(of: person.name, mark, butNot: ownWords) }
    }
  }

  /// Returns all names that the person has or had; they are never marked, even if others share
  /// them.
  private static func ownNames(_ dossier: Dossier) -> Set<String> {
    let rows = dossier.particulars + dossier.entries.flatMap(\.rows)
    let names = rows.flatMap(\.fields).compactMap { field -> String? in
      guard field.nature == .ownName, case .text(let name) = field.value else { return nil }
      return name
    }
    return Set(names + [dossier.person.name])
  }

  /// Returns a field's value for people.
  func pieces(of field: DossierField) -> [DossierPiece] {
    pieces(of: words(field.value), field.nature)
  }

  /// Returns a heading that may name others.
  func heading(_ text: String) -> String { parted(text).map(\.words).joined() }

  /// Returns a field's value for programs.
  func data(of field: DossierField) -> [DossierPiece] {
    switch field.value {
    case .text(let text), .choice(let text), .date(let text): pieces(of: text, field.nature)
    case .number, .moment, .flag: []
    }
  }

  private func pieces(of text: String, _ nature: DossierNature) -> [DossierPiece] {
    switch nature {
    case .plain, .ownName: [DossierPiece(words: text, mark: nil)]
    case .free: parted(text)
    case .name(let party): [marked(text, DossierMark(kind: .name, party: party))]
    case .words(let party):
      redaction == .names
        ? parted(text) : [marked(text, DossierMark(kind: .words, party: party))]
    }
  }

  /// Returns a text split at other people's names.
  private func parted(_ text: String) -> [DossierPiece] {
    var pieces: [DossierPiece] = []
    var start = text.startIndex
    for (range, mark) in names.found(in: text) {
      guard let mark else { continue }
      if start < range.lowerBound {
        pieces.append(DossierPiece(words: String(text[start..<range.lowerBound]), mark: nil))
      }
      pieces.append(marked(String(text[range]), mark))
      start = range.upperBound
    }
    if start < text.endIndex || pieces.isEmpty {
      pieces.append(DossierPiece(words: String(text[start...]), mark: nil))
    }
    return pieces
  }

  private func marked(_ text: String, _ mark: DossierMark) -> DossierPiece {
    let isCovered =
      switch redaction {
      case .none: false
      case .names: mark.kind == .name
      case .all: true
      }
    return DossierPiece(
      words: isCovered ? "[redacted: \(mark.reason)]" : text, mark: mark, isCovered: isCovered)
  }

  /// Returns a value in words: a choice or a date in everyday form, a text unchanged.
  private func words(_ value: DossierField.Value) -> String {
    switch value {
    case .text(let text): text
    case .choice(let name): DossierWords.plain(name)
    case .date(let text): LocalDate(iso8601: text).map(times.dated) ?? text
    case .number(let number): String(number)
    case .moment(let moment): times.moment(moment)
    case .flag(let flag): flag ? "yes" : "no"
    }
  }
}
