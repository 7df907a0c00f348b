import ArgumentParser
import Domain
import Lists
import Store
import WorkingTime

/// `log`: the candidate's account of the interview, told to us.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    _superCommandName: "debrief",
    abstract: "Record a debrief call.",
    discussion: """
      EXAMPLES
        debrief log priya
        debrief log priya --went 4 --interest yes --met "Ann Lee, CTO" --hear-by fri
        debrief log 42 --called "yesterday 5pm" --rang us --forgot "ran a tender"
        debrief log 42 - --yes < note.txt

      Where nothing of the account is given, a terminal is asked, question by question. What was \
      answered is kept as a draft until it is recorded, and offered by the next `log` of the \
      interview; one that you begin afresh beside, or discard, can be had back for a week in the \
      same way. A label, such as `keen: yes`, answers its question at any other.

      A text on standard input has labels: met:, went:, said:, worried:, forgot:, \
      question:, keen:, next:, hear by:, thanked:, called: and rang:, each at the beginning of a line. Labels may be \
      repeated; a semicolon parts several people or points; a line that begins with a blank goes \
      on with the one above. Anything else is the note.
      """)

  @Argument(help: SharedHelp.interview)
  var who: String?

  @Argument(help: "`-` reads the account from standard input, from lines with labels.")
  var source: String?

  @Flag(help: "Record what was read from standard input without asking.")
  var yes = false

  @Option(help: ArgumentHelp("When you spoke, if not just now.", valueName: "when"))
  var called: String?

  @Option(help: ArgumentHelp(DebriefField.rang.option))
  var rang: Rang?

  @Option(help: ArgumentHelp(DebriefField.went.option))
  var went: String?

  @Option(help: ArgumentHelp(DebriefField.keen.option))
  var interest: Interest?

  @Option(help: ArgumentHelp(DebriefField.met.option, valueName: "name, role"))
  var met: [String] = []

  @Option(help: ArgumentHelp(DebriefField.said.option, valueName: "text"))
  var discussed: String?

  @Option(help: ArgumentHelp(DebriefField.next.option, valueName: "text"))
  var next: String?

  @Option(help: ArgumentHelp(DebriefField.hearBy.option, valueName: "when"))
  var hearBy: String?

  @Option(help: ArgumentHelp(DebriefField.forgot.option, valueName: "text"))
  var forgot: [String] = []

  @Option(help: ArgumentHelp(DebriefField.question.option, valueName: "text"))
  var question: [String] = []

  @Option(help: ArgumentHelp(DebriefField.worried.option, valueName: "text"))
  var concern: [String] = []

  @Flag(help: ArgumentHelp(DebriefField.thanked.option))
  var thanked = false

  @Flag(help: "The candidate has not sent one yet.")
  var notThanked = false

  @Flag(help: "It is a later conversation: its answers hold where an earlier debrief has others.")
  var again = false

  @Option(help: ArgumentHelp(DebriefField.note.option, valueName: "text"))
  var note: String?

  @Flag(help: SharedHelp.edit)
  var edit = false

  @OptionGroup var shared: SharedOptions

  mutating func validate() throws {
    if let source, source != "-" {
      throw ValidationError("`\(source)` cannot stand after WHO; only `-` can")
    }
    if yes && source == nil { throw ValidationError("`--yes` goes with `-` only") }
    if source != nil && !isBare {
      throw ValidationError("`-` goes with `--called` and `--rang` only")
    }
    if thanked && notThanked {
      throw ValidationError("`--thanked` and `--not-thanked` do not go together")
    }
  }

  func run() throws {
    let session = try shared.openSession()
    try session.store.expectRecording()
    let interview = try session.resolver.interview(who)
    let at = try called.map { try session.resolver.happened($0, option: "--called") }
    try session.remark(on: .debrief(Debrief(interest: nil)), of: interview, at: at ?? session.now)
    let notes = SensitiveWordNotes(interview, in: session)
    // In a conversation, the note comes before the first question.
    if isConversation { session.resolver.noteIfBefore(interview, at ?? session.now) }
    guard let told = try told(of: interview, session, at: at, notes) else { return }
    if !isConversation { session.resolver.noteIfBefore(interview, told.at) }
    do {
      try session.recordDebrief(
        told.debrief, of: interview, at: told.at, again: again, endsDraft: isConversation,
        notes: notes)
    } catch let error as StoreError where isConversation {
      Terminal.say("note: the draft is kept: debrief log \(interview.id.number)")
      throw error
    }
  }

  /// The time of the call and the account: by conversation, from a text, or from the options.
  private func told(
    of interview: Interview, _ session: Session, at: Instant?, _ notes: SensitiveWordNotes
  ) throws -> (at: Instant, debrief: Debrief)? {
    if source != nil {
      let text = DebriefText(session: session, interview: interview, isAgreed: yes)
      return try text.read(.init(called: at, rang: rang))
    }
    if isConversation, let editor = Prompt.editor() {
      let questions = DebriefQuestions(
        session: session, interview: interview, editor: editor, called: at, rang: rang,
        notes: notes)
      return try questions.ask()
    }
    return (at ?? session.now, try debrief(session, at: at ?? session.now))
  }

  /// True if the candidate has sent a thank-you; nil if that was not said.
  var hasThanked: Bool? { thanked ? true : notThanked ? false : nil }

  private var isConversation: Bool { source == nil && isBare && Prompt.isPossible }

  /// True if no part of the account was typed: then a terminal is asked, question by question.
  private var isBare: Bool {
    went == nil && interest == nil && met.isEmpty && discussed == nil && next == nil
      && hearBy == nil && forgot.isEmpty && question.isEmpty && concern.isEmpty && hasThanked == nil
      && note == nil && !edit
  }

  private func debrief(_ session: Session, at: Instant) throws -> Debrief {
    let hearBy = try hearBy.map {
      try session.resolver.deadline($0, option: "--hear-by", saidAt: at)
    }
    return Debrief(
      interest: interest, hearBy: hearBy, thanked: hasThanked,
      account: try account(in: session))
  }

  func account(in session: Session) throws -> Debrief.Account {
    var source = TextSource(isEditing: edit, in: session)
    return Debrief.Account(
      rang: rang, went: try Rating.read(went, option: "--went"),
      met: try people(),
      discussed: try source.text(discussed, option: "--discussed"),
      next: try source.text(next, option: "--next"),
      forgot: try source.texts(forgot, option: "--forgot"),
      questions: try source.texts(question, option: "--question"),
      concerns: try source.texts(concern, option: "--concern"),
      note: try source.text(note, option: "--note", edited: true))
  }

  private func people() throws -> [Met] {
    var people: [Met] = []
    for typed in met {
      let reader = MetReader(typed)
      let isNamed = reader.people.allSatisfy { $0.name.contains(where: \.isLetter) }
      guard reader.nameless == nil, isNamed else {
        throw CommandError.badValue(option: "--met", typed: typed, expected: "\"NAME, ROLE\"")
      }
      people += reader.people
    }
    return people
  }
}

