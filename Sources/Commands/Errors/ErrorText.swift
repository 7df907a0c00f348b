import AgencySettings
import ChasePolicy
import Correspondence
import Domain
import Lists
import Rendering
import Store
import Wording
import WorkingTime

/// An error in words: one line that names the fault, then a `help:` line with a command to type
/// instead, and its exit status.
struct ErrorText {
  /// The fault.
  let line: String
  /// The remedy.
  let help: String?
  /// The exit status.
  let status: ExitStatus

  /// The whole text for standard error.
  var text: String {
    "error: " + line + (help.map { "\nhelp: " + $0 } ?? "")
  }

  /// The text for an error of any module; nil for one of the argument parser.
  init?(_ error: any Error) {
    if let error = error as? CommandError {
      self.init(error)
    } else if let error = error as? StoreError {
      self.init(error)
    } else if let error = error as? PolicyError {
      self.init(error)
    } else {
      return nil
    }
  }

  init(_ line: String, help: String? = nil, _ status: ExitStatus) {
    self.line = line
    self.help = help
    self.status = status
  }

  private init(_ error: CommandError) {
    switch error {
    case .whichInterview(let choice):
      let status: ExitStatus = if case .match = choice.ground { .usage } else { .noInput }
      self.init(choice.heading + "\n" + choice.list, help: choice.help, status)
    case .whichPerson(let choice):
      self.init(choice.heading + "\n" + choice.list, help: choice.help, .usage)
    case .whichContact(let typed, let contacts):
      let list = contacts.map { contact in
        "\n  \(contact.id?.reference ?? "")  \(shown(contact.words)), \(shown(contact.employer.name))"
      }
      self.init(
        "`\(shown(typed))` could be any of \(Grammar.count(contacts.count, "contact")):"
          + list.joined(),
        help: "type the number instead, such as `\(contacts.first?.id?.reference ?? "")`", .usage)
    case .noSuchCandidate(let typed):
      self.init("there is no candidate \(shown(typed))", help: "debrief people list", .noInput)
    case .nobody(let typed, let suggestions):
      self.init(
        SoughtContact(typed) == nil
          ? "no candidate's name matches `\(shown(typed))`"
          : "nobody on record is reached by `\(shown(typed))`",
        help: Suggestion.didYouMean(suggestions) ?? "debrief due --all", .noInput)
    case .noSuchInterview(let number):
      self.init("there is no interview #\(number)", help: "debrief due --all", .noInput)
    case .noSuchEntry(let number):
      self.init("no interview has an entry \(number)", help: "debrief history WHO", .noInput)
    case .erasedInterview(let number):
      self.init(
        "interview #\(number) was erased with its candidate; nothing but the numbers of its entries is left",
        help: "debrief people list", .noInput)
    case .bookingUndone(let interview, let undoing):
      self.init(
        "the booking of #\(interview.id.number) \(shown(interview.candidate.name)) was undone by entry "
          + "\(undoing.id.number)",
        help: "\(undoing.id.undoCommand) brings it back; debrief history "
          + "\(interview.id.number)", .noInput)
    case .notBookedThen(let interview):
      self.init(
        "interview #\(interview.id.number) had not been booked by then",
        help: "debrief history \(interview.id.number)", .noInput)
    case .nobodyRecords:
      self.init(
        "it is not known who records",
        help: "debrief iam NAME says so for this machine, --as NAME for one command", .usage)
    case .severalConsultants(let names):
      let list = Grammar.list(names.map { "`\(shown($0))`" }, conjunction: "and")
      self.init(
        "there are several consultants: \(list)",
        help: "say who you are: --as \(quoted(names.first ?? "NAME"))", .usage)
    case .unknownConsultant(let typed, let suggestions):
      self.init(
        "there is no consultant `\(shown(typed))`",
        help: Suggestion.didYouMean(suggestions) ?? "debrief consultants", .usage)
    case .newConsultant(let typed, let suggestions):
      self.init(
        "there is no consultant `\(shown(typed))`",
        help: [Suggestion.didYouMean(suggestions), "where they are new, add --new"]
          .compactMap { $0 }.joined(separator: " "), .usage)
    case .nearMiss(let option, let typed, let known, let help):
      let list = Grammar.list(known.prefix(3).map(NameOddity.marked), conjunction: "or")
      self.init(
        "\(option) \(NameOddity.marked(typed)) is new, but \(list) is known",
        help: help, .usage)
    case .unknownName(let kind, let typed, let suggestions):
      self.init(
        "there is no \(kind) `\(shown(typed))`", help: Suggestion.didYouMean(suggestions), .noInput)
    case .when(let error, let option):
      self.init("\(option): \(error.words)", help: Self.help(error, option), .usage)
    case .missing(let option, let what):
      let question = what.firstIndex(of: "?").map { "\(what[...$0]) add \(Self.addition(option))" }
      self.init(question ?? "\(option) is missing: \(what)", .usage)
    case .badValue(let option, let typed, let expected):
      self.init("\(option) cannot be `\(shown(typed))`: expected \(expected)", .usage)
    case .reversedPeriod(let from, let to):
      self.init(
        "--from was read as \(TimeWords.full(from)), and --to as \(TimeWords.full(to)), which is before it",
        help: "--from \(to.iso8601) --to \(from.iso8601)", .usage)
    case .badOption(let line): self.init(shown(line), .usage)
    case .contradiction(let one, let other):
      self.init("`\(one)` and `\(other)` do not go together", .usage)
    case .left: self.init("nothing was recorded", .usage)
    case .notGoneAhead(let kept):
      self.init(
        "nothing was recorded",
        help: kept.map { "what you typed is kept: \($0)" } ?? "answer y to record it", .usage)
    case .contradictsDebrief(let onRecord, let differences):
      self.init(
        "\(onRecord), and says otherwise: \(differences)",
        help: "add --again where it is a later conversation, whose answers hold", .badData)
    case .undoOutOfReach(let remarks, let entry):
      self.init(remarks.joined(separator: "; "), help: entry.undoCommand, .usage)
    case .notPossible(let reason, let help):
      self.init(reason, help: help, .badData)
    case .unreadable(let path, let reason):
      self.init("cannot read `\(shown(path))`: \(reason)", .noInput)
    case .cannotCreate(let path, let reason):
      self.init("cannot make `\(shown(path))`: \(reason)", .cannotCreate)
    case .badLines(let source, let faults, let help):
      self.init(Self.list(faults, in: source), help: help, .badData)
    case .unknownSetting(let typed, let suggestions):
      self.init(
        "there is no setting `\(shown(typed))`",
        help: Suggestion.didYouMean(suggestions) ?? "debrief policy show", .badSettings)
    case .badPolicyFile(let source, let faults):
      self.init(Self.list(faults, in: source), help: "debrief policy adopt --help", .badSettings)
    case .badTemplate(let source, let kind, let faults):
      self.init(
        Self.list(faults.map(shown), in: source),
        help: "debrief template show \(kind.rawValue) --tags", .badData)
    case .editor(let reason, let help):
      self.init(reason, help: help, .usage)
    case .cannotPrint(let saved, let reason):
      self.init(
        saved ? "saved, but could not print: \(reason)" : "could not print: \(reason)",
        .inputOutput)
    case .damageFound(let path, let count, let isMendable):
      self.init(
        "`\(shown(path))` is damaged: \(Grammar.count(count, "fault"))",
        help: isMendable ? "debrief verify --repair" : Self.recovery, .unusableDatabase)
    case .noDraft(let obstacle, let kind, let interview):
      self.init(obstacle, kind, of: interview)
    }
  }

