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
    default: []
    }
  }
}

extension Debrief {
  fileprivate var plainer: [Debrief] {
    let changes = [
      Debrief(interest: interest, passOn: passOn, thanked: thanked),
      Debrief(interest: interest, hearBy: hearBy, thanked: thanked),
      Debrief(interest: interest, hearBy: hearBy, passOn: passOn),
      Debrief(interest: .yes, hearBy: hearBy, passOn: passOn, thanked: thanked),
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
