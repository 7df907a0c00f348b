import Domain
import Rendering
import Store
import Wording

/// The interviews for a vacancy.
extension Session {
  /// All interviews for a vacancy of an employer, by its whole title, ordered by start.
  func interviews(
    for vacancy: String, at employer: Identifier<Employer>
  ) throws -> [Interview] {
    try interviews(named: vacancy, at: employer).filter { folded($0.vacancy) == folded(vacancy) }
  }

  /// All interviews for the one vacancy with an open interview that a title or a part of it means.
  func interviews(forOnly typed: String, at employer: Employer?) throws -> [Interview] {
    let all = try interviews(named: typed, at: employer?.id)
    let open = all.filter(\.isOpen)
    let whole = open.filter { folded($0.vacancy) == folded(typed) }
    let meant = whole.isEmpty ? open : whole
    guard let first = meant.first else {
      throw CommandError.unknownName(
        kind: "vacancy with an open interview", typed: typed, suggestions: [])
    }
    let matters = meant.reduce(into: [String]()) { matters, interview in
      if !matters.contains(interview.matter) { matters.append(interview.matter) }
    }
    guard matters.count == 1 else {
      throw CommandError.badValue(
        option: "--vacancy", typed: typed,
        expected: "one of \(Grammar.list(matters.map(shown), conjunction: "or"))")
    }
    return all.filter { $0.employer.id == first.employer.id && $0.vacancy == first.vacancy }
  }

  private func interviews(
    named part: String, at employer: Identifier<Employer>?
  ) throws -> [Interview] {
    var filter = ReportFilter()
    filter.vacancy = part
    filter.employer = employer
    var interviews: [Interview] = []
    try store.forEachPortion(of: filter, kinds: [.booked]) { portion in
      portion.map(\.record.interview)
    } _: { portion in
      interviews += portion
      return true
    }
    return interviews
  }
}