extension Session {
  /// Records a debrief, and removes its draft before anything is printed, so that a recorded
  /// debrief is never offered again.
  ///
  /// A draft of another debrief of the interview is mentioned, not touched. Words already reported
  /// by `notes` are not reported again. `again` marks a later conversation, whose answers replace
  /// different ones of an earlier debrief. A debrief recorded meanwhile in another window is looked
  /// at like an earlier one.
  func recordDebrief(
    _ debrief: Debrief, of interview: Interview, at: Instant, again: Bool, endsDraft: Bool,
    notes: SensitiveWordNotes
  ) throws {
    let (event, people) = try recognised(.debrief(debrief), at: interview.employer)
    guard case .debrief(let debrief) = event else { return }
    let fact = Fact(at: at, event)
    let stamp = try stamp()
    var saved: (Recorded, after: EarlierDebrief?)?
    // In a damaged file the journal never agrees with its index, so the tries are counted.
    for triesLeft in (0..<20).reversed() where saved == nil {
      let record = try record(of: interview)
      let earlier = EarlierDebrief(record, before: debrief, at: at, now: now)
      if let earlier, !again {
        try check(earlier, kept: endsDraft ? "debrief log \(interview.id.number)" : nil)
      }
      do {
        saved = try (
          store.record(
            [fact], of: interview.id, by: stamp, command: "log", after: record.entries,
            naming: people), earlier
        )
      } catch {
        guard case .recordedMeanwhile = error, triesLeft > 0 else { throw error }
      }
    }
    guard let (recorded, earlier) = saved else { return }
    let draft = DraftName("log", of: interview.id)
    if endsDraft { drafts.remove(draft) }
    if case .draft = drafts.find(draft) {
      Terminal.say("note: a draft of a debrief is kept too: debrief log \(interview.id.number)")
    }
    notes.print(on: fact.event)
    try answerRecorded([(recorded, [fact])], after: earlier)
    if endsDraft && !output.json { Terminal.say("`debrief undo` undoes it") }
  }

  /// Asks before a debrief is recorded that contradicts or repeats one on record; without a
  /// terminal a contradiction is refused.
  private func check(_ earlier: EarlierDebrief, kept: String?) throws {
    let words = earlier.words(in: calendar)
    guard !earlier.contradictions.isEmpty else {
      return try goAhead(
        despite: earlier.isRepeated ? [words] : [], question: "Record it again?", kept: kept)
    }
    let differences = earlier.differences(in: calendar)
    guard Prompt.isPossible else { throw CommandError.contradictsDebrief(words, differences) }
    try goAhead(
      despite: ["\(words), and says otherwise: \(differences)"],
      question: "Record it as a later conversation, whose answers hold?", kept: kept)
  }
}
