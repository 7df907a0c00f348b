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

  /// Creates a report on the agency's policy, or on the policy for one employer.
  public init(_ ledger: PolicyLedger, for employer: Employer?, wording: PolicyWording) {
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
  public func text(calendar: WorkingCalendar, style: Style = Style()) -> String {
    let times = Times.kept(calendar)
    var page = Page(style: style)
    if let employer { page.line("For \(employer.name)", tone: .strong) }
    let rows = rows
    page.table(
      columns: [.whole("Setting"), .text("Value"), .text("Default")],
      rows: rows.map { row in
        [
          Cell(row.term.name), Cell(row.value, row.choice == nil ? .plain : .strong),
          Cell(row.term.standard, .quiet),
        ]
      }, details: rows.map { detail(of: $0, times) })
    page.gap()
    page.line("Where nothing else is said, the value is the default.", tone: .quiet)
    guard employer == nil else { return page.text }
    for employer in ledger.employers {
      page.gap()
      page.line("For \(wording.name(employer))", tone: .strong)
      for term in PolicyTerm.all {
        guard let choice = ledger.choice(of: term, for: employer) else { continue }
        page.line(
          "\(term.name) = \(choice.change.text ?? ""), \(origin(of: choice, times))", indent: 2,
          hanging: 4)
      }
    }
    return page.text
  }

  /// Returns the source of a value, and the whole value if the table may be too narrow for it.
  private func detail(of row: Row, _ times: Times) -> String {
    guard let choice = row.choice else { return "" }
    let origin = origin(of: choice, times)
    return row.value.count > Self.longest ? "\(row.value): \(origin)" : origin
  }

  /// The longest value that always fits, in characters: that of a day with a lunch gap.
  private static let longest = 23

  private func origin(of choice: PolicyLedger.Choice, _ times: Times) -> String {
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
    return JSONWriter.document(.array((rows + own).map(json)))
  }

  private func json(_ row: Row) -> JSON {
    [
      "name": .string(row.term.name), "value": .string(row.value),
      "default": .string(row.term.standard),
      "employer": .text(row.choice?.change.employer.map(wording.name)),
      "from": row.choice.map { choice in
        [
          "entry": .number(Int(choice.entry.id.number)),
          "kind": .string(choice.entry.content.kind), "at": .moment(choice.entry.stamp.at),
          "by": .string(choice.entry.stamp.consultant.name), "file": .text(choice.file?.source),
        ]
      } ?? .null,
    ]
  }
}
