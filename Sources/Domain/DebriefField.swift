public import WorkingTime

/// A field of a debrief: where it is held, how it is asked for, and how it is told.
///
/// The questions, labels, answers, summary and drafts of `log`, the columns and lists in the database,
/// the joining of several debriefs, the journal's line and search follow from this table. A new field
/// has its property in ``Debrief``, its row here, its column in a migration and the catalogue of
/// tables, and its option in `log`; a report that shows it says who may read it.
public struct DebriefField: Sendable {
  /// The name in drafts.
  public let key: String
  private var named: String?
  private var labelled: String?
  /// Labels that mean the same as its own.
  public private(set) var otherLabels: [String] = []
  /// The place of its value in a debrief.
  public let place: Place
  /// The question, as put to the candidate.
  public let question: String
  /// The valid answers, with an example.
  public let help: [String]
  /// The help of its option.
  public let option: String
  /// The words before its value in the journal.
  public let words: String
  private var singular: String?
  /// The journal's words for each of its choices.
  public private(set) var phrases: [String: String] = [:]

  /// The name in JSON, and of the column or list in the database.
  public var name: String { named ?? key }
  /// The label in a text for `log`.
  public var label: String { labelled ?? key }
  /// The label of one of its texts: `concern` of `concerns`.
  public var word: String { singular ?? words }
  /// The valid answers; empty for free text.
  public var choices: [String] {
    switch place {
    case .mark: ["1", "2", "3", "4", "5"]
    case .choice(let choice): choice.names
    case .people, .text, .texts, .deadline: []
    }
  }
  /// True if a second answer is added to the first; otherwise it replaces it.
  public var addsUp: Bool { if case .text = place { true } else { isList } }
  /// True if it holds several people or texts.
  public var isList: Bool {
    switch place {
    case .people, .texts: true
    case .mark, .choice, .text, .deadline: false
    }
  }

  /// The path to a value of a type.
  public typealias Path<Value> = any WritableKeyPath<Debrief, Value> & Sendable

  /// The place of a value, and its type.
  public enum Place: Sendable {
    /// A mark from 1 (badly) to 5 (very well).
    case mark(Path<Int?>)
    case choice(Choice)
    case people(Path<[Met]>)
    case text(Path<String?>)
    case texts(Path<[String]>)
    case deadline(Path<Deadline?>)
  }

  /// One of a few values, each with a name.
  public struct Choice: Sendable {
    /// The names, in the order in which they are offered.
    public let names: [String]
    fileprivate let name: @Sendable (Debrief) -> String?
    fileprivate let choose: @Sendable (String, inout Debrief) -> Void

    fileprivate init<Value: Equatable & Sendable>(
      _ path: Path<Value?>, _ choices: [(name: String, value: Value)]
    ) {
      names = choices.map(\.name)
      name = { debrief in choices.first { $0.value == debrief[keyPath: path] }?.name }
      choose = { name, debrief in
        debrief[keyPath: path] = choices.first { $0.name == name }?.value
      }
    }
  }
}

/// The value of a field.
public enum DebriefValue: Hashable, Sendable {
  case mark(Int)
  /// A choice, by its name.
  case choice(String)
  case people([Met])
  /// Texts; one if the field is a single text.
  case texts([String])
  case deadline(Deadline)

  /// The texts; none if it is something else.
  public var texts: [String] { if case .texts(let texts) = self { texts } else { [] } }

  /// The people; none if it is something else.
  public var people: [Met] { if case .people(let people) = self { people } else { [] } }
}

extension Debrief {
  /// The value of a field; nil if it was not asked or said.
  public subscript(field: DebriefField) -> DebriefValue? {
    get {
      switch field.place {
      case .mark(let path): self[keyPath: path].map(DebriefValue.mark)
      case .choice(let choice): choice.name(self).map(DebriefValue.choice)
      case .people(let path): self[keyPath: path].isEmpty ? nil : .people(self[keyPath: path])
      case .text(let path): self[keyPath: path].map { .texts([$0]) }
      case .texts(let path): self[keyPath: path].isEmpty ? nil : .texts(self[keyPath: path])
      case .deadline(let path): self[keyPath: path].map(DebriefValue.deadline)
      }
    }
    set {
      switch (field.place, newValue) {
      case (.mark(let path), .mark(let mark)): self[keyPath: path] = mark
      case (.choice(let choice), .choice(let name)): choice.choose(name, &self)
      case (.people(let path), .people(let people)): self[keyPath: path] = people
      case (.text(let path), .texts(let texts)): self[keyPath: path] = texts.first
      case (.texts(let path), .texts(let texts)): self[keyPath: path] = texts
      case (.deadline(let path), .deadline(let deadline)): self[keyPath: path] = deadline
      default: break
      }
    }
  }

  /// Adds an answer: texts become lines of one text, lists grow, and of a single value the last holds.
  public mutating func add(_ answer: DebriefValue, to field: DebriefField) {
    switch (field.place, self[field], answer) {
    case (.text, .texts(let texts), .texts(let more)):
      self[field] = .texts([(texts + more).joined(separator: "\n")])
    case (_, .texts(let texts), .texts(let more)): self[field] = .texts(texts + more)
    case (_, .people(let people), .people(let more)): self[field] = .people(people + more)
    default: self[field] = answer
    }
  }
}

