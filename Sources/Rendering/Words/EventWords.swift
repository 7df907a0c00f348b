import AgencySettings
public import Domain
import ChasePolicy
import WorkingTime
import Wording

/// A journal entry in one line of English.
///
/// The line quotes people as they typed: the caller that prints it escapes it whole.
public struct EventWords {
  /// The format of times.
  public let times: Times
  /// True if private text is only mentioned, not shown: the candidate may be looking on.
  public var hidesPrivate: Bool
  /// The words of settings, with the names of employers.
  public var policy: PolicyWording

  /// Creates the words of events, all of them shown unless the private ones are to be hidden.
  public init(
    times: Times, hidesPrivate: Bool = false, policy: PolicyWording = PolicyWording([])
  ) {
    self.times = times
    self.hidesPrivate = hidesPrivate
    self.policy = policy
  }

  /// The line of an event.
  public func line(_ event: Event) -> String {
    switch event {
    case .booked(let time, let meets, let venue):
      phrase(
        "booked for " + times.period(time), Self.meeting(meets), quoted("at", venue.place),
        venue.link.map { "link " + $0 }, quoted("note", venue.note))
    case .rebooked(let time, let by): "moved to " + times.period(time) + Self.asked(by)
    case .cancelled(let why, let by): reason("cancelled" + Self.caused(by), why)
    case .noShow(.employer): "the interviewer did not come"
    case .noShow(.agency): "we did not come"
    case .noShow: "the candidate did not come"
    case .briefed: "briefed the candidate"
    case .debriefAgreed(let until):
      "agreed that the candidate would call by " + times.deadline(until)
    case .debrief(let debrief): line(debrief)
    case .feedback(let feedback): line(feedback)
    case .promise(let promise): line(promise)
    case .permission(let contact): "direct contact " + contact.words
    case .cleared: "cleared to contact the employer directly"
    case .contact(let contact): ContactWords.line(contact)
    case .thanked(.direct): "the candidate thanked the employer directly"
    case .thanked(.consultant): "the candidate sent a thank-you through us"
    case .withdrawn(let why, _): reason("the candidate withdrew", why)
    case .nextBooked: "a further interview is booked"
    case .closed(let outcome, _): "closed: " + outcome.words
    case .answered(let yes, let why):
      reason("the candidate \(yes ? "accepted" : "declined") the offer", why)
    case .placedElsewhere: "the candidate was placed elsewhere"
    case .snoozed(let snooze): line(snooze)
    case .recognised(let note):
      note.map { "noted in an imported file: " + $0 } ?? "recognised in an imported file"
    case .handedOver(let from, let to, let until):
      "handed over from \(from.name) to \(to.name)"
        + (until.map { " until " + times.moment($0) } ?? "")
    case .merged(let merger): merger.words
    case .edited(let edit): edit.words
    case .added(let candidate): "candidate \(candidate.label) recorded"
    case .split(let split): split.words
    case .employerContact(let edit): edit.words
    case .contactForgotten(let contact): "erased what was held of \(contact.reference)"
    case .consultantEdited(let edit): edit.words
    case .agencyEdited(let card): card.words
    case .held(let hold): hold.words
    case .forgotten(let candidate): "erased what was held of \(candidate.label)"
    case .request(let event): event.words
    case .policy(let choices, from: let file): policy.words(choices.changes, from: file)
    case .holidays(let source): "bank holidays imported from \(source.file)"
    case .template(let kind, let own): kind.words(own)
    }
  }

  private func line(_ debrief: Debrief) -> String {
    let interest = "debrief, " + (debrief.interest?.words ?? "interest not asked")
    let parts = DebriefField.told.compactMap { field in
      debrief[field].flatMap { words($0, of: field) }
    }
    return ([interest] + parts).joined(separator: "; ")
  }

  private func words(_ value: DebriefValue, of field: DebriefField) -> String? {
    switch value {
    case .mark(let mark): "\(field.words) \(mark) of 5"
    case .choice(let name): field.phrases[name]
    case .people(let people): "\(field.words) " + Grammar.list(people.map(\.words))
    case .texts(let texts): quoted(field.words, texts)
    case .deadline(let deadline): "\(field.words) " + times.deadline(deadline)
    }
  }

  private func line(_ feedback: Feedback) -> String {
    let words = feedback.words
    return phrase(
      "feedback, " + (feedback.decision?.words ?? "no decision"),
      words.from.map { "from " + $0 },
      words.rating.map { "rated \($0) of 5" },
      quoted("said", words.said),
      quoted("strengths", words.strengths),
      quoted("concerns", words.concerns),
      feedback.hearBy.map { "decision promised by " + times.deadline($0) },
      feedback.answerBy.map { "answer asked for by " + times.deadline($0) },
      hidesPrivate
        ? words.confidential.map { _ in "a private note" } : quoted("private", words.confidential))
  }

