import ArgumentParser
import Domain
import Store
import Wording
import WorkingTime

/// `book`: books an interview.
struct BookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "book",
    _superCommandName: "debrief",
    abstract: "Book an interview.",
    discussion: """
      EXAMPLES
        debrief book "Priya Shah" --employer Acme --vacancy Buyer --at "fri 10am"
        debrief book "Zoë Lund" --employer Acme --vacancy Buyer --at 14:00 --new
        debrief book --candidate C7 --employer Acme --vacancy Buyer --at 14:00
        debrief book "Al Bo" --employer Acme --vacancy Buyer --at 14:00 --place "5 Mill Lane, Leeds"
      """)

  @Argument(help: "The candidate's name.")
  var candidate: String?

  @Option(help: "The employer's name.")
  var employer: String?

  @Option(help: "What the vacancy is called.")
  var vacancy: String?

  @Option(help: ArgumentHelp("When it starts.", valueName: "when"))
  var at: String?

  @Option(help: "How many minutes it lasts; otherwise 60, or as long as --at says.")
  var minutes: Int?

  @Option(help: "Interview stage: telephone, first, second, final or assessment.")
  var stage: Stage?

  @Option(help: ArgumentHelp("Who the candidate is meeting; may be repeated.", valueName: "name"))
  var meets: [String] = []

  @Option(help: "The candidate's telephone number.")
  var phone: String?

  @Option(help: "The candidate's e-mail address.")
  var email: String?

  @Option(help: ArgumentHelp("The address, and how to get there.", valueName: "text"))
  var place: String?

  @Option(help: ArgumentHelp("The link of a call.", valueName: "url"))
  var link: String?

  @Option(
    help: ArgumentHelp("A note for you; `-` reads it from standard input.", valueName: "text"))
  var note: String?

  @Option(help: "Who looks after it, if not you.")
  var consultant: String?

  @Option(
    name: .customLong("candidate"),
    help: ArgumentHelp("Which one, where several have the name: C7.", valueName: "number"))
  var number: String?

  @Flag(help: "The names are new, though they are close to known ones, or the same as one.")
  var new = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession(creatingDatabase: true)
    let needed: [String?] = [number ?? candidate, employer, vacancy, at]
    let isSaid = needed.allSatisfy { ($0 ?? "").trimmedOrNil != nil }
    guard !isSaid, Prompt.isPossible else { return try record(in: session) }
    _ = try number.map { try session.resolver.candidate(numbered: $0) }
    let questions = BookQuestions(session: session).questions(given: given)
    try questions.record { answers in
      var command = self
      command.take(answers)
      try command.record(in: session, ending: questions.name)
    }
  }

  /// The answers that the command line gives; a candidate's number says whom to ring, too.
  private var given: [String: String] {
    var given: [String: String] = [:]
    given[BookQuestions.candidate] = number ?? candidate?.trimmedOrNil
    given["--employer"] = employer?.trimmedOrNil
    given["--vacancy"] = vacancy?.trimmedOrNil
    given["--at"] = at?.trimmedOrNil
    given["--stage"] = stage?.rawValue
    given["--meets"] = meets.isEmpty ? nil : meets.joined(separator: "; ")
    given["--phone"] = phone ?? number.map { _ in "" }
    return given
  }

  /// Takes the answers of the conversation as if they had been options.
  private mutating func take(_ answers: [String: String]) {
    if number == nil { candidate = answers[BookQuestions.candidate] }
    employer = answers["--employer"]
    vacancy = answers["--vacancy"]
    at = answers["--at"]
    stage =
      stage
      ?? answers["--stage"].flatMap { Prompt.chosen($0, among: Stage.allCases.map(\.rawValue)) }
      .flatMap(Stage.init(rawValue:))
    if meets.isEmpty { meets = answers.items("--meets") }
    phone = phone ?? answers["--phone"]?.trimmedOrNil
  }

  private func record(in session: Session, ending draft: DraftName? = nil) throws {
    let booking = try booking(in: session)
    let check = try BookingCheck(booking, in: session)
    if !new { try check.refuseTwice() }
    for note in check.notes { Terminal.say(note) }
    session.resolver.noteIfOdd(start: booking.time.start)
    let stamp = try session.stamp()
    let event = Event.booked(booking.time, meets: booking.meets, at: booking.venue)
    if let name = booking.consultant,
      try !session.store.consultants().contains(where: { folded($0.name) == folded(name) })
    {
      session.tell(ofNewConsultant: name)
    }
    let recorded = try session.store.book(
      [ImportedInterview(booking: booking)], by: stamp, command: "book",
      naming: ContactNames.people(in: event))
    if let draft { session.drafts.remove(draft) }
    for one in recorded { SensitiveWordNotes(one.interview, in: session).print(on: event) }
    try session.answerRecorded(recorded.map { ($0, [Fact(at: session.now, event)]) })
  }

  private func booking(in session: Session) throws -> Booking {
    let names = BookedNames(session: session)
    let chosen = try number.map { try session.resolver.candidate(numbered: $0) }
    if chosen != nil, new { throw CommandError.contradiction("--candidate", "--new") }
    let typedCandidate = try Prompt.required(
      candidate ?? chosen?.name, option: "CANDIDATE", question: "Whose interview?",
      choices: session.resolver.choices(.candidate))
    let (phone, email) = (try Reachable.phone(phone), try Reachable.email(email))
    let given = GivenPerson(
      name: typedCandidate, phones: [phone].compactMap(\.self), emails: [email].compactMap(\.self))
    var who = chosen.map { BookedNames.Meant($0.name, .known($0.id)) }
    if who == nil, !new { who = try names.candidate(given) }
    let typedEmployer = try Prompt.required(
      employer, option: "--employer", question: "With which employer?",
      choices: session.resolver.choices(.employer))
    let employer = try new ? typedEmployer : names.employer(typedEmployer)
    let typedVacancy = try Prompt.required(
      vacancy, option: "--vacancy", question: "For which vacancy?",
      choices: session.resolver.choices(.vacancy, employer: employer))
    let vacancy = try new ? typedVacancy : names.vacancy(typedVacancy, of: employer)
    let held = try session.resolver.askedAppointment(
      at, option: "--at", question: "When does it start?")
    let time = try held.time(minutes: minutes, usually: 60)
    let typedConsultant = consultant?.trimmedOrNil
    let consultant = try typedConsultant.map { try new ? $0 : names.consultant($0) }
    let meets = meets.compactMap(\.trimmedOrNil)
    let met = try new ? meets : names.people(meets, at: employer, time)
    let venue = try venue(in: session)
    let booking = { (meant: BookedNames.Meant) in
      Booking(
        candidate: meant.name, who: meant.who, phone: phone, email: email, employer: employer,
        vacancy: vacancy, stage: stage, time: time, meets: met,
        venue: venue, consultant: consultant)
    }
    let meant =
      try who
      ?? names.candidate(
        new: given, employer: employer, vacancy: vacancy, consultant: consultant,
        repeats: { try BookingCheck(booking((given.name, $0)), in: session).isRepeated })
    return booking(meant)
  }

  /// Where it is held, as typed.
  func venue(in session: Session) throws -> Venue {
    var source = TextSource(in: session)
    return Venue(
      place: try source.text(place, option: "--place"),
      link: try Reachable.link(source.text(link, option: "--link")),
      note: try source.text(note, option: "--note"))
  }
}

