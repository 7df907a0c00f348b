public import ChasePolicy
public import DataProtection
public import Domain
public import WorkingTime

/// Today at a glance: the calls overdue and due, the duties we wait for, and the day's interviews.
public struct Today: Hashable, Sendable {
  /// The consultants whose day it is.
  public enum Whose: Hashable, Sendable {
    /// One consultant's.
    case one(Consultant)
    /// That of several, since nobody said which of them is here.
    case everybody
    /// Nobody has recorded anything yet.
    case nobody
  }

  /// The consultants whose day it is.
  let whose: Whose
  /// Calls of ours in which something is overdue, the most urgent first.
  let overdue: [DueList.Call]
  /// Calls of ours in which something is due and nothing overdue.
  let due: [DueList.Call]
  /// The duties that others do of their own accord.
  let waiting: [AssignedDuty]
  /// The interviews of this day, in the order of their starts.
  let interviews: [Interview]
  /// The requests about personal data that are to be answered.
  let requests: [RequestDuty]
  /// The number of duties left out because they are snoozed.
  let snoozed: Int
  /// The commands that are of most use here, as they are typed after `debrief`.
  let commands: [String]
  /// The time at which it is read.
  let now: Instant
  /// The agency's calendar, which sets the day.
  let calendar: WorkingCalendar

  /// A day from the duties that have begun, the interviews of the day and the commands most used,
  /// in their order.
  public init(
    _ whose: Whose, duties: [AssignedDuty], interviews: [Interview], commands: [String],
    requests: [RequestDuty] = [], at now: Instant, in calendar: WorkingCalendar
  ) {
    let list = DueList(duties, at: now)
    self.whose = whose
    overdue = list.calls.filter { $0.isOverdue(at: now) }
    due = list.calls.filter { !$0.isOverdue(at: now) }
    waiting = list.waiting
    self.interviews = interviews.sorted { ($0.time.start, $0.id) < ($1.time.start, $1.id) }
    snoozed = list.snoozed
    self.requests = requests
    self.commands = Self.shown(commands)
    self.now = now
    self.calendar = calendar
  }

  /// The three that are shown: those used most, then those of the three main jobs.
  private static func shown(_ used: [String]) -> [String] {
    var shown: [String] = []
    for command in used + ["log", "due", "silent"] where !shown.contains(command) {
      shown.append(command)
    }
    return Array(shown.prefix(3))
  }
}

extension DueList.Call {
  /// True if something to raise in it is overdue.
  func isOverdue(at now: Instant) -> Bool {
    duties.contains { $0.duty.standing(at: now) == .overdue }
  }
}