  private func line(_ promise: Promise) -> String {
    phrase(
      "decision promised by " + times.deadline(promise.by), promise.from.map { "from " + $0 },
      quoted("in their words", promise.words))
  }

  private func line(_ snooze: Snooze) -> String {
    let matter = snooze.rule.map { " (\($0.asks))" } ?? ""
    return reason("snoozed until " + times.moment(snooze.until) + matter, snooze.why)
  }

  private static func asked(_ side: Side?) -> String {
    side.map { ", asked for by \($0.words)" } ?? ""
  }

  private static func caused(_ side: Side?) -> String { side.map { " by \($0.words)" } ?? "" }

  private static func meeting(_ names: [String]) -> String? {
    names.isEmpty ? nil : "to meet " + Grammar.list(names)
  }

  private func reason(_ what: String, _ why: String?) -> String {
    what + (why.map { ": " + $0 } ?? "")
  }

  private func quoted(_ label: String, _ text: String?) -> String? {
    text.map { "\(label) \u{201C}\($0)\u{201D}" }
  }

  private func quoted(_ label: String, _ texts: [String]) -> String? {
    guard !texts.isEmpty else { return nil }
    return label + " " + texts.map { "\u{201C}\($0)\u{201D}" }.joined(separator: ", ")
  }

  /// The parts of a line, without those that are absent.
  private func phrase(_ parts: String?...) -> String {
    parts.compactMap { $0 }.joined(separator: "; ")
  }
}

extension Side {
  /// The side in a sentence.
  fileprivate var words: String {
    switch self {
    case .candidate: "the candidate"
    case .employer: "the employer"
    case .agency: "us"
    }
  }
}

extension Merger {
  /// The kind of record, the name merged and the name kept.
  public var words: String {
    let (gone, kept) = labels
    return switch self {
    case .candidates: "candidate \(gone) merged into \(kept)"
    case .employers: "employer \(gone) merged into \(kept)"
    case .contacts: "contact \(gone) merged into \(kept)"
    }
  }

  /// The names with the numbers, where their kind has any: `Pria Shah (C9)`, `Priya Shah (C7)`.
  public var labels: (gone: String, kept: String) {
    guard let numbers else { return (gone, kept) }
    let letter = candidates == nil ? "K" : "C"
    return ("\(gone) (\(letter)\(numbers.gone))", "\(kept) (\(letter)\(numbers.kept))")
  }

  /// The names and the numbers as data.
  public var json: JSON {
    [
      "gone": .string(gone), "kept": .string(kept),
      "goneId": .count(numbers.map { Int($0.gone) }),
      "keptId": .count(numbers.map { Int($0.kept) }),
    ]
  }
}

extension PersonEdit {
  /// The record and its changes: `candidate Pria Shah (C7): renamed to Priya Shah, telephone none`.
  public var words: String {
    let was = changes.lazy.compactMap { change in
      if case .name(_, let was) = change { was } else { nil }
    }.first
    let (subject, number) =
      switch person {
      case .candidate(let candidate): ("candidate", " (\(candidate.reference))")
      case .employer: ("employer", "")
      }
    return "\(subject) \(was ?? person.name)\(number): \(Grammar.list(changes.map(\.words)))"
  }
}

extension PersonEdit.Change {
  fileprivate var words: String {
    switch self {
    case .name(let name, was: _): "renamed to \(name)"
    case .phone(let phone): "telephone \(phone ?? "none")"
    case .email(let email): "e-mail \(email ?? "none")"
    case .hours(let hours): hours.words
    }
  }
}

extension CallHours {
  /// The hours in words: `calls after 17:00`.
  public var words: String {
    switch (after, before) {
    case (nil, nil): "calls at any time"
    case (let after?, nil): "calls after \(after.clock)"
    case (nil, let before?): "calls before \(before.clock)"
    case (let after?, let before?): "calls from \(after.clock) to \(before.clock)"
    }
  }
}

extension CandidateSplit {
  /// The split in words, with the interviews parted.
  public var words: String {
    let parted = Grammar.list(interviews.map { "#\($0.number)" })
    return "\(parted) of \(candidate.name) (\(candidate.reference)) parted to "
      + "\(part.name) (\(part.reference))"
  }
}

extension LegalHold {
  /// The hold in words: the person, the last date and the reason.
  public var words: String {
    "\(person.label) is not to be forgotten before the end of \(TimeWords.full(until)): \(reason)"
  }
}

extension RequestEvent {
  /// The request, or what became of it.
  fileprivate var words: String {
    let request = "the request of \(person.label) \(asks.words)"
    return switch step {
    case .heard: request
    case .extended: "two further months for \(request)"
    case .answered: "the answer to \(request)"
    }
  }
}

extension DraftKind {
  /// The template that was chosen for such drafts.
  public func words(_ own: TextFile?) -> String {
    own.map { "the template of \(rawValue) from \($0.source)" }
      ?? "the built-in template of \(rawValue)"
  }
}
