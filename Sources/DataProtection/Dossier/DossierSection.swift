import Domain
import Rendering

/// A section of a dossier: the particulars, an interview, the entries about the candidate alone, or
/// the drafts.
struct DossierSection: Sendable {
  /// The type of a section.
  enum Part: String, Sendable, CaseIterable {
    case particulars, interview, own, drafts
  }

  let part: Part
  let interview: Identifier<Interview>?
  let title: String
  let blocks: [DossierBlock]
}

/// A row or an entry.
struct DossierBlock: Sendable {
  /// The kind of the entry or of the record.
  let kind: String
  let title: String
  /// The entry; nil if it is not one.
  let entry: DossierEntry?
  /// The interview, if the section has several.
  var interview: Identifier<Interview>?
  /// The content.
  let lines: [DossierLine]
  /// The lines on its source, or all its lines if one of them states it.
  let source: [DossierLine]

  /// The erasure or undo of the entry; nil if absent.
  var standing: String? {
    guard let entry else { return nil }
    if let eraser = entry.erasedBy {
      return "what it said has been erased, as entry \(eraser.number) says"
    }
    guard !entry.counts else { return nil }
    return "undone" + (entry.undoneBy.map { " by entry \($0.number)" } ?? "")
      + ": it is undone, and still held"
  }
}

/// A field under its label.
struct DossierLine: Sendable {
  /// The kind of record that the field belongs to.
  let record: String
  let field: DossierField
  let pieces: [DossierPiece]
  let data: [DossierPiece]

  private init(_ record: String, _ field: DossierField, _ marker: DossierMarker) {
    self.record = record
    self.field = field
    pieces = marker.pieces(of: field)
    data = marker.data(of: field)
  }

  /// Returns the fields of some records.
  static func lines(of rows: [DossierRow], _ marker: DossierMarker) -> [DossierLine] {
    rows.flatMap { row in row.fields.map { DossierLine(row.record, $0, marker) } }
  }
}

extension DossierSection {
  /// Returns the section with the person's records.
  static func particulars(of dossier: Dossier, _ marker: DossierMarker) -> DossierSection {
    DossierSection(
      part: .particulars, interview: nil, title: "Particulars",
      blocks: dossier.particulars.map {
        DossierBlock(row: $0, lines: DossierLine.lines(of: [$0], marker), source: [])
      })
  }

  /// Returns the section with entries about the person and no interview.
  static func own(
    _ entries: [DossierEntry], of person: DataSubject, _ marker: DossierMarker
  ) -> DossierSection {
    DossierSection(
      part: .own, interview: nil,
      title: "Recorded of the \(person.contact == nil ? "candidate" : "contact") alone",
      blocks: entries.map { DossierBlock($0, marker) })
  }

  /// Returns the section with the drafts next to the database.
  static func drafts(_ drafts: [DossierDraft], _ marker: DossierMarker) -> DossierSection {
    DossierSection(
      part: .drafts, interview: nil, title: "Drafts beside the database",
      blocks: drafts.map { draft in
        DossierBlock(
          kind: draft.row.record,
          title: "draft of \(draft.noun)" + (draft.interview.map { " of \($0.reference)" } ?? ""),
          entry: nil, interview: draft.interview,
          lines: DossierLine.lines(of: [draft.row], marker), source: [])
      })
  }

  /// Creates the section of an interview.
  init(_ interview: DossierInterview, _ marker: DossierMarker) {
    part = .interview
    self.interview = interview.id
    title =
      "Interview \(interview.id.reference): \(marker.heading(interview.vacancy)) "
      + "at \(interview.employer)"
    blocks =
      interview.rows.map {
        DossierBlock(row: $0, lines: [], source: DossierLine.lines(of: [$0], marker))
      }
      + interview.entries.map { DossierBlock($0, marker) }
  }
}

extension DossierBlock {
  /// Creates the block of a record without an entry.
  fileprivate init(row: DossierRow, lines: [DossierLine], source: [DossierLine]) {
    let subject = row.subject.map { ": " + DossierWords.plain($0) }
    self.init(
      kind: row.record, title: (row.title ?? DossierWords.plain(row.record)) + (subject ?? ""),
      entry: nil, lines: lines, source: source)
  }

  /// Creates the block of an entry.
  fileprivate init(_ entry: DossierEntry, _ marker: DossierMarker) {
    self.init(
      kind: entry.kind?.rawValue ?? "retraction",
      title: "entry \(entry.id.number): " + DossierWords.kind(entry.kind),
      entry: entry, lines: DossierLine.lines(of: entry.rows, marker),
      source: DossierLine.lines(of: entry.header, marker))
  }
}
