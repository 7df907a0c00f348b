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

  /// The list as JSON: `kind`, `name`, and the numbers; candidates have `id`, `phone` and `email`,
  /// employers have `vacancies`.
  public var json: String {
    JSONWriter.document(.array(listings.flatMap(\.objects)))
  }

  /// Returns the list for people.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    for listing in listings {
      page.gap()
      listing.draw(on: &page)
    }
    return page.text
  }

  private var listings: [Listing<PersonTally>] {
    [
      candidates.map { candidates in
        Listing(
          candidates, none: "There is no candidate yet: `debrief book` makes one.",
          fields: [
            Field("kind") { _ in .string("candidate") },
            Field("id") { .id($0.candidate?.id) },
            Field("name") { .text($0.candidate?.name) }.column(.text("Candidate")) {
              Cell($0.candidate?.label ?? "", .strong)
            },
            Field("phone") { .text($0.candidate?.phone) },
            Field("email") { .text($0.candidate?.email) },
            Field(.whole("Reached at")) { Cell($0.candidate?.reach ?? "none known") },
          ] + Self.numbers)
      },
      employers.map { employers in
        Listing(
          employers, none: "There is no employer yet: `debrief book` makes one.",
          fields: [
            Field("kind") { _ in .string("employer") },
            Field("name") { .text($0.employer?.name) }.column(.text("Employer"), .strong),
            .count("vacancies", .number("Vacancies")) { $0.vacancies },
          ] + Self.numbers)
      },
    ].compactMap(\.self)
  }

  private static var numbers: [Field<PersonTally>] {
    [
      .count("open", .number("Open")) { $0.open },
      .count("interviews", .number("Interviews")) { $0.interviews },
    ]
  }
}

extension Field {
  /// A count, grouped in the table.
  fileprivate static func count(
    _ key: String, _ heading: Column, _ count: @escaping (Row) -> Int
  ) -> Field {
    Field(key) { .number(count($0)) }.column(heading) { Cell(Grammar.grouped(count($0))) }
  }
}

extension PersonTally {
  fileprivate var candidate: Candidate? {
    if case .candidate(let candidate) = person { candidate } else { nil }
  }

  fileprivate var employer: Employer? {
    if case .employer(let employer, _) = person { employer } else { nil }
  }

  fileprivate var vacancies: Int {
    if case .employer(_, let vacancies) = person { vacancies } else { 0 }
  }
}

extension Listing where Row == (consultant: Consultant, openInterviews: Int) {
  /// The agency's consultants, and the number of open interviews of each.
  public static func consultants(_ workloads: [Row]) -> Listing {
    Listing(
      workloads, none: "No consultants yet. Add yourself: debrief consultants --add NAME",
      fields: [
        Field("consultant") { .string($0.consultant.name) }.column(.text("Consultant")),
        Field("openInterviews") { .number($0.openInterviews) }.column(.number("Open interviews")),
      ])
  }
}
