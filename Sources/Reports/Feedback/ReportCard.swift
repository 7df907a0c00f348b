import Domain
import WorkingTime

/// One interview as pages show it: a title, and the parts with what is known in each.
///
/// It is made of the fields that its reader may see, and of nothing else.
struct ReportCard: Hashable, Sendable {
  /// A field with its heading; more than one item where it is a list.
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

  /// A part that its reader may see, with its lines; none where nothing is known.
  struct Section: Hashable, Sendable {
    let part: ReportField.Part
    let title: String
    let absence: String
    let lines: [Line]
  }

  /// Which of the report's interviews it is, from 1.
  let place: Int
  /// What it is called: whom the reader knows it by.
  let title: String
  /// What else there is to tell it by.
  let subtitle: String
  /// What is owed, as far as its reader may see it.
  let owed: [Owed]
  /// What happened after it along a line, for the agency.
  let timeline: Timeline?
  /// The parts, in the order of the table.
  let sections: [Section]

  /// The fields that stand in the title.
  private static let titleKeys: Set<String> = ["interview", "candidate", "employer", "vacancy"]

  /// The card of a row at a place of a report for an audience.
  init(_ row: ReportRow, for audience: Audience, at place: Int, times: Times) {
    let lines = ReportField.all(for: audience).map { field in
      (
        field.part,
        Line(key: field.key, title: field.title(of: row), items: field.value(row).words(times))
      )
    }
    func words(_ key: String) -> String? {
      lines.first { $0.1.key == key }?.1.items.first
    }
    self.place = place
    let matter = [words("vacancy"), words("employer")].compactMap { $0 }.joined(separator: " at ")
    let number = words("interview").map { "interview " + $0 }
    let stage = words("stage").map { $0 + " interview" }
    title = audience == .candidate ? matter : words("candidate") ?? matter
    subtitle = [audience == .candidate ? stage ?? "interview" : matter, number]
      .compactMap { $0 }.joined(separator: ", ")
    owed = lines.contains { $0.1.key == "owed" } ? row.owedWords : []
    timeline = ReportNumbers.audiences.contains(audience) ? Timeline(row) : nil
    sections = ReportField.Part.allCases.compactMap { part in
      let theirs = lines.filter { $0.0 == part }.map(\.1)
      guard !theirs.isEmpty else { return nil }
      return Section(
        part: part, title: part.title(for: audience), absence: part.absence(for: audience, of: row),
        lines: theirs.filter { !$0.items.isEmpty && !Self.titleKeys.contains($0.key) })
    }
  }

  /// Whether nothing is known in a part.
  func isEmpty(_ part: ReportField.Part) -> Bool {
    sections.first { $0.part == part }?.lines.isEmpty ?? true
  }

  /// What a field says, on one line; empty where it says nothing.
  func words(_ key: String) -> String {
    sections.flatMap(\.lines).first { $0.key == key }?.items.joined(separator: "; ") ?? ""
  }
}
