import ChasePolicy
import Domain
import WorkingTime

extension JournalEntry.Content {
  /// The name of its kind, as JSON has it.
  var kind: String {
    switch self {
    case .event(let event): event.kind.rawValue
    case .retraction: "retraction"
    case .erased(let kind): kind.rawValue
    }
  }

  /// The entry that it retracts, if any.
  var retracted: Identifier<JournalEntry>? {
    switch self {
    case .event, .erased: nil
    case .retraction(let undone): undone
    }
  }
}

extension EventWords {
  /// The line of an entry, whatever its content.
  func line(_ content: JournalEntry.Content) -> String {
    switch content {
    case .event(let event): line(event)
    case .retraction(let undone): "undo of entry \(undone.number)"
    case .erased(let kind): "\(kind.words): what was recorded of it has been erased"
    }
  }
}

extension Event.Kind {
  /// The name for an entry of this kind of which nothing else is known.
  var words: String {
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
    case .candidatesMerged, .employersMerged: "records that became one"
    case .candidateEdited, .employerEdited: "change of the record"
    case .candidateHeld: "hold: not to be erased yet"
    case .candidateForgotten: "erasure"
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
  func json(_ policy: PolicyWording = PolicyWording([])) -> JSON {
    let head: JSON = ["entry": .number(Int(id.number)), "kind": .string(content.kind)]
    let by = JSON.Member(key: "by", value: .string(stamp.consultant.name))
    let clock = JSON.Member(key: "clock", value: .string(stamp.clock.rawValue))
    let counts = JSON.Member(key: "counts", value: .bool(counts))
    let at = JSON.Member(key: "at", value: .moment(stamp.at))
    return switch event {
    case .merged(let merger):
      head.adding([at, by, clock]).adding([
        .init(key: "gone", value: .string(merger.gone)),
        .init(key: "kept", value: .string(merger.kept)), counts,
      ])
    case .edited(let edit):
      head.adding([at, by, clock, .init(key: "changes", value: edit.json), counts])
    case .held(let hold):
      head.adding([
        .init(key: "candidate", value: .string(hold.candidate.name)),
        .init(key: "reason", value: .string(hold.reason)),
        .init(key: "until", value: .string(hold.until.iso8601)),
        .init(key: "recordedAt", value: .moment(stamp.at)),
        .init(key: "consultant", value: .string(stamp.consultant.name)),
      ])
    case .request(let event):
      head.adding([
        .init(key: "at", value: .moment(happenedAt)), by,
        .init(key: "candidate", value: .string(event.candidate.name)),
        .init(key: "asks", value: .string(event.asks.rawValue)),
        .init(key: "request", value: .number(Int((event.request ?? id).number))),
        .init(key: "note", value: .text(event.note)),
      ])
    case .policy(let choices, from: let file):
      head.adding([
        at, by, clock, .init(key: "file", value: .text(file?.source)),
        .init(key: "text", value: .text(file?.text)), counts,
        .init(key: "changes", value: .array(choices.changes.map(policy.json))),
      ])
    case .holidays(let source):
      head.adding([at, by, .init(key: "file", value: .string(source.file))])
    case .template(let kind, let own):
      head.adding([
        at, by, .init(key: "draft", value: .string(kind.rawValue)),
        .init(key: "source", value: .text(own?.source)),
      ])
    default: head.adding([at, by])
    }
  }
}

extension PersonEdit {
  /// The change as data.
  var json: JSON {
    .object(
      changes.flatMap { change -> [JSON.Member] in
        switch change {
        case .name(let name, let was):
          [.init(key: "name", value: .string(name)), .init(key: "was", value: .string(was))]
        case .phone(let phone): [.init(key: "phone", value: .text(phone))]
        case .email(let email): [.init(key: "email", value: .text(email))]
        }
      })
  }
}
