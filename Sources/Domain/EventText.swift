/// Something that was typed into an entry, in words.
public struct EventText: Hashable, Sendable {
  /// The field.
  public let field: Field
  /// The text as typed.
  public let text: String

  /// The names of an entry's texts, as JSON has them.
  public enum Field: String, CaseIterable, Hashable, Sendable {
    case meets, met, discussed, next, forgot, concern, note, from, said, strength, confidential
    case words, agreedBy, why

    /// True if it names somebody, rather than saying something.
    public var isName: Bool {
      switch self {
      case .meets, .met, .from, .agreedBy: true
      case .discussed, .next, .forgot, .concern, .note, .said, .strength, .confidential, .words,
        .why:
        false
      }
    }
  }

  /// True if it stays between the employer and us.
  public var isPrivate: Bool { field == .confidential }
}

extension Event {
  /// All that was typed into it, in the order in which it is asked for: what a search looks through.
  ///
  /// A new kind of event, or a new text of one, has its line here.
  public var texts: [EventText] {
    switch self {
    case .booked(_, let meets): .all(.meets, meets)
    case .cancelled(let why), .withdrawn(let why): .one(.why, why)
    case .debrief(let debrief): debrief.account.texts
    case .feedback(let feedback): feedback.words.texts
    case .promise(let promise): .joined(.one(.from, promise.from), .one(.words, promise.words))
    case .permission(.allowed(let agreedBy)): .one(.agreedBy, agreedBy)
    case .permission(.forbidden(let why)): .one(.why, why)
    case .contact(let contact): .one(.note, contact.note)
    case .snoozed(let snooze): .one(.why, snooze.why)
    case .rebooked, .noShow, .briefed, .debriefAgreed, .cleared, .thanked, .nextBooked, .closed,
      .handedOver:
      []
    }
  }
}

extension Debrief.Account {
  fileprivate var texts: [EventText] {
    let met = met.map { [$0.name, $0.role].compactMap(\.self).joined(separator: ", ") }
    return .joined(
      .all(.met, met), .one(.discussed, discussed), .one(.next, next), .all(.forgot, forgot),
      .all(.concern, concerns), .one(.note, note))
  }
}

extension Feedback.Words {
  fileprivate var texts: [EventText] {
    .joined(
      .one(.from, from), .one(.said, said), .all(.strength, strengths), .all(.concern, concerns),
      .one(.confidential, confidential))
  }
}

extension [EventText] {
  fileprivate static func one(_ field: EventText.Field, _ text: String?) -> [EventText] {
    text.map { [EventText(field: field, text: $0)] } ?? []
  }

  fileprivate static func all(_ field: EventText.Field, _ texts: [String]) -> [EventText] {
    texts.map { EventText(field: field, text: $0) }
  }

  fileprivate static func joined(_ parts: [EventText]...) -> [EventText] {
    Array(parts.joined())
  }
}