  init(_ error: PolicyError) {
    self.init(Self.line(error), help: "debrief policy show", .badSettings)
  }

  /// The fault of an invalid policy.
  static func line(_ error: PolicyError) -> String {
    switch error {
    case .badValue(let term, let text):
      "\(term.name) cannot be `\(shown(text))`: expected \(term.takes)"
    case .neverOpens(let employer):
      "\(employer == nil ? "the agency's calendar" : "an employer's calendar") "
        + "would never open, or stay closed for more than 366 days; nothing was saved"
    }
  }

  /// The text for a draft about an interview that cannot be made.
  private init(_ obstacle: DraftError, _ kind: DraftKind, of interview: Interview) {
    let number = interview.id.number
    let candidate = shown(interview.candidate.name)
    switch obstacle {
    case .notHeld(let start):
      self.init(
        "interview #\(number) begins \(start); it is too early",
        help: "debrief draft \(number) handover", .badData)
    case .begun(let start):
      self.init(
        "interview #\(number) began \(start); it is too late",
        help: "debrief card \(number)", .badData)
    case .didNotHappen:
      var help = "debrief history \(number)"
      if case .cancelled = interview.state { help = "debrief draft \(number) change" }
      self.init("interview #\(number) was not held", help: help, .badData)
    case .directNotAllowed(let ground):
      self.init(
        "\(candidate) may not contact the employer directly: \(shown(ground))",
        help: "debrief draft \(number) \(kind.rawValue) --via-us", .badData)
    case .nothingForgotten:
      self.init(
        "nothing is recorded that \(candidate) forgot to say or wants to know",
        help: "debrief log \(number) --forgot TEXT", .badData)
    case .answered(let decision):
      self.init(
        "the employer has answered #\(number): \(Self.words(decision))",
        help: "debrief draft \(number) \(Self.draft(about: decision).rawValue)", .badData)
    case .withdrawn:
      self.init(
        "\(candidate) has withdrawn from #\(number)",
        help: "debrief why \(number)", .badData)
    case .closed(let outcome):
      self.init(
        "#\(number) is closed: \(outcome.rawValue)",
        help: "debrief history \(number)", .badData)
    case .notRejected:
      self.init(
        "the employer has not said no to \(candidate)",
        help: "debrief feedback \(number) --decision reject", .badData)
    case .notOffered:
      self.init(
        "the employer has made no offer to \(candidate)",
        help: "debrief feedback \(number) --decision offer", .badData)
    case .notChanged:
      self.init(
        "interview #\(number) was neither called off nor moved to a time to come",
        help: "debrief history \(number)", .badData)
    case .rejected:
      self.init(
        "the employer has said no to \(candidate)",
        help: "debrief draft \(number) rejection", .badData)
    }
  }

