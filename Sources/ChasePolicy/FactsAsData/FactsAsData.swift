public import Domain
public import WorkingTime

/// Facts written as POLICY.md section 7 reads them.
extension InterviewFacts {
  /// The facts, those settings that differ from the defaults, and the calendars where they do; what
  /// the policy does not read is left out.
  public func json(
    under settings: PolicySettings = PolicySettings(),
    in calendars: Calendars = Calendars(agency: .usual)
  ) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init(name: "interview", value: interviewJSON),
      .init(name: "entries", value: .list(entries.compactMap(\.json))),
    ]
    let chosen = settings.chosen
    if !chosen.isEmpty {
      members.append(
        .init(
          name: "settings",
          value: .object(
            chosen.map { .init(name: $0.name, value: settings.json(of: $0)) })))
    }
    if let calendars = calendars.json(for: self, under: settings) {
      members.append(.init(name: "calendars", value: calendars))
    }
    return .object(members)
  }

  private var interviewJSON: JSONValue {
    let (word, at): (String, Instant?) =
      switch state {
      case .scheduled: ("scheduled", nil)
      case .cancelled(let at): ("cancelled", at)
      case .noShow(let at): ("noShow", at)
      }
    return .object([
      "start": .text(time.start.rfc3339), "end": .text(time.end.rfc3339), "state": .text(word),
      "stateAt": .optional(at?.rfc3339),
    ])
  }
}

extension PolicySettings {
  fileprivate func json(of setting: Setting) -> JSONValue {
    switch setting {
    case .span(let setting): .text(self[setting].description)
    case .count(let setting): .integer(self[setting])
    }
  }
}

extension Fact {
  /// The fact as an entry; nil where the policy reads it from the interview, or not at all.
  fileprivate var json: JSONValue? {
    guard let fields = event.json else { return nil }
    let head: [JSONValue.Member] = [
      .init(name: "kind", value: .text(event.kind.rawValue)),
      .init(name: "at", value: .text(at.rfc3339)),
    ]
    return .object(head + fields.map { .init(name: $0.key, value: $0.value) })
  }
}

extension Event {
  /// The fields that the policy reads.
  fileprivate var json: KeyValuePairs<String, JSONValue>? {
    switch self {
    case .briefed, .cleared, .withdrawn, .nextBooked: [:]
    case .debriefAgreed(let until): ["until": .text(until.text)]
    case .debrief(let debrief): debrief.json
    case .feedback(let feedback): feedback.json
    case .promise(let promise): ["by": .text(promise.by.text)]
    case .permission(let permission): ["allowed": .bool(permission.isAllowed)]
    case .contact(let contact):
      [
        "chaser": .text(contact.chaser.rawValue), "target": .text(contact.target.rawValue),
        "reached": .bool(contact.reached),
      ]
    case .thanked(let via): ["via": .text(via.rawValue)]
    case .closed(let outcome): ["outcome": .text(outcome.rawValue)]
    default: nil
    }
  }
}

extension Debrief {
  fileprivate var json: KeyValuePairs<String, JSONValue> {
    [
      "interest": .optional(interest?.rawValue), "hearBy": .optional(hearBy?.text),
      "passOn": .bool(passOn), "thanked": .bool(thanked == true),
    ]
  }
}

extension Feedback {
  fileprivate var json: KeyValuePairs<String, JSONValue> {
    [
      "decision": .text(decision.rawValue), "hearBy": .optional(hearBy?.text),
      "answerBy": .optional(answerBy?.text),
    ]
  }
}

extension Deadline {
  /// The date or the moment, as data.
  fileprivate var text: String {
    switch self {
    case .endOf(let date): date.iso8601
    case .at(let moment): moment.rfc3339
    }
  }
}
