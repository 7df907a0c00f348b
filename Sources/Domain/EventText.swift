/// Something that was typed into an entry, in words.
public struct EventText: Hashable, Sendable {
  /// The field.
  public let field: Field
  /// The text as typed.
  public let text: String

  /// A field that holds texts.
  public struct Field: Hashable, Sendable {
    /// The name in JSON.
    public let name: String
    /// The label of a text, before it is quoted.
    public let words: String
    /// True if it holds names only.
    public private(set) var isName = false

    static let meets = Field(name: "meets", words: "to meet", isName: true)
    static let place = Field(name: "place", words: "at")
    static let link = Field(name: "link", words: "link")
    static let concern = Field(name: "concern", words: "concern")
    static let note = Field(name: "note", words: "note")
    static let from = Field(name: "from", words: "from", isName: true)
    static let said = Field(name: "said", words: "said")
    static let strength = Field(name: "strength", words: "strength")
    static let confidential = Field(name: "confidential", words: "not to be passed on")
    static let words = Field(name: "words", words: "in their words")
    static let agreedBy = Field(name: "agreedBy", words: "agreed by", isName: true)
    static let with = Field(name: "with", words: "with", isName: true)
    static let why = Field(name: "why", words: "why")
  }

  /// True if it stays between the employer and us.
  public var isPrivate: Bool { field == .confidential }
}

extension Debrief {
  var texts: [EventText] {
    DebriefField.told.flatMap { field in
      let typed = self[field].map { $0.people.map(\.typed) + $0.texts } ?? []
      return [EventText].all(EventText.Field(name: field.name, words: field.word), typed)
    }
  }
}

extension Venue {
  var texts: [EventText] { .joined(.one(.place, place), .one(.link, link), .one(.note, note)) }
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
