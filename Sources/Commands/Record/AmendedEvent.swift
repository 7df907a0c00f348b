import ArgumentParser
import Domain
import Rendering
import Wording
import WorkingTime

/// An event that can be amended: by the options of the command that records it.
struct AmendedEvent {
  /// What an entry says under one option, as a line that can be corrected.
  struct Line {
    let option: String
    let value: String
    var isList = false
  }

  /// The interview of the entry, and when it happened.
  struct Place {
    let session: Session
    let interview: Interview
    let at: Instant
  }

  let event: Event

  /// Nil for an event that follows from others or was handed on.
  init?(_ event: Event) {
    switch event {
    case .booked, .rebooked, .cancelled, .noShow, .briefed, .debriefAgreed, .debrief, .feedback,
      .promise, .permission, .cleared, .contact, .thanked, .withdrawn, .closed, .answered, .snoozed:
      self.event = event
    default: return nil
    }
  }

  /// True if it can belong to another interview.
  var isMovable: Bool { event.kind != .booked && event.kind != .rebooked }

  /// The event as the options of its command change it.
  func changed(by options: [String], at place: Place) throws -> Event {
    let resolver = place.session.resolver
    var source = TextSource(in: place.session)
    func text(_ typed: String?, _ option: String, _ old: String?) throws -> String? {
      try typed == nil ? old : source.text(typed, option: option)
    }
    func texts(_ typed: [String], _ option: String, _ old: [String]) throws -> [String] {
      try typed.isEmpty ? old : source.texts(typed, option: option)
    }
    func deadline(_ typed: String?, _ option: String, _ old: Deadline?) throws -> Deadline? {
      guard let typed else { return old }
      return try typed.trimmedOrNil.map {
        try resolver.deadline($0, option: option, saidAt: place.at)
      }
    }
    func time(_ typed: String?, _ minutes: Int?, _ old: InterviewTime) throws -> InterviewTime {
      let held =
        try typed.map { try resolver.appointment($0, option: "--at") }
        ?? Appointment(start: old.start, end: nil)
      return try held.time(
        minutes: minutes, usually: max(1, old.end.seconds(since: old.start) / 60))
    }
    switch event {
    case .booked(let old, let meets, let venue):
      let new = try Self.read(options, of: BookCommand.self)
      let said = try new.venue(in: place.session)
      return .booked(
        try time(new.at, new.minutes, old), meets: try texts(new.meets, "--meets", meets),
        at: Venue(
          place: new.place == nil ? venue.place : said.place,
          link: new.link == nil ? venue.link : said.link,
          note: new.note == nil ? venue.note : said.note))
    case .rebooked(let old, let by):
      let new = try Self.read(options, of: RebookCommand.self)
      return .rebooked(try time(new.at, new.minutes, old), by: new.change.by ?? by)
    case .cancelled(let why, let by):
      let new = try Self.read(options, of: CancelCommand.self)
      return .cancelled(why: try text(new.reason.why, "--why", why), by: new.change.by ?? by)
    case .noShow(let by):
      return .noShow(by: try Self.read(options, of: NoShowCommand.self).change.by ?? by)
    case .debriefAgreed(let until):
      let new = try Self.read(options, of: AgreeCommand.self)
      return .debriefAgreed(until: try deadline(new.callBy, "--call-by", until) ?? until)
    case .debrief(let old):
      let new = try Self.read(options, of: LogCommand.self)
      let said = try new.account(in: place.session)
      let account = Debrief.Account(
        rang: new.rang ?? old.account.rang, went: new.went == nil ? old.account.went : said.went,
        met: new.met.isEmpty ? old.account.met : said.met,
        discussed: new.discussed == nil ? old.account.discussed : said.discussed,
        next: new.next == nil ? old.account.next : said.next,
        forgot: new.forgot.isEmpty ? old.account.forgot : said.forgot,
        questions: new.question.isEmpty ? old.account.questions : said.questions,
        concerns: new.concern.isEmpty ? old.account.concerns : said.concerns,
        note: new.note == nil ? old.account.note : said.note)
      return .debrief(
        Debrief(
          interest: new.interest ?? old.interest,
          hearBy: try deadline(new.hearBy, "--hear-by", old.hearBy),
          passOn: old.passOn && old.account.messages.isEmpty,
          thanked: new.hasThanked ?? old.thanked, wrote: old.wrote,
          account: account))
    case .feedback(let old):
      let new = try Self.read(options, of: FeedbackCommand.self)
      let said = try new.words(in: place.session)
      let words = Feedback.Words(
        from: new.from == nil ? old.words.from : said.from,
        rating: new.rating ?? old.words.rating,
        said: new.said == nil ? old.words.said : said.said,
        strengths: new.strength.isEmpty ? old.words.strengths : said.strengths,
        concerns: new.concern.isEmpty ? old.words.concerns : said.concerns,
        confidential: new.confidential == nil ? old.words.confidential : said.confidential)
      let decision = new.decision ?? old.decision
      let answerBy = try deadline(new.answerBy, "--answer-by", old.answerBy)
      guard new.answerBy?.trimmedOrNil == nil || decision == .offer else {
        throw CommandError.contradiction("--answer-by", "no offer")
      }
      return .feedback(
        Feedback(
          decision: decision, hearBy: try deadline(new.hearBy, "--hear-by", old.hearBy),
          answerBy: decision == .offer ? answerBy : nil, words: words))
    case .promise(let old):
      let new = try Self.read(options, of: PromiseCommand.self)
      return .promise(
        Promise(
          by: try deadline(new.by, "--by", old.by) ?? old.by,
          from: try text(new.from, "--from", old.from),
          words: try text(new.words, "--words", old.words)))
    case .permission(.allowed(let agreedBy)):
      let new = try Self.read(options, of: AllowCommand.self)
      return .permission(.allowed(agreedBy: try text(new.agreedBy, "--agreed-by", agreedBy)))
    case .permission(.forbidden(let why)):
      let new = try Self.read(options, of: ForbidCommand.self)
      return .permission(.forbidden(why: try text(new.reason.why, "--why", why)))
    case .contact(let old):
      let new = try Self.read(options, of: ContactCommand.self)
      let contact = Contact(
        chaser: old.chaser, target: old.target, result: new.result ?? old.result,
        about: new.about.isEmpty ? old.about : new.about,
        note: try text(new.note, "--note", old.note), with: try text(new.person, "--with", old.with)
      )
      return contact.map(Event.contact) ?? event
    case .thanked(let via):
      return .thanked(via: try Self.read(options, of: ThankedCommand.self).said ?? via)
    case .withdrawn(let why, let told):
      let new = try Self.read(options, of: WithdrawCommand.self)
      return .withdrawn(why: try text(new.reason.why, "--why", why), told: told)
    case .answered(true, _):
      _ = try Self.read(options, of: AcceptCommand.self)
      return event
    case .answered(false, let why):
      let new = try Self.read(options, of: DeclineCommand.self)
      return .answered(yes: false, why: try text(new.reason.why, "--why", why))
    case .closed(let outcome, let told):
      let new = try Self.read(options, of: CloseCommand.self)
      return .closed(new.outcome ?? outcome, told: new.told || told)
    case .snoozed(let old):
      let new = try Self.read(options, of: SnoozeCommand.self)
      return .snoozed(
        Snooze(
          until: try new.until.map { try resolver.awakening($0, option: "--until") } ?? old.until,
          why: try text(new.why, "--why", old.why), rule: new.rule ?? old.rule))
    default:
      throw CommandError.contradiction("this entry", options.first ?? "")
    }
  }

