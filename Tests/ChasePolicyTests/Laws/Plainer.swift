import Domain

extension InterviewState {
  /// The same state with less to it, the plainest first.
  var plainer: [InterviewState] {
    switch self {
    case .scheduled: []
    case .cancelled(at: nil), .noShow(at: nil): [.scheduled]
    case .cancelled: [.scheduled, .cancelled(at: nil)]
    case .noShow: [.scheduled, .noShow(at: nil)]
    }
  }
}

extension Event {
  /// The same event with one thing less to it.
  var plainer: [Event] {
    switch self {
    case .debrief(let debrief): debrief.plainer.map(Event.debrief)
    case .feedback(let feedback): feedback.plainer.map(Event.feedback)
    case .contact(let contact) where contact.about != nil:
      [.contact(contact.chaser, contact.target, contact.result)]
    case .withdrawn(why: nil, told: true): [.withdrawn(why: nil)]
    case .closed(let outcome, told: true): [.closed(outcome)]
    case .nextBooked(_, let start, let fell):
      [Event.nextBooked(nil, start: nil, fell: fell), .nextBooked(nil, start: start, fell: nil)]
        .filter { $0 != self }
    default: []
    }
  }
}

extension Debrief {
  fileprivate var plainer: [Debrief] {
    let changes = [
      Debrief(interest: interest, passOn: passOn, thanked: thanked, wrote: wrote),
      Debrief(interest: interest, hearBy: hearBy, thanked: thanked, wrote: wrote),
      Debrief(interest: interest, hearBy: hearBy, passOn: passOn, wrote: wrote),
      Debrief(interest: .yes, hearBy: hearBy, passOn: passOn, thanked: thanked, wrote: wrote),
      Debrief(interest: interest, hearBy: hearBy, passOn: passOn, thanked: thanked),
    ]
    return changes.filter { $0 != self }
  }
}

extension Feedback {
  fileprivate var plainer: [Feedback] {
    let changes = [
      Feedback(decision: decision, answerBy: answerBy),
      Feedback(decision: decision, hearBy: hearBy),
      Feedback(decision: .undecided, hearBy: hearBy, answerBy: answerBy),
    ]
    return changes.filter { $0 != self }
  }
}
