public import WorkingTime

/// A field of a debrief: where it is held, how it is asked for, and how it is told.
///
/// The questions, labels, answers, summary and drafts of `log`, the columns and lists in the database,
/// their labels in a dossier, the joining of several debriefs, the journal's line and search follow
/// from the table of fields. A new field has its property and its row in Debrief.swift, its column in
/// a migration, and its option in `log`; a report that shows it has a line in the table of the report.
public struct DebriefField: Sendable {
  /// The name in drafts.
  public let key: String
  var named: String?
  var labelled: String?
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
  var singular: String?
  var inDossier: String?
  /// The journal's words for each of its choices.
  public private(set) var phrases: [String: String] = [:]

  /// The name in JSON, and of the column or list in the database.
  public var name: String { named ?? key }
  /// The label in a text for `log`.
  public var label: String { labelled ?? key }
  /// The label of one of its texts: `concern` of `concerns`.
  public var word: String { singular ?? words }
  /// The label in a dossier.
  public var dossierLabel: String { inDossier ?? words }
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

    init<Value: Equatable & Sendable>(
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
