import ChasePolicy
import DataProtection
import Domain
public import Rendering
import Wording
public import WorkingTime

extension DueList {
  private static let margin = 9

  /// The list for people: the person to call, the matters to raise, since when, how late.
  public func text(calendar: WorkingCalendar, style: Style = Style()) -> String {
    let times = Times.read(at: now, calendar)
    var page = Page(style: style)
    guard !isEmpty else {
      page.line("Nothing to chase right now. Next up: `debrief not-yet`")
      foot(on: &page)
      return page.text
    }
    writeRequests(times, on: &page)
    let isShared = Set((calls.flatMap(\.duties) + waiting).map(\.interview.consultant.id)).count > 1
    for call in calls {
      page.gap()
      page.line(call.whom.heading, tone: .strong)
      for duty in call.duties { item(duty, call.whom.matter(duty), isShared, times, on: &page) }
    }
    if !waiting.isEmpty {
      page.gap()
      page.line("Waiting to hear from", tone: .strong)
      for duty in waiting { item(duty, duty.whole, isShared, times, on: &page) }
    }
    if snoozed > 0 { page.gap() }
    foot(on: &page)
    return page.text
  }

  /// The requests to be answered by law, the earliest first.
  private func writeRequests(_ times: Times, on page: inout Page) {
    guard !requests.isEmpty else { return }
    page.line("Data requests (UK GDPR)", tone: .strong)
    for request in requests {
      let standing = request.standing(at: now)
      page.item(
        standing.rawValue, tone: standing == .overdue ? .overdue : .due, marginWidth: Self.margin,
        [request.asks, RequestList.howItStands(request, times, at: now)])
    }
  }

  /// The number of hidden duties, so that nobody takes the list for complete.
  private func foot(on page: inout Page) {
    guard snoozed > 0 else { return }
    let are = snoozed == 1 ? "is" : "are"
    page.line(
      "\(Grammar.count(snoozed, "more duty")) \(are) snoozed: debrief due --snoozed", tone: .quiet)
  }

  /// One duty: its standing in the margin, the matter next to it.
  private func item(
    _ assigned: AssignedDuty, _ matter: String, _ isShared: Bool, _ times: Times,
    on page: inout Page
  ) {
    let isLate = assigned.duty.standing(at: now) == .overdue
    var standing = [DutyWords.lateness(assigned.duty, times, at: now)]
    if isShared { standing.append("consultant " + assigned.interview.consultant.name) }
    page.item(
      assigned.duty.standing(at: now).rawValue, tone: isLate ? .overdue : .due,
      marginWidth: Self.margin,
      ["\(assigned.interview.id.reference) \(matter)", standing.joined(separator: "; ")])
  }
}

extension Callee {
  /// The person to call, and where; a task at the desk has nobody to call.
  var label: String {
    switch self {
    case .candidate(let candidate):
      [candidate.name, candidate.phone ?? candidate.email].compactMap { $0 }
        .joined(separator: ", ")
    case .employer(let employer): employer.name
    case .nobody: "At the desk"
    }
  }

  /// The same as a heading.
  fileprivate var heading: String {
    switch self {
    case .candidate, .employer: "Call " + label
    case .nobody(let consultant): label + ": " + consultant.name
    }
  }

  /// The matter to raise with them, and its interview.
  fileprivate func matter(_ assigned: AssignedDuty) -> String {
    let interview = assigned.interview
    let about =
      switch self {
      case .candidate: interview.matter
      case .employer: "\(interview.candidate.name), \(interview.vacancy)"
      case .nobody: "\(interview.candidate.name), \(interview.matter)"
      }
    return "\(assigned.duty.rule.asks): \(about)"
  }
}

extension AssignedDuty {
  /// The parties, what is asked and the interview's matter, on one line.
  var whole: String {
    "\(DutyWords.matter(duty, of: interview)) (\(interview.matter))"
  }
}
