public import ChasePolicy
public import Domain
import Wording
public import WorkingTime

/// A duty in words, from its rule's own and the names of those concerned.
public enum DutyWords {
  /// The parties and the action, for use where no list names them already.
  public static func matter(_ duty: Duty, of interview: Interview) -> String {
    "\(parties(of: duty, in: interview)): \(duty.rule.asks)"
  }

  /// The other party, the time and the action.
  public static func next(_ assigned: AssignedDuty, _ times: Times, at now: Instant) -> String {
    let duty = assigned.duty
    let other = name(of: duty.isOurs ? duty.target : duty.chaser, in: assigned.interview)
    return "\(other), \(when(duty, times, at: now)): \(duty.rule.asks)"
  }

  /// The chaser and the target, or the one person who is both.
  private static func parties(of duty: Duty, in interview: Interview) -> String {
    let chaser = name(of: duty.chaser, in: interview)
    return duty.chaser == duty.target
      ? chaser : "\(chaser) to \(name(of: duty.target, in: interview))"
  }

  /// The name of a party of an interview.
  public static func name(of party: Party, in interview: Interview) -> String {
    switch party {
    case .consultant: interview.consultant.name
    case .candidate: interview.candidate.label
    case .employer: interview.employer.name
    }
  }

  /// The time since when something is due, and how late it is.
  public static func lateness(_ duty: Duty, _ times: Times, at now: Instant) -> String {
    let since = TimeWords.since(duty.from, now: now, in: times.calendar)
    switch duty.standing(at: now) {
    case .overdue:
      guard let late = duty.late else { return since }
      return since + ", " + TimeWords.overdue(since: late, now: now, in: times.calendar)
    case .due:
      return since + (duty.until.map { ", until " + times.moment($0) } ?? "")
    case .upcoming:
      return "from " + times.moment(duty.from)
    case .lapsed:
      return "no longer asked for"
    }
  }

  /// The lateness, or else the time since when it is due: the shorter form.
  public static func howLate(_ duty: Duty, _ times: Times, at now: Instant) -> String {
    guard duty.standing(at: now) == .overdue, let late = duty.late else {
      return lateness(duty, times, at: now)
    }
    return TimeWords.overdue(since: late, now: now, in: times.calendar)
  }

  private static func when(_ duty: Duty, _ times: Times, at now: Instant) -> String {
    switch duty.standing(at: now) {
    case .upcoming: "from " + times.moment(duty.from)
    case .due: "now"
    case .overdue: "now, overdue"
    case .lapsed: "no longer"
    }
  }
}

extension Page {
  /// Paragraphs next to a standing in the margin, in its tone.
  public mutating func item(_ standing: Standing, _ paragraphs: [String]) {
    item(
      standing.rawValue, tone: standing == .overdue ? .overdue : .due,
      marginWidth: Page.standingWidth, paragraphs)
  }

  /// The width of a margin that has standings, the widest with a gap.
  public static let standingWidth = 9
}
