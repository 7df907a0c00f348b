import Domain
import WorkingTime

/// One interview as pages show it: a title, and the parts with what is known in each.
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

  /// A part with its lines; none where nothing is known.
  struct Section: Hashable, Sendable {
    let part: ReportField.Part
    let lines: [Line]
  }

  /// The interview's number.
  let number: Int
  /// Who was interviewed.
  let title: String
  /// For what and by whom.
  let subtitle: String
  /// What is owed, as far as its readers may see it.
  let owed: [Owed]
  /// The parts, in the order of the table.
  let sections: [Section]

  /// The fields that stand in the title.
  private static let titleKeys: Set<String> = ["interview", "candidate", "employer", "vacancy"]

  /// The card of a row, made of the fields that its readers may see.
  init(_ row: ReportRow, fields: [ReportField], times: Times) {
    let lines = fields.map { field in
      (field.part, Line(key: field.key, title: field.title, items: field.value(row).words(times)))
    }
    func words(_ key: String) -> String? {
      lines.first { $0.1.key == key }?.1.items.first
    }
    number = Int(row.interview.id.number)
    title = words("candidate") ?? "Interview \(row.interview.id.reference)"
    subtitle = [words("vacancy"), words("employer")].compactMap { $0 }.joined(separator: " at ")
    owed = fields.contains { $0.key == "owed" } ? row.owedWords : []
    sections = ReportField.Part.allCases.map { part in
      Section(
        part: part,
        lines: lines.filter { line in
          line.0 == part && !line.1.items.isEmpty && !Self.titleKeys.contains(line.1.key)
        }.map(\.1))
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
