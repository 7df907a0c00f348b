import Domain
import Rendering

// The dossier as JSON: each key stands here once, with its type and its value, for the document and
// for its schema.

extension DossierReport {
  /// The dossier as JSON.
  public var json: String { JSONWriter.document(Self.type.json(self)) }

  /// The JSON Schema (2020-12) of a dossier as JSON.
  public static var schema: String {
    JSON.schemaDocument(
      "A dossier of debrief as JSON", "allOf", [type.schema],
      definitions: ["record": DossierBlock.type.schema, "field": DossierLine.type.schema])
  }

  private static var type: JSONType<DossierReport> {
    .object([
      Field("candidate", .optional(.text), \.dossier.person.candidate?.name),
      Field("candidateId", .optional(.id()), \.dossier.person.candidate?.id),
      Field(
        "contact",
        .optional(
          .object([
            Field("id", .optional(.id()), \.id), Field("name", .text, \.name),
            Field("employer", .text, \.employer.name),
          ])), \.dossier.person.contact),
      Field("made", .moment, \.made),
      Field("redacted", .choice(Redaction.allCases, \.rawValue), \.redaction),
      Field("notices", .list(.text), \.notices),
      Field(
        "statements",
        .list(
          .object([
            Field("article", .text, \.article), Field("title", .text, \.title),
            Field("lines", .list(.text), \.lines),
          ])), \.statements),
      Field("marks", .list(.object(DossierMark.fields)), \.legend),
      Field("sections", .list(DossierSection.type), \.sections),
      Field("mentions", .list(Mention.type), \.namedIn),
      Field(
        "omissions",
        .list(
          .object([Field("reason", .text, \.reason), Field("places", .list(.text), \.places)])),
        \.dossier.omissions),
    ])
  }
}

extension DossierMark {
  fileprivate static var fields: [Field<DossierMark>] {
    [
      Field("kind", .choice(Kind.allCases, \.rawValue), \.kind),
      Field("reason", .choice(all, \.reason)) { $0 },
    ]
  }
}

extension DossierSection {
  fileprivate static var type: JSONType<DossierSection> {
    .object([
      Field("part", .choice(Part.allCases, \.rawValue), \.part),
      Field("interview", .optional(.id()), \.interview),
      Field("title", .text, \.title),
      Field("records", .list(DossierBlock.type.named("record")), \.blocks),
    ])
  }
}

extension DossierBlock {
  fileprivate static var type: JSONType<DossierBlock> {
    .object([
      Field("kind", .text, \.kind),
      Field("title", .text, \.title),
      Field("entry", .optional(.id())) { $0.entry?.id },
      Field("interview", .optional(.id()), \.interview),
      Field("counts", .flag) { $0.entry?.counts ?? true },
      Field("undoneBy", .optional(.id())) { $0.entry?.undoneBy },
      Field("erasedBy", .optional(.id())) { $0.entry?.erasedBy },
      Field("fields", .list(DossierLine.type.named("field")), \.lines),
      Field("source", .list(DossierLine.type.named("field")), \.source),
    ])
  }
}

extension DossierLine {
  fileprivate static var type: JSONType<DossierLine> {
    .object([
      Field("table", .text, \.record),
      Field("column", .text, \.field.name),
      Field("label", .text, \.field.label),
      Field("value", JSONType(["type": .texts(["string", "integer", "boolean"])], \.value)) { $0 },
      Field(
        "marks",
        .list(
          .object([
            .of(\.mark, DossierMark.fields), Field("text", .optional(.text), \.text),
          ])), \.marks),
    ])
  }

  private var value: JSON {
    switch field.value {
    case .text, .choice, .date: .string(data.map(\.words).joined())
    case .number(let number): .number(Int(number))
    case .moment(let moment): .moment(moment)
    case .flag(let flag): .bool(flag)
    }
  }

  /// The marks, each with the text that it marks, if that is not covered.
  private var marks: [(mark: DossierMark, text: String?)] {
    data.compactMap { piece in
      piece.mark.map { ($0, piece.isCovered ? nil : piece.words) }
    }
  }
}