extension DebriefField: Hashable {
  /// Returns true if both are the same field.
  public static func == (left: DebriefField, right: DebriefField) -> Bool { left.key == right.key }

  /// Hashes the key.
  public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

extension DebriefField {
  /// The fields in the order in which a call goes.
  public static let all = [
    went, rang, met, said, worried, forgot, keen, next, hearBy, thanked, note,
  ]

  /// The fields in the order of the journal's line, after the interest, with which it begins.
  public static let told = [
    rang, went, met, said, next, hearBy, forgot, worried, thanked, note,
  ]

  /// The field with a key; nil if absent.
  public init?(key: String) {
    guard let field = Self.all.first(where: { $0.key == key }) else { return nil }
    self = field
  }

  /// How the interview went.
  public static let went = DebriefField(
    key: "went", place: .mark(\.account.went), question: "How did it go, 1 to 5?",
    help: ["A mark from 1 (badly) to 5 (very well). For example: 4, four, 8/10"],
    option: "How it went, 1 (badly) to 5 (very well).", words: "went")

  /// The direction of the call.
  public static let rang = DebriefField(
    key: "rang", place: .choice(Choice(\.account.rang, [("candidate", .candidate), ("us", .us)])),
    question: "Who rang: candidate, us?",
    help: ["c for the candidate or u for us: who called whom for this debrief."],
    option: "Who rang whom: candidate or us.", words: "rang",
    phrases: ["candidate": "the candidate rang", "us": "we rang"])

  /// The people whom the candidate met.
  public static let met = DebriefField(
    key: "met", place: .people(\.account.met), question: "Who did you meet?",
    help: [
      "Names, each with the role after a comma or in brackets; a semicolon between two.",
      "For example: Ann Lee, CTO; Bo Chen",
    ],
    option: "Somebody the candidate met, as \"NAME, ROLE\"; may be repeated.", words: "met")

  /// The topics discussed.
  public static let said = DebriefField(
    key: "said", named: "discussed", otherLabels: ["discussed"], place: .text(\.account.discussed),
    question: "What was said?",
    help: ["What was talked about, in a line. For example: mostly the move to Leeds"],
    option: "What was talked about.", words: "discussed")

  /// The candidate's concerns.
  public static let worried = DebriefField(
    key: "worried", named: "concern", otherLabels: ["worries", "concern", "concerns"],
    place: .texts(\.account.concerns),
    question: "Any concerns?",
    help: [
      "What is in the way, a semicolon between two. For example: the commute; notice of 3 months"
    ],
    option: "Something that worries the candidate; may be repeated.", words: "concerns",
    singular: "concern")

  /// The points that the candidate forgot to make.
  public static let forgot = DebriefField(
    key: "forgot", place: .texts(\.account.forgot), question: "Anything you wish you'd said?",
    help: [
      "Points to be passed on to the employer, a semicolon between two.",
      "For example: ran a tender of 2m; speaks Polish",
    ],
    option: "A point the candidate forgot to make, for us to pass on; may be repeated.",
    words: "forgot to say")

  /// The candidate's interest in the job.
  public static let keen = DebriefField(
    key: "keen", named: "interest", otherLabels: ["interest"],
    place: .choice(Choice(\.interest, [("yes", .yes), ("unsure", .unsure), ("no", .no)])),
    question: "How keen are you: yes, unsure, no?",
    help: ["Whether they want the job: y for yes, u for unsure, n for no."],
    option: "How keen the candidate is: yes, unsure or no.", words: "interest")

  /// The next step, as the candidate was told.
  public static let next = DebriefField(
    key: "next", place: .text(\.account.next), question: "What happens next?",
    help: ["What they were told happens next. For example: second interview with the CTO"],
    option: "What happens next, as the candidate was told.", words: "next")

  /// The date by which the candidate was told to expect an answer.
  public static let hearBy = DebriefField(
    key: "hearBy", labelled: "hear by", place: .deadline(\.hearBy), question: "When will you hear?",
    help: ["A date or a time, or `not sure`. For example: fri, 27 nov, tomorrow noon"],
    option: "When the candidate was told to expect an answer.", words: "told to hear by")

  /// The thank-you to the employer.
  public static let thanked = DebriefField(
    key: "thanked", otherLabels: ["thank you"],
    place: .choice(Choice(\.thanked, [("yes", true), ("no", false)])),
    question: "Thank-you sent: yes, no?",
    help: ["Whether they have thanked the employer: y for yes, n for not yet."],
    option: "The candidate has sent a thank-you, or not yet.", words: "thanked",
    phrases: ["yes": "has said thank you", "no": "has not said thank you yet"])

  /// Anything else.
  public static let note = DebriefField(
    key: "note", place: .text(\.account.note), question: "Anything else? (Enter saves, n leaves)",
    help: [
      "Enter or y saves what stands above; n leaves without saving, and keeps a draft.",
      "Anything else that you type is saved with it as a note.",
    ],
    option: "Anything else worth keeping; `-` reads it from standard input.", words: "note")
}
