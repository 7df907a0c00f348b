import ArgumentParser
import ChasePolicy
import Domain
import Store
import Wording
import WorkingTime

/// `contact`: a call or a message, ours or theirs.
struct ContactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contact",
    _superCommandName: "debrief",
    abstract: "Record a call or a message.",
    discussion: """
      A call in vain counts for every interview of that person with something due: whom you rang for \
      one, you rang for all. What was said or written counts for this one.

      EXAMPLES
        debrief contact priya candidate --voicemail
        debrief contact 42 employer --reached --from-them --note "two more days"
        debrief contact 42 employer --no-answer --with "Ann Lee"
        debrief contact 42 candidate --reached --about relayNews --also 45
      """)

  @OptionGroup var options: EventOptions

  @Argument(
    help: "With whom: candidate or employer.", completion: .list(["candidate", "employer"]))
  var with: String?

  @Flag(exclusivity: .exclusive)
  var result: Contact.Result?

  @Flag(help: "They called or wrote, not you.")
  var fromThem = false

  @Option(
    name: .customLong("with"),
    help: ArgumentHelp(
      "Whom at the employer: a name, or a number such as K3.", valueName: "contact"))
  var person: String?

  @Option(help: SharedHelp.note)
  var note: String?

  @Option(
    help: ArgumentHelp(
      "What it dealt with, by the name of a rule, such as relayNews; may be repeated; otherwise "
        + "everything.", valueName: "rule"))
  var about: [Rule] = []

  @OptionGroup var further: FurtherOptions

  @Flag(help: "In vain: count it for this interview only.")
  var only = false

  @Flag(help: SharedHelp.edit)
  var edit = false

  /// The parties that a consultant contacts.
  enum Other: String, CaseIterable, ExpressibleByArgument {
    case candidate, employer

    /// Parses a party: its name, a prefix of it, or a synonym.
    init?(argument: String) {
      let typed = folded(argument)
      guard !typed.isEmpty else { return nil }
      let words: KeyValuePairs<String, Other> = [
        "candidate": .candidate, "employer": .employer, "client": .employer, "company": .employer,
        "hirer": .employer,
      ]
      guard let meant = words.first(where: { $0.key.hasPrefix(typed) }) else { return nil }
      self = meant.value
    }

    var party: Party {
      switch self {
      case .candidate: .candidate
      case .employer: .employer
      }
    }
  }

  func run() throws {
    let typed = inOrder
    var options = options
    options.who = typed.who
    let recorder = try options.begin()
    _ = try typed.with.map(Self.other)
    guard typed.with == nil || result == nil, Prompt.isPossible else {
      return try record(typed.with, recorder)
    }
    let questions = ContactQuestions(interview: recorder.interview, session: recorder.session)
      .questions(fromThem: fromThem, given: given(with: typed.with))
    try questions.record { answers in
      var command = self
      command.result = result ?? answers["--reached"].flatMap(ContactQuestions.result)
      command.person = answers["--with"]
      if !edit { command.note = answers["--note"] }
      try command.record(answers["WITH"], recorder, ending: questions.name)
    }
  }

  /// The answers that the command line gives.
  private func given(with: String?) -> [String: String] {
    var given: [String: String] = [:]
    given["WITH"] = with
    given["--reached"] = result.map { $0.rawValue }
    given["--with"] = person?.trimmedOrNil
    given["--note"] = note ?? (edit ? "" : nil)
    return given
  }

  private func record(
    _ with: String?, _ recorder: EventRecorder, ending draft: DraftName? = nil
  ) throws {
    let other = try Prompt.oneOf(
      try with.map(Self.other), option: "WITH", question: "Who did you call?"
    ).party
    let person = person?.trimmedOrNil
    guard person == nil || other == .employer else {
      throw CommandError.contradiction("--with", "candidate")
    }
    guard let result else {
      throw CommandError.missing(
        option: "--reached, --no-answer, --voicemail or --wrote", what: "How did it go?")
    }
    var source = TextSource(isEditing: edit, in: recorder.session)
    let note = try source.text(note, option: "--note", edited: true)
    let contact = Contact(
      chaser: fromThem ? other : .consultant, target: fromThem ? .consultant : other,
      result: result, about: try matter(result, other, recorder), note: note, with: person)
    guard let contact else { return }
    let interviews = try interviews(contact, other, recorder)
    try recorder.session.record(
      interviews.map { (interview: $0, events: [.contact(contact)]) }, at: recorder.at,
      command: "contact", saying: remarks(contact, interviews.count), ending: draft)
  }

  /// The rules whose matter it dealt with: as said, or ticked at a terminal where several are due;
  /// nil for everything.
  private func matter(
    _ result: Contact.Result, _ other: Party, _ recorder: EventRecorder
  ) throws -> [Rule]? {
    guard about.isEmpty else { return about }
    guard Prompt.isPossible, !fromThem, [.reached, .wrote].contains(result) else { return nil }
    let due = try recorder.session.store.duties(of: recorder.interview.id).map(\.duty)
      .filter { duty in
        duty.chaser == .consultant && duty.target == other
          && [.due, .overdue].contains(duty.standing(at: recorder.at))
      }.map(\.rule)
    return due.count > 1 ? try Self.ticked(due) : nil
  }

  /// Asks which of several matters it dealt with, by their numbers; Return means all.
  private static func ticked(_ rules: [Rule]) throws -> [Rule]? {
    for (place, rule) in rules.enumerated() { Terminal.say("  \(place + 1)  \(rule.asks)") }
    while true {
      let typed = try Prompt.line(
        "What did it deal with? (numbers, 0 for none of it; Return for all):", option: "--about")
      let words = typed.split { !$0.isNumber && !$0.isLetter }
      if words.isEmpty { return nil }
      let numbers = words.map { Int($0) ?? -1 }
      if numbers == [0] { return [] }
      if numbers.allSatisfy({ (1...rules.count).contains($0) }) {
        return Set(numbers).sorted().map { rules[$0 - 1] }
      }
      Terminal.say("  numbers from 1 to \(rules.count), such as 1 or 1,2")
    }
  }

  /// The interviews that a contact counts for.
  private func interviews(
    _ contact: Contact, _ other: Party, _ recorder: EventRecorder
  ) throws -> [Interview] {
    let (session, interview) = (recorder.session, recorder.interview)
    if only, let option = further.option { throw CommandError.contradiction("--only", option) }
    let theirs = Theirs(of: interview, other)
    let named = try further.interviews(
      interview, in: session, every: { try theirs.open(in: session) }, fitting: theirs.include,
      expected: "an interview of \(theirs.name)")
    guard contact.isInVain, !only else { return named }
    let due = try theirs.due(at: recorder.at, in: session)
    return named + due.filter { one in !named.contains { $0.id == one.id } }
  }

  private func remarks(_ contact: Contact, _ count: Int) -> [String] {
    guard contact.isInVain, count > 1 else { return [] }
    let all = count == 2 ? "both" : "all \(count)"
    return ["In vain, it counts for \(all) interviews; `--only` would keep it to one."]
  }

  /// The interviews of the person that was rung: a candidate's own, or those at an employer which the
  /// same consultant looks after.
  private struct Theirs {
    let interview: Interview
    let other: Party

    init(of interview: Interview, _ other: Party) {
      self.interview = interview
      self.other = other
    }

    private var person: PersonRecord.Person {
      other == .employer ? .employer(interview.employer) : .candidate(interview.candidate)
    }

    var name: String { person.name }

    func include(_ another: Interview) -> Bool {
      other == .employer
        ? another.employer.id == interview.employer.id
        : another.candidate.id == interview.candidate.id
    }

    func open(in session: Session) throws -> [Interview] {
      try all(in: session).map(\.record.interview).filter(\.isOpen)
    }

    /// Those by which we owe that person a call, closed ones among them.
    func due(at now: Instant, in session: Session) throws -> [Interview] {
      try all(in: session).filter { _, plan in
        plan.map(\.duty).contains { duty in
          duty.chaser == .consultant && duty.target == other
            && [.due, .overdue].contains(duty.standing(at: now))
        }
      }.map(\.record.interview)
    }

    private func all(
      in session: Session
    ) throws -> [(record: InterviewRecord, plan: [AssignedDuty])] {
      try session.store.interviews(of: person, closed: Self.mostClosed).filter { record, _ in
        other == .candidate
          || record.interview.consultant(at: session.now).id
            == interview.consultant(at: session.now).id
      }
    }

    /// The number of closed interviews, the latest, of which something may be owed still.
    private static let mostClosed = 100
  }

  /// WHO and WITH, swapped if they were typed the wrong way round.
  private var inOrder: (who: String?, with: String?) {
    guard let who = options.who, Other(rawValue: folded(who)) != nil,
      with.flatMap(Other.init(argument:)) == nil
    else { return (options.who, with) }
    return (with, who)
  }

  private static func other(_ typed: String) throws -> Other {
    guard let other = Other(argument: typed) else {
      throw CommandError.badValue(option: "WITH", typed: typed, expected: "candidate or employer")
    }
    return other
  }
}