  /// The options as a command's own; what it would refuse is said in its words.
  private static func read<Command: ParsableCommand>(
    _ options: [String], of command: Command.Type
  ) throws -> Command {
    do {
      return try command.parse(options)
    } catch {
      let said = command.message(for: error)
      guard let text = ArgumentErrorText(options, of: [command._commandName], said: said) else {
        throw error
      }
      throw CommandError.badOption(text.line)
    }
  }

  /// What it says now, a line for each option that can change it.
  func standing(_ times: Times) -> [Line] {
    func one(_ option: String, _ value: String?) -> Line {
      Line(option: option, value: value.map { $0.replacing("\n", with: " ") } ?? "")
    }
    func list(_ option: String, _ values: [String]) -> Line {
      Line(option: option, value: values.joined(separator: "; "), isList: true)
    }
    func date(_ option: String, _ date: Deadline?) -> Line { one(option, date.map(times.deadline)) }
    return switch event {
    case .booked(let time, let meets, let venue):
      [
        one("at", times.period(time)), list("meets", meets), one("place", venue.place),
        one("link", venue.link), one("note", venue.note),
      ]
    case .rebooked(let time, let by): [one("at", times.period(time)), one("by", by?.rawValue)]
    case .cancelled(let why, let by): [one("why", why), one("by", by?.rawValue)]
    case .noShow(let by): [one("by", by?.rawValue)]
    case .debriefAgreed(let until): [date("call-by", until)]
    case .debrief(let debrief):
      [
        one("interest", debrief.interest?.rawValue), one("rang", debrief.account.rang?.rawValue),
        one("went", debrief.account.went.map(String.init)),
        list("met", debrief.account.met.map(\.typed)), one("discussed", debrief.account.discussed),
        one("next", debrief.account.next), date("hear-by", debrief.hearBy),
        list("forgot", debrief.account.forgot), list("question", debrief.account.questions),
        list("concern", debrief.account.concerns),
        one("note", debrief.account.note),
      ]
    case .feedback(let feedback):
      [
        one("decision", feedback.decision?.rawValue), one("from", feedback.words.from),
        one("rating", feedback.words.rating.map(String.init)), one("said", feedback.words.said),
        list("strength", feedback.words.strengths), list("concern", feedback.words.concerns),
        date("hear-by", feedback.hearBy), date("answer-by", feedback.answerBy),
        one("private", feedback.words.confidential),
      ]
    case .promise(let promise):
      [date("by", promise.by), one("from", promise.from), one("words", promise.words)]
    case .permission(.allowed(let agreedBy)): [one("agreed-by", agreedBy)]
    case .permission(.forbidden(let why)), .withdrawn(let why, _), .answered(false, let why):
      [one("why", why)]
    case .contact(let contact):
      [
        one("note", contact.note), one("with", contact.with),
        list("about", (contact.about ?? []).map(\.rawValue)),
      ]
    case .closed(let outcome, _): [one("outcome", outcome.rawValue)]
    case .snoozed(let snooze):
      [
        one("until", times.moment(snooze.until)), one("why", snooze.why),
        one("rule", snooze.rule?.rawValue),
      ]
    default: []
    }
  }
}

extension Event {
  /// True if it is news again after another that it corrects: its decision, or a date that it
  /// announces, is another.
  func isNews(after old: Event) -> Bool {
    switch (self, old) {
    case (.feedback(let new), .feedback(let old)):
      new.decision != old.decision || new.hearBy != old.hearBy || new.answerBy != old.answerBy
    case (.promise(let new), .promise(let old)): new.by != old.by
    case (.debrief(let new), .debrief(let old)): new.hearBy != old.hearBy
    case (.closed(let new, _), .closed(let old, _)): new != old
    default: false
    }
  }
}