  /// The kind of draft by which the candidate hears of a decision.
  private static func draft(about decision: Decision) -> DraftKind {
    switch decision {
    case .reject: .rejection
    case .offer: .offer
    case .progress, .undecided, .hold: .update
    }
  }

  private static func words(_ decision: Decision) -> String {
    switch decision {
    case .reject: "no"
    case .offer: "an offer"
    case .progress: "they want to see the candidate again"
    case .undecided, .hold: "not yet"
    }
  }

  /// The remedy for a promise that expired before today: the option for the time it was made.
  private static func help(_ error: WhenError, _ option: String) -> String? {
    guard case .inThePast = error, option == "--by" || option == "--call-by" else { return nil }
    return "if it was said earlier, say when: --on yesterday"
  }

  /// The faults of a source, one per line, below their number.
  private static func list(_ faults: [String], in source: String) -> String {
    "\(shown(source)): \(Grammar.count(faults.count, "fault")), nothing was recorded\n"
      + faults.map { "  " + $0 }.joined(separator: "\n")
  }
}

/// Names in messages.
extension ErrorText {
  /// The text to add to a command that lacks an argument or option.
  static func addition(_ option: String) -> String {
    switch option {
    case "WHO": "a number or a name, as in `42` or `priya`"
    case "CANDIDATE", "CANDIDATE-NAME": "the candidate's name, as in \"Priya Shah\""
    case "FROM", "TO": "a consultant's name"
    case "GONE", "KEPT": "a name"
    default: option
    }
  }

  /// A note on a name with invisible parts; nil if it has none.
  static func note(on kind: String, _ name: String) -> String? {
    NameOddity.words(about: name).map { "note: the \(kind) `\(shown(name))` \($0)" }
  }
}

/// A text from the user, escaped for a terminal.
func shown(_ text: String) -> String {
  TerminalText.escaped(text)
}

/// A text as it would be typed in a shell.
func quoted(_ text: String) -> String {
  let plain = text.allSatisfy {
    $0.isASCII && ($0.isLetter || $0.isNumber || "-_.@+/:".contains($0))
  }
  return plain && !text.isEmpty
    ? text : "'" + shown(text).replacing("'", with: "'\\''") + "'"
}
