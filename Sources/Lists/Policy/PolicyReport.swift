public import AgencySettings
public import Domain
public import Rendering
import Wording
public import WorkingTime

/// The policy in force: every term with its value, its default and the source of its value.
public struct PolicyReport: Sendable {
  private struct Row {
    let term: PolicyTerm
    let choice: PolicyLedger.Choice?

    var value: String { choice?.change.text ?? term.standard }
  }

  private let ledger: PolicyLedger
  private let employer: Employer?
  private let wording: PolicyWording
  private let times: Times

  /// Creates a report on the agency's policy, or on the policy for one employer.
  public init(
    _ ledger: PolicyLedger, for employer: Employer?, wording: PolicyWording,
    in calendar: WorkingCalendar
  ) {
    times = .kept(calendar)
    self.ledger = ledger
    self.employer = employer
    self.wording = wording
  }

  /// The terms, each with the choice for the employer, else for the agency, else the default.
  private var rows: [Row] {
    PolicyTerm.all.map { term in
      let own = employer.flatMap { ledger.choice(of: term, for: $0.id) }
      return Row(term: term, choice: own ?? ledger.choice(of: term, for: nil))
    }
  }

  /// Returns the report for people; for the agency, exceptions for single employers follow below.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    if let employer { page.line("For \(employer.name)", tone: .strong) }
    listing(rows).draw(on: &page)
    page.gap()
    page.line("Where nothing else is said, the value is the default.", tone: .quiet)
    guard employer == nil else { return page.text }
    for employer in ledger.employers {
      page.gap()
      page.line("For \(wording.name(employer))", tone: .strong)
      for term in PolicyTerm.all {
        guard let choice = ledger.choice(of: term, for: employer) else { continue }
        page.line(
          "\(term.name) = \(choice.change.text ?? ""), \(origin(of: choice))", indent: 2,
          hanging: 4)
      }
    }
    return page.text
  }

  /// Returns the source of a value, and the whole value if the table may be too narrow for it.
  private func detail(of row: Row) -> String {
    guard let choice = row.choice else { return "" }
    let origin = origin(of: choice)
    return row.value.count > Self.longest ? "\(row.value): \(origin)" : origin
  }

  /// The longest value that always fits, in characters: that of a day with a lunch gap.
  private static let longest = 23

  private func origin(of choice: PolicyLedger.Choice) -> String {
    let stamp = choice.entry.stamp
    let signed = "on \(times.date(of: stamp.at)) by \(stamp.consultant.name)"
    let scope =
      employer != nil && choice.change.employer == nil ? ", for the whole agency" : ""
    return choice.file.map { "adopted from \($0.source) \(signed)\(scope)" }
      ?? "set \(signed)\(scope)"
  }

  /// The report as JSON: an object for each term; for the agency, also one for each choice for an
  /// employer.
  public var json: String {
    let own =
      employer != nil
      ? []
      : ledger.employers.flatMap { employer in
        PolicyTerm.all.compactMap { term in
          ledger.choice(of: term, for: employer).map { Row(term: term, choice: $0) }
        }
      }
    return listing(rows + own).json
  }

  private func listing(_ rows: [Row]) -> Listing<Row> {
    Listing(
      rows, detail: detail,
      fields: [
        Field("name") { .string($0.term.name) }.column(.whole("Setting")),
        Field("value") { .string($0.value) }
          .column(.text("Value")) { Cell($0.value, $0.choice == nil ? .plain : .strong) },
        Field("default") { .string($0.term.standard) }.column(.text("Default"), .quiet),
        Field("employer") { .text($0.choice?.change.employer.map(wording.name)) },
        Field("from") { row in
          row.choice.map { choice in
            JSON.of(choice.entry, .number, .kind, .recorded, .by)
              .adding(["file": .text(choice.file?.source)])
          } ?? .null
        },
      ])
  }
}
