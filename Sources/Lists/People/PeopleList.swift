public import Domain
public import Rendering
import Wording

/// The candidates and the employers, with the number of interviews of each.
public struct PeopleList: Sendable {
  private let candidates: [PersonTally]?
  private let employers: [PersonTally]?

  /// Creates a list of candidates and employers, in the given order; nil leaves one of the two out.
  public init(candidates: [PersonTally]?, employers: [PersonTally]?) {
    self.candidates = candidates
    self.employers = employers
  }

  /// The list as JSON: `kind`, `name`, and the numbers; candidates have `phone` and `email`,
  /// employers have `vacancies`.
  public var json: String {
    JSONWriter.document(.array(((candidates ?? []) + (employers ?? [])).map(Self.json)))
  }

  private static func json(_ tally: PersonTally) -> JSON {
    let numbers: JSON = [
      "open": .number(tally.open), "interviews": .number(tally.interviews),
    ]
    switch tally.person {
    case .candidate(let candidate):
      let json: JSON = [
        "kind": .string("candidate"), "name": .string(candidate.name),
        "phone": .text(candidate.phone),
        "email": .text(candidate.email),
      ]
      return json.adding(numbers)
    case .employer(let employer, let vacancies):
      let json: JSON = [
        "kind": .string("employer"), "name": .string(employer.name),
        "vacancies": .number(vacancies),
      ]
      return json.adding(numbers)
    }
  }

  /// Returns the list for people.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    if let candidates {
      section(
        candidates, none: "There is no candidate yet: `debrief book` makes one.",
        columns: [
          .text("Candidate"), .whole("Reached at"), .number("Open"), .number("Interviews"),
        ], on: &page)
    }
    if let employers {
      section(
        employers, none: "There is no employer yet: `debrief book` makes one.",
        columns: [
          .text("Employer"), .number("Vacancies"), .number("Open"), .number("Interviews"),
        ], on: &page)
    }
    return page.text
  }

  private func section(
    _ tallies: [PersonTally], none: String, columns: [Column], on page: inout Page
  ) {
    page.gap()
    guard !tallies.isEmpty else { return page.line(none) }
    page.table(columns: columns, rows: tallies.map(Self.row))
  }

  private static func row(_ tally: PersonTally) -> [Cell] {
    let who: [Cell] =
      switch tally.person {
      case .candidate(let candidate):
        [
          Cell(candidate.name, .strong), Cell(candidate.phone ?? candidate.email ?? "none known"),
        ]
      case .employer(let employer, let vacancies):
        [Cell(employer.name, .strong), Cell(Grammar.grouped(vacancies))]
      }
    return who + [Cell(Grammar.grouped(tally.open)), Cell(Grammar.grouped(tally.interviews))]
  }
}
