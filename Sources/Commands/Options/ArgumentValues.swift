public import ArgumentParser
public import Correspondence
public import DataProtection
public import Domain
public import FeedbackReport
public import Lists
import Wording

extension ExpressibleByArgument where Self: CaseIterable & RawRepresentable<String> {
  /// The names of the values.
  ///
  /// The parser's own list uses a key path, which is made anew at every start.
  public static var allValueStrings: [String] { allCases.map { $0.rawValue } }

  /// None: the help of an option says what its values mean.
  public static var allValueDescriptions: [String: String] { [:] }
}

// The values of the domain that can be typed as they are.
extension Stage: ExpressibleByArgument {}
extension Rang: ExpressibleByArgument {}
extension Interest: ExpressibleByArgument {}
extension Outcome: ExpressibleByArgument {}
extension Rule: ExpressibleByArgument {}
extension DataRight: ExpressibleByArgument {}

extension Decision: ExpressibleByArgument {
  /// Reads a decision from its name, the beginning of its name, or a recruiter's word for it.
  public init?(argument: String) {
    let typed = folded(argument).replacing("-", with: " ")
    let named = Self.allCases.filter { typed.count >= 3 && $0.rawValue.hasPrefix(typed) }
    guard let decision = Self(rawValue: typed) ?? Self.everyday[typed] ?? named.first else {
      return nil
    }
    self = decision
  }

  private static let everyday: [String: Decision] = Dictionary(
    ([
      (
        .reject,
        [
          "rejected", "rejection", "no", "turned down", "unsuccessful", "not suitable",
          "not progressing", "not taking further", "regret",
        ]
      ),
      (
        .progress,
        [
          "progressed", "progressing", "second interview", "2nd interview", "second",
          "final interview", "another interview", "next round", "next stage", "second round",
          "final round", "see again", "see him again", "see her again", "see them again",
          "want to see him again", "want to see her again", "they want to see him again",
          "they want to see her again", "call back", "shortlisted", "through",
        ]
      ),
      (
        .offer,
        ["offered", "offering", "job offer", "offer made", "made an offer", "making an offer"]
      ),
      (.hold, ["on hold", "held", "holding", "paused", "parked", "put on hold"]),
      (
        .undecided,
        [
          "not decided", "no decision", "no decision yet", "thinking", "still thinking",
          "unsure", "not sure", "pending", "tbc", "waiting",
        ]
      ),
    ] as [(Decision, [String])]).flatMap { decision, words in words.map { ($0, decision) } }
  ) { first, _ in first }
}

extension JournalHead: ExpressibleByArgument {
  /// Reads a head as `verify --head` prints it.
  public init?(argument: String) { self.init(argument) }
}

/// A mark from 1 to 5.
enum Rating {
  /// Reads a rating as the conversation and a labelled text do; nil if none was typed.
  static func read(_ typed: String?, option: String) throws -> Int? {
    guard let typed else { return nil }
    guard let mark = Mark.read(typed) else {
      throw CommandError.badValue(
        option: option, typed: typed, expected: "a mark from 1 (badly) to 5 (very well)")
    }
    return mark
  }
}

extension Contact.Result: EnumerableFlag {
  /// The long option for a result.
  public static func name(for value: Contact.Result) -> NameSpecification {
    switch value {
    case .reached: .customLong("reached")
    case .noAnswer: .customLong("no-answer")
    case .voicemail: .customLong("voicemail")
    case .wrote: .customLong("wrote")
    }
  }

  /// The meaning of a result.
  public static func help(for value: Contact.Result) -> ArgumentHelp? {
    switch value {
    case .reached: "You spoke, or got an answer."
    case .noAnswer: "Nobody picked up."
    case .voicemail: "A message was left."
    case .wrote: "It was put in writing, so far without an answer."
    }
  }
}

// The values of reports that can be typed as they are.
extension Audience: ExpressibleByArgument {}
extension ReportFormat: ExpressibleByArgument {}
extension DossierFormat: ExpressibleByArgument {}
extension PackFormat: ExpressibleByArgument {}
extension DraftKind: ExpressibleByArgument {}
extension DraftFormat: ExpressibleByArgument {}
extension CalendarPart: ExpressibleByArgument {}

/// Contact details as typed; invalid ones are refused.
enum Reachable {
  /// A telephone number; nil if none was typed.
  ///
  /// The user is asked about one that is too short.
  static func phone(_ typed: String?) throws -> String? {
    guard let phone = typed?.trimmedOrNil else { return nil }
    let digits = phone.count { $0.isASCII && $0.isNumber }
    if digits >= SoughtNumber.fewest { return phone }
    if digits > 0,
      Prompt.confirms("`\(shown(phone))` has only \(Grammar.count(digits, "digit")). Keep it?")
    {
      return phone
    }
    throw CommandError.badValue(
      option: "--phone", typed: phone,
      expected: "a telephone number of at least \(SoughtNumber.fewest) digits")
  }

  /// An e-mail address; nil if none was typed.
  static func email(_ typed: String?) throws -> String? {
    guard let email = typed?.trimmedOrNil else { return nil }
    let sides = email.split(separator: "@", omittingEmptySubsequences: false)
    guard sides.count > 1, sides.allSatisfy({ !$0.isEmpty }) else {
      throw CommandError.badValue(
        option: "--email", typed: email, expected: "an e-mail address, as in ann@acme.example")
    }
    return email
  }

  /// The link of a call; nil if none was typed.
  static func link(_ typed: String?) throws -> String? {
    guard let link = typed?.trimmedOrNil else { return nil }
    let isWeb = ["https://", "http://"].contains { link.lowercased().hasPrefix($0) }
    let isOneWord = !link.contains { $0.isWhitespace || $0.isNewline }
    guard isWeb, isOneWord, TerminalText.escaped(link) == link else {
      throw CommandError.badValue(
        option: "--link", typed: link, expected: "a link, as in https://meet.example/abc")
    }
    return link
  }
}
