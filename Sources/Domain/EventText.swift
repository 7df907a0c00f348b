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
  }

  /// True if it stays between the employer and us.
  public var isPrivate: Bool { field == .confidential }
}

extension Debrief.Account {
  var texts: [EventText] {
    let met = met.map { [$0.name, $0.role].compactMap(\.self).joined(separator: ", ") }
    return .joined(
      .all(.met, met), .one(.discussed, discussed), .one(.next, next), .all(.forgot, forgot),
      .all(.concern, concerns), .one(.note, note))
  }
}

extension Feedback.Words {
  var texts: [EventText] {
    .joined(
      .one(.from, from), .one(.said, said), .all(.strength, strengths), .all(.concern, concerns),
      .one(.confidential, confidential))
  }
}

extension [EventText] {
  static func one(_ field: EventText.Field, _ text: String?) -> [EventText] {
    text.map { [EventText(field: field, text: $0)] } ?? []
  }

  static func all(_ field: EventText.Field, _ texts: [String]) -> [EventText] {
    texts.map { EventText(field: field, text: $0) }
  }

  static func joined(_ parts: [EventText]...) -> [EventText] {
    Array(parts.joined())
  }
}
