public import Domain

extension JournalEntry.Content {
  /// The name of its kind, as JSON has it.
  public var kind: String {
    switch self {
    case .event(let event): event.kind.rawValue
    case .retraction: "retraction"
    case .erased(let kind): kind.rawValue
    }
  }

  /// The entry that it retracts, if any.
  public var retracted: Identifier<JournalEntry>? {
    switch self {
    case .event, .erased: nil
    case .retraction(let undone): undone
    }
  }
}

extension EventWords {
  /// The line of an entry, whatever its content.
  public func line(_ content: JournalEntry.Content) -> String {
    switch content {
    case .event(let event): line(event)
    case .retraction(let undone): "undo of entry \(undone.number)"
    case .erased(let kind): "\(kind.words): what was recorded of it has been erased"
    }
  }
}

extension Event.Kind {
  /// The name for an entry of this kind of which nothing else is known.
  public var words: String {
    switch self {
    case .booked: "booking"
    case .rebooked: "rebooking"
    case .cancelled: "cancellation"
    case .noShow: "no-show"
    case .briefed: "briefing"
    case .debriefAgreed: "agreement on when to call"
    case .debrief: "debrief"
    case .feedback: "feedback"
    case .promise: "promise"
    case .permission: "word on direct contact"
    case .cleared: "go-ahead"
    case .contact: "call or message"
    case .thanked: "thank-you"
    case .withdrawn: "withdrawal"
    case .nextBooked: "further interview"
    case .closed: "closing"
    case .snoozed: "snooze"
    case .handedOver: "handover"
    }
  }
}
