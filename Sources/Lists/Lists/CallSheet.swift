public import ChasePolicy
public import Domain
public import Rendering
import Wording
public import WorkingTime

/// One person as `call` shows them: whom to ring and where, the matters by number, and the last
/// contact over all interviews.
public struct CallSheet {
  private let whom: Callee
  private let duties: [AssignedDuty]
  private let card: PersonCard?
  private let now: Instant
  private let calendar: WorkingCalendar

  /// Creates the sheet of a call; `interviews` are those of the candidate or the employer, and
  /// `contacts` the people there.
  public init(
    _ whom: Callee, _ duties: [AssignedDuty],
    _ interviews: [(record: InterviewRecord, plan: [AssignedDuty])],
    contacts: [EmployerContact] = [], at now: Instant, in calendar: WorkingCalendar
  ) {
    self.whom = whom
    self.duties = duties
    self.now = now
    self.calendar = calendar
    let person: PersonRecord.Person? =
      switch whom {
      case .candidate(let candidate): .candidate(candidate)
      case .employer(let employer, _): .employer(employer)
      case .nobody: nil
      }
    card = person.map { PersonCard(of: $0, interviews, contacts: contacts, at: now, in: calendar) }
  }

  /// The sheet as text, under its place in the list, such as `3 of 13`.
  ///
  /// If `ticked` is given, each matter has a box, ticked or not, by its index.
  public func text(place: String, ticked: Set<Int>? = nil, style: Style = Style()) -> String {
    var page = Page(style: style)
    let times = Times.read(at: now, calendar)
    let isLate = duties.contains { $0.duty.standing(at: now) == .overdue }
    page.line("\(place)  \(whom.label)", tone: isLate ? .overdue : .strong)
    if duties.isEmpty { page.line("Nothing due now", indent: 2) }
    for (index, duty) in duties.enumerated() {
      let words =
        "\(whom.matter(duty)) \(duty.interview.id.reference), "
        + DutyWords.howLate(duty.duty, times, at: now)
      let box = ticked.map { $0.contains(index) ? "[x]" : "[ ]" }
      page.item(
        "\(box ?? " ") \(index + 1)", tone: .plain, marginWidth: box == nil ? 5 : 7, [words])
    }
    if let last = card?.lastContact(times) {
      page.item("  Last", tone: .quiet, marginWidth: 7, [last])
    }
    return page.text
  }

  /// What stands behind the matters, as text: the contacts, what they owe, how each process stands.
  public func background(style: Style = Style()) -> String {
    card?.background(style: style) ?? ""
  }
}
