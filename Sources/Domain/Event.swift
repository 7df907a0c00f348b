public import WorkingTime

/// An event that can be recorded of an interview: one case for each kind of journal entry.
public enum Event: Hashable, Sendable {
  /// It was booked, for that time, to meet those people.
  case booked(InterviewTime, meets: [String])
  /// It was moved.
  case rebooked(InterviewTime)
  /// It was called off.
  case cancelled(why: String?)
  /// The candidate did not come.
  case noShow
  /// The candidate was briefed.
  case briefed
  /// The candidate was told to call by another time than the usual one.
  case debriefAgreed(until: Deadline)
  /// The candidate gave an account.
  case debrief(Debrief)
  /// The employer gave feedback.
  case feedback(Feedback)
  /// The employer said when they will decide.
  case promise(Promise)
  /// Somebody said whether candidate and employer may speak directly.
  case permission(DirectContact)
  /// The consultant checked and told the candidate to go ahead directly.
  case cleared
  /// Two of the three spoke, or tried to.
  case contact(Contact)
  /// The candidate said thank you.
  case thanked(via: ThankedVia)
  /// The candidate no longer wants the job.
  case withdrawn(why: String?)
  /// A further interview of this candidate for this vacancy exists.
  case nextBooked
  /// The matter ended.
  case closed(Outcome)
  /// Our lists are to keep silent about it for a while.
  case snoozed(Snooze)
  /// Another consultant looks after it from then on.
  case handedOver(from: Consultant, to: Consultant)

  /// The name of an event's kind, as JSON and the journal have it.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case booked, rebooked, cancelled, noShow, briefed, debriefAgreed, debrief, feedback, promise
    case permission, cleared, contact, thanked, withdrawn, nextBooked, closed, snoozed
    case handedOver
  }

  /// Its kind.
  public var kind: Kind {
    switch self {
    case .booked: .booked
    case .rebooked: .rebooked
    case .cancelled: .cancelled
    case .noShow: .noShow
    case .briefed: .briefed
    case .debriefAgreed: .debriefAgreed
    case .debrief: .debrief
    case .feedback: .feedback
    case .promise: .promise
    case .permission: .permission
    case .cleared: .cleared
    case .contact: .contact
    case .thanked: .thanked
    case .withdrawn: .withdrawn
    case .nextBooked: .nextBooked
    case .closed: .closed
    case .snoozed: .snoozed
    case .handedOver: .handedOver
    }
  }
}
