import AgencySettings
public import Domain
import ChasePolicy
import WorkingTime

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
    case .answered: "answer to the offer"
    case .placedElsewhere: "placing elsewhere"
    case .snoozed: "snooze"
    case .recognised: "found in a file"
    case .handedOver: "handover"
    case .candidatesMerged, .employersMerged, .contactsMerged: "records that became one"
    case .agencyEdited: "the agency's card"
    case .contactAdded: "new contact at an employer"
    case .candidateEdited, .employerEdited, .contactEdited, .consultantEdited:
      "change of the record"
    case .candidateAdded: "candidate recorded"
    case .candidateSplit: "record parted"
    case .candidateHeld, .contactHeld: "hold: not to be erased yet"
    case .candidateForgotten, .contactForgotten: "erasure"
    case .requestHeard: "request heard"
    case .requestExtended: "request extended"
    case .requestAnswered: "request answered"
    case .policySet: "policy set"
    case .policyAdopted: "policy adopted"
    case .holidaysImported: "holidays imported"
    case .templateSet: "template set"
    }
  }
}

extension JournalEntry {
  /// An entry of a person or of the agency as data.
  public func json(_ policy: PolicyWording = PolicyWording([])) -> JSON {
    let head = JSON.of(self, .number, .kind)
    let recorded = JSON.of(self, .number, .kind, .recorded, .by)
    let clocked = JSON.of(self, .number, .kind, .recorded, .by, .clock)
    let counts = JSON.of(self, .counts)
    return switch event {
    case .merged(let merger): clocked.adding(merger.json).adding(counts)
    case .edited(let edit): clocked.adding(["changes": edit.json]).adding(counts)
    case .added(let candidate): clocked.adding(["candidate": candidate.json]).adding(counts)
    case .split(let split):
      clocked.adding([
        "candidate": .id(split.candidate.id), "part": .id(split.part.id),
        "interviews": .array(split.interviews.map { .id($0) }),
      ]).adding(counts)
    case .consultantEdited(let edit):
      clocked.adding(["consultant": .string(edit.consultant.name), "changes": edit.json])
        .adding(counts)
    case .agencyEdited(let card): clocked.adding(card.json).adding(counts)
    case .employerContact(let edit):
      clocked.adding(["contact": .id(edit.contact), "changes": edit.json]).adding(counts)
    case .held(let hold):
      head.adding([
        "candidate": .text(hold.person.candidate?.name), "reason": .string(hold.reason),
        "until": .string(hold.until.iso8601), "recordedAt": .moment(stamp.at),
        "consultant": .string(stamp.consultant.name),
      ]).adding(hold.person.json)
    case .request(let event):
      head.adding(.of(self, .happened, .by)).adding([
        "candidate": .text(event.person.candidate?.name), "asks": .string(event.asks.rawValue),
        "request": .id(event.request ?? id), "note": .text(event.note),
      ]).adding(event.person.json)
    case .policy(let choices, from: let file):
      clocked.adding(["file": .text(file?.source), "text": .text(file?.text)]).adding(counts)
        .adding(["changes": .array(choices.changes.map(policy.json))])
    case .holidays(let source): recorded.adding(["file": .string(source.file)])
    case .template(let kind, let own):
      recorded.adding(["draft": .string(kind.rawValue), "source": .text(own?.source)])
    default: recorded
    }
  }
}

extension PersonEdit {
  /// The change as data; of several of one kind, the last.
  public var json: JSON {
    let members = changes.flatMap { change -> [JSON.Member] in
      switch change {
      case .name(let name, let was):
        [.init(key: "name", value: .string(name)), .init(key: "was", value: .string(was))]
      case .phone(let phone): [.init(key: "phone", value: .text(phone))]
      case .email(let email): [.init(key: "email", value: .text(email))]
      case .hours(let hours):
        [
          .init(key: "callAfter", value: .text(hours.after?.clock)),
          .init(key: "callBefore", value: .text(hours.before?.clock)),
        ]
      }
    }
    return .object(
      members.enumerated().filter { place, member in
        !members.dropFirst(place + 1).contains { $0.key == member.key }
      }.map(\.element))
  }
}

/// The words for an interview whose booking was undone, and the way to restore it.
public enum UndoneWords {
  /// The sentence, from the entry that undid it.
  public static func line(_ undoing: JournalEntry, _ times: Times) -> String {
    "Booking undone by entry \(undoing.id.number), \(times.moment(undoing.happenedAt)), "
      + "\(undoing.stamp.consultant.name); `\(undoing.id.undoCommand)` brings it back"
  }
}

extension JournalEntry {
  /// The same as a JSON object with the member `bookingUndone`, of the entry that undid the booking.
  public var bookingUndone: JSON {
    ["bookingUndone": .of(self, .number, .happened, .by)]
  }
}

/// A snooze in words.
public enum SnoozeWords {
  /// The end of the snooze, its author and the reason: `snoozed until Mon 30 Nov 09:00 by Sam
  /// Okafor (entry 9): on holiday`.
  public static func line(_ silence: Silence, _ times: Times) -> String {
    "snoozed until \(times.dated(silence.snooze.until)) by \(silence.stamp.consultant.name) "
      + "(entry \(silence.entry.number))"
      + (silence.snooze.why.map { ": " + $0 } ?? "")
  }
}
