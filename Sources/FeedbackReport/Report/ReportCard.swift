import ChasePolicy
import Domain
import Rendering
import WorkingTime

/// One interview as pages show it: a title, and its parts with their lines.
///
/// It is made of the fields that its reader may see, and of nothing else.
struct ReportCard: Hashable, Sendable {
  /// A field with its heading; several items if it is a list.
  struct Line: Hashable, Sendable {
    let key: String
    let title: String
    let items: [String]
  }

  /// Something owed, and whether it is overdue.
  struct Owed: Hashable, Sendable {
    let words: String
    let isLate: Bool
  }

  /// A part that its reader may see, with its lines; empty if nothing is known.
  struct Section: Hashable, Sendable {
    let part: ReportField.Part
    let title: String
    let absence: String
    let lines: [Line]
  }

  /// The number of the interview in the report, from 1.
  let place: Int
  /// The title: the candidate's name or, for a candidate, the vacancy and the employer.
  let title: String
  /// The details that tell it apart from others.
  let subtitle: String
  /// The duties owed, as far as its reader may see them.
  let owed: [Owed]
  /// The place of the first of them on a list; nil if its reader sees none.
  let urgency: Urgency?
  /// The events after it along a line, for the agency.
  let timeline: Timeline?
  /// The parts, in the order of the table.
  let sections: [Section]

  /// The fields that form the title.
  private static let titleKeys: Set<String> = ["interview", "candidate", "employer", "vacancy"]

  /// The card of a row at a place of a report for an audience.
  init(_ row: ReportRow, for audience: Audience, at place: Int, times: Times) {
    let parts = ReportField.Part.all(for: audience).map { part in
      let fields = part.fields.filter { $0.audiences.contains(audience) }
      let lines = fields.map { field in
        Line(key: field.key, title: field.title(of: row), items: field.value(row).words(times))
      }
      return (part: part, lines: lines)
    }
    let lines = parts.flatMap(\.lines)
    func words(_ key: String) -> String? { lines.first { $0.key == key }?.items.first }
    self.place = place
    let matter = [words("vacancy"), words("employer")].compactMap { $0 }.joined(separator: " at ")
    let number = words("interview").map { "interview " + $0 }
    let stage = words("stage").map { $0 + " interview" }
    title = audience == .candidate ? matter : words("candidate") ?? matter
    subtitle = [audience == .candidate ? stage ?? "interview" : matter, number]
      .compactMap { $0 }.joined(separator: ", ")
    owed = lines.contains { $0.key == "owed" } ? row.owedWords : []
    urgency = owed.isEmpty ? nil : row.owed.first?.urgency(at: row.made)
    timeline = ReportNumbers.audiences.contains(audience) ? Timeline(row) : nil
    sections = parts.filter { !$0.lines.isEmpty }.map { part, lines in
      Section(
        part: part, title: part.title(for: audience), absence: part.absence(for: audience, of: row),
        lines: lines.filter { !$0.items.isEmpty && !Self.titleKeys.contains($0.key) })
    }
  }

  /// True if nothing is known in a part.
  func isEmpty(_ part: ReportField.Part) -> Bool {
    sections.first { $0.part == part }?.lines.isEmpty ?? true
  }

  /// The value of a field on one line; empty if it has none.
  func words(_ key: String) -> String {
    sections.flatMap(\.lines).first { $0.key == key }?.items.joined(separator: "; ") ?? ""
  }
}
