import Domain
import WorkingTime
import Wording

/// Cuts what is held into pieces, and marks or covers those that are other people's too.
struct DossierMarker: Sendable {
  private let redaction: Redaction
  private let times: Times
  private var names = NamesInText<DossierMark?>()

  init(_ dossier: Dossier, _ redaction: Redaction, times: Times) {
    self.redaction = redaction
    self.times = times
    let own = Self.ownNames(dossier)
    let ownWords = Set(own.flatMap(searchWords))
    // Where their whole name stands, a part of it is nobody else's.
    for name in own { names.add(name, nil) }
    let ownForms = Set(own.map(folded))
    for person in dossier.people where !ownForms.contains(folded(person.name)) {
      let mark = DossierMark(kind: .name, party: person.party)
      names.add(person.name, mark)
      if person.isNear { names.addParts(of: person.name, mark, butNot: ownWords) }
    }
  }

  /// Every name that the candidate has or had: those are nobody else's, whoever bears them too.
  private static func ownNames(_ dossier: Dossier) -> Set<String> {
    let rows = dossier.particulars + dossier.entries.flatMap(\.rows)
    let names = rows.flatMap(\.fields).compactMap { field -> String? in
      guard field.nature == .ownName, case .text(let name) = field.value else { return nil }
      return name
    }
    return Set(names + [dossier.candidate.name])
  }

  /// What a field holds, for people.
  func pieces(of field: DossierField) -> [DossierPiece] {
    pieces(of: words(field.value), field.nature)
  }

  /// A heading in which others may be named.
  func heading(_ text: String) -> String { parted(text).map(\.words).joined() }

  /// What it holds, as programs read it.
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

  /// A text cut where other people's names stand in it.
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

  /// What is held in words; a choice or a date is said as people say it, a text stays as it is.
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
