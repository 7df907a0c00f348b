import Domain
import Rendering

extension DossierReport {
  /// The dossier as JSON; it conforms to ``DossierSchema``.
  public var json: String {
    JSONWriter.document([
      "candidate": .string(dossier.candidate.name),
      "made": .moment(made),
      "redacted": .string(redaction.rawValue),
      "notices": .texts(notices),
      "statements": .array(
        statements.map {
          [
            "article": .string($0.article), "title": .string($0.title), "lines": .texts($0.lines),
          ]
        }),
      "marks": .array(
        legend.map { ["kind": .string($0.kind.rawValue), "reason": .string($0.reason)] }),
      "sections": .array(sections.map(\.json)),
      "mentions": .array(forgetting.mentions.map(\.json)),
      "omissions": .array(
        dossier.omissions.map { ["reason": .string($0.reason), "places": .texts($0.places)] }),
    ])
  }
}

extension DossierSection {
  fileprivate var json: JSON {
    [
      "part": .string(part.rawValue), "interview": .id(interview),
      "title": .string(title), "records": .array(blocks.map(\.json)),
    ]
  }
}

extension DossierBlock {
  fileprivate var json: JSON {
    [
      "kind": .string(kind), "title": .string(title),
      "entry": .id(entry?.id),
      "interview": .id(interview),
      "counts": .bool(entry?.counts ?? true),
      "undoneBy": .id(entry?.undoneBy),
      "erasedBy": .id(entry?.erasedBy),
      "fields": .array(lines.map(\.json)), "source": .array(source.map(\.json)),
    ]
  }
}

extension DossierLine {
  fileprivate var json: JSON {
    let value: JSON =
      switch field.value {
      case .text, .choice, .date: .string(data.map(\.words).joined())
      case .number(let number): .number(Int(number))
      case .moment(let moment): .moment(moment)
      case .flag(let flag): .bool(flag)
      }
    return [
      "table": .string(record), "column": .string(field.name),
      "label": .string(field.label), "value": value,
      "marks": .array(
        data.compactMap { piece in
          piece.mark.map { mark in
            [
              "kind": .string(mark.kind.rawValue), "reason": .string(mark.reason),
              "text": piece.isCovered ? .null : .string(piece.words),
            ]
          }
        }),
    ]
  }
}