extension Appointment {
  /// The time of an interview with that start and the given or usual length, at most a day.
  func time(minutes: Int?, usually usual: Int) throws -> InterviewTime {
    let said = end.map { $0.seconds(since: start) / 60 }
    if let said, let minutes, said != minutes {
      throw CommandError.contradiction("--at", "--minutes \(minutes)")
    }
    let length = minutes ?? said ?? usual
    guard (1...1440).contains(length),
      let time = InterviewTime(start: start, end: start.adding(seconds: length * 60))
    else {
      throw CommandError.badValue(
        option: "--minutes", typed: "\(length)", expected: "a whole number from 1 to 1440")
    }
    return time
  }
}

/// Checks before an interview is booked: duplicates, and an unusual time.
struct BookingCheck {
  private let session: Session
  private let booking: Booking
  /// The candidate's interviews that were not called off.
  private let theirs: [Interview]

  init(_ booking: Booking, in session: Session) throws {
    self.session = session
    self.booking = booking
    guard case .known(let candidate) = booking.who else {
      theirs = []
      return
    }
    theirs = try session.store.interviews(of: candidate).filter { interview in
      if case .cancelled = interview.state { false } else { true }
    }
  }

  /// True if the same candidate, vacancy and start are booked already.
  var isRepeated: Bool { same != nil }

  private var same: Interview? {
    theirs.first { interview in
      interview.time.start == booking.time.start
        && folded(interview.employer.name) == folded(booking.employer)
        && folded(interview.vacancy) == folded(booking.vacancy)
    }
  }

  /// Refuses the same candidate, vacancy and start again.
  func refuseTwice() throws {
    guard let same else { return }
    throw CommandError.notPossible(
      because: "already booked as #\(same.id.number): \(shown(same.candidate.label)), "
        + "\(shown(same.vacancy)) at \(shown(same.employer.name)), "
        + "\(TimeWords.full(same.time.start, in: session.calendar)); --new books it twice",
      help: "debrief card \(same.id.number)")
  }

  /// Notes on other interviews of the candidate at the same time, and on a start that is long past.
  var notes: [String] {
    let overlapping = theirs.filter { interview in
      interview.isOpen && interview.time.start < booking.time.end
        && booking.time.start < interview.time.end
    }
    var notes = overlapping.prefix(3).map { interview in
      "note: it overlaps with #\(interview.id.number), \(shown(interview.candidate.label)) at "
        + "\(shown(interview.employer.name)), "
        + TimeWords.full(interview.time.start, in: session.calendar)
    }
    let daysAgo = (session.now.seconds - booking.time.start.seconds) / 86_400
    // A start longer ago is noted as odd.
    if (Self.longPast...90).contains(daysAgo) {
      notes.append("note: that was \(Grammar.count(daysAgo, "day")) ago")
    }
    return notes + oddNames
  }

  /// Notes on names with characters that are not visible as such.
  private var oddNames: [String] {
    let names =
      [
        ("candidate", booking.candidate), ("employer", booking.employer),
        ("vacancy", booking.vacancy),
      ]
      + booking.meets.map { ("name", $0) } + [("consultant", booking.consultant ?? "")]
    return names.compactMap { ErrorText.note(on: $0.0, $0.1) }
  }

  private static let longPast = 28
}
