public import Domain
public import Rendering
public import WorkingTime

/// The reason that nothing is owed for an interview whose booking was undone.
public struct UndoneBookingReport: Hashable, Sendable {
  private let interview: Interview
  private let undoing: JournalEntry

  /// The reason; nil if the booking is in force.
  public init?(_ record: InterviewRecord) {
    guard let undoing = record.entries.undoingBooking else { return nil }
    interview = record.interview
    self.undoing = undoing
  }

  /// The reason as JSON: the interview, what undid its booking, and no duties.
  public var json: String {
    JSONWriter.document(
      .of(interview, .number, .candidate, .employer, .vacancy)
        .adding(["facts": .array([]), "duties": .array([])]).adding(undoing.bookingUndone))
  }

  /// The reason for people.
  public func text(calendar: WorkingCalendar, style: Style = Style()) -> String {
    let times = Times.kept(calendar)
    var page = Page(style: style)
    page.line("\(interview.id.reference) \(interview.candidate.label)", tone: .strong)
    page.line("\(interview.matter), \(interview.kind), \(times.period(interview.time))")
    page.line(UndoneWords.line(undoing, times), tone: .due)
    page.line("Nobody owes anybody anything until then. (debrief history \(interview.id.number))")
    return page.text
  }
}
