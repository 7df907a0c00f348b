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
            Field("id") { .id($0.candidate?.id) }.column(.text("#")) {
              Cell($0.candidate?.reference ?? "")
            },
            Field("name") { .text($0.candidate?.name) }.column(.text("Candidate"), .strong),
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

extension Listing where Row == (card: ConsultantCard, open: Int) {
  /// The agency's consultants, how to reach them, the number of open interviews of each, and those
  /// that colleagues cover.
  public static func consultants(
    _ workloads: [Row], covers: [Identifier<Consultant>: String] = [:]
  ) -> Listing {
    let cover = Field<Row>(.text("Cover")) { Cell(covers[$0.card.consultant.id] ?? "") }
    return Listing(
      workloads, none: "No consultants yet. Add yourself: debrief consultants --add NAME",
      fields: [
        Field("consultant") { .string($0.card.consultant.name) }.column(.text("Consultant")),
        Field("openInterviews") { .number($0.open) }.column(.number("Open interviews")),
        Field("phone") { .text($0.card.phone) }, Field("email") { .text($0.card.email) },
      ] + (covers.isEmpty ? [] : [cover]))
  }
}

extension [CoveredInterviews] {
  /// How many of each consultant's interviews are covered, by whom until when, and how many of whose
  /// they cover.
  public func words(_ times: Times) -> [Identifier<Consultant>: String] {
    var words: [Identifier<Consultant>: [String]] = [:]
    for covered in self {
      let cover = covered.cover
      let end = "until " + times.moment(cover.until)
      words[covered.of.id, default: []].append(
        "\(covered.count) covered by \(cover.by.name) \(end)")
      words[cover.by.id, default: []].append("covers \(covered.count) of \(covered.of.name) \(end)")
    }
    return words.mapValues { $0.joined(separator: "; ") }
  }
}

extension Listing where Row == EmployerContact {
  /// Contacts at employers, by employer and name; those without a number only journals name.
  public static func contacts(_ contacts: [EmployerContact]) -> Listing {
    Listing(
      contacts.sorted {
        (folded($0.employer.name), folded($0.name), $0.id?.number ?? .max)
          < (folded($1.employer.name), folded($1.name), $1.id?.number ?? .max)
      },
      none: "No contacts yet. Add one: debrief people add contact NAME --employer EMPLOYER",
      fields: [
        Field("kind") { _ in .string("contact") },
        Field("id") { .id($0.id) }.column(.text("#")) { Cell($0.id?.reference ?? "") },
        Field("name") { .string($0.name) }.column(.text("Contact"), .strong),
        Field("role") { .text($0.role) }.column(.text("Role")),
        Field("employer") { .string($0.employer.name) }.column(.text("Employer")),
        Field("phones") { .texts($0.phones) }, Field("emails") { .texts($0.emails) },
        Field(.whole("Reached at")) { Cell($0.phone ?? $0.email ?? "none known") },
        Field("main") { .bool($0.isMain) }, Field("left") { .bool($0.hasLeft) },
        Field(.text("")) { Cell($0.hasLeft ? "left" : $0.isMain ? "main" : "") },
      ])
  }
}
