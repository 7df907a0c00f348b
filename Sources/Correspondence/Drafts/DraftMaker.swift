public import AgencySettings
import ChasePolicy
public import Domain
import Lists
import Rendering
import Wording
public import WorkingTime

/// Makes drafts about one interview at one instant.
public struct DraftMaker {
  let matter: DraftMatter
  private let contacts: ContactBook

  /// Creates a maker for an interview with its journal, and the contacts of its employer; nil if it
  /// was not booked by then.
  public init?(
    _ record: InterviewRecord, under settings: PolicySettings, in calendars: Calendars,
    at now: Instant, contacts: ContactBook? = nil
  ) {
    guard let matter = DraftMatter(record, under: settings, in: calendars, at: now) else {
      return nil
    }
    self.matter = matter
    self.contacts = contacts ?? ContactBook([], folding: folded)
  }

  /// Returns a draft by a consultant, worded by a template.
  ///
  /// Thanks and forgotten points are sent by the candidate, unless `viaUs`. Thanks need a recorded
  /// yes to direct contact, and nothing else (R11). Anything more also needs our go-ahead, given
  /// since and still valid, as any other direct contact does (R12), but need not wait until the
  /// answer is due, since it asks for none. A change goes to the candidate, or to the employer if
  /// `toEmployer` or if the candidate asked for it. `addressee` replaces the person on record. What
  /// we send ends with the agency's name and a number, if they are known.
  public func draft(
    _ template: DraftTemplate, by letterhead: Letterhead, viaUs: Bool, toEmployer: Bool = false,
    to addressee: Mailbox? = nil
  ) throws(DraftError) -> Draft {
    let kind = template.kind
    let route: Draft.Route = !kind.isCandidates ? .ours : viaUs ? .viaUs : .direct
    try check(kind)
    if route == .direct { try checkDirectContact(kind) }
    let isForEmployer = kind == .change && (toEmployer || matter.change?.by == .candidate)
    let party: Party = isForEmployer ? .employer : kind.party
    let people = DraftPeople(
      matter, kind, route, by: letterhead.sender, contacts: contacts, to: party, addressee)
    let (subject, text) = template.filled(values(kind, route, people))
    let body =
      route == .direct || kind == .handover ? text : letterhead.signed(text)
    return Draft(
      kind: kind, interview: matter.interview, route: route, party: party, from: people.from,
      to: people.to, subject: subject, body: body, made: matter.now,
      calendar: matter.calendars.agency,
      notes: notes(kind, people))
  }

  /// Throws if a kind of draft does not fit the state of the interview.
  private func check(_ kind: DraftKind) throws(DraftError) {
    let interview = matter.interview
    guard kind != .handover else { return }
    if kind == .change { return try checkChange() }
    if kind == .confirmation { return try checkConfirmation() }
    guard case .scheduled = interview.state else { throw .didNotHappen }
    guard interview.time.start <= matter.now else { throw .notHeld(start: startWords) }
    let decision = matter.feedback?.said.decision
    if kind == .rejection, decision != .reject { throw .notRejected }
    if kind == .offer, decision != .offer { throw .notOffered }
    if kind == .update, decision == .reject { throw .rejected }
    guard [.forgotten, .chase, .update, .offer].contains(kind) else { return }
    if matter.hasWithdrawn { throw .withdrawn }
    if let outcome = interview.outcome { throw .closed(outcome) }
    let isAnswered = kind == .chase ? decision?.isDecisive == true : decision == .reject
    if let decision, kind.party == .employer, isAnswered { throw .answered(decision) }
    if kind == .forgotten, matter.forEmployer.messages.isEmpty { throw .nothingForgotten }
  }

  /// Throws unless there is a change that a party has to hear of.
  private func checkChange() throws(DraftError) {
    if let outcome = matter.interview.outcome { throw .closed(outcome) }
    guard let change = matter.change, change.isOff || matter.interview.time.start > matter.now
    else { throw .notChanged }
  }

  /// Throws unless the interview is ahead.
  private func checkConfirmation() throws(DraftError) {
    if matter.hasWithdrawn { throw .withdrawn }
    if let outcome = matter.interview.outcome { throw .closed(outcome) }
    guard case .scheduled = matter.interview.state else { throw .didNotHappen }
    guard matter.interview.time.start > matter.now else { throw .begun(start: startWords) }
  }

  /// The start of the interview, in the agency's zone.
  private var startWords: String {
    TimeWords.full(matter.interview.time.start, in: matter.calendars.agency)
  }

  /// Throws if the candidate may not write to the employer.
  private func checkDirectContact(_ kind: DraftKind) throws(DraftError) {
    let employer = matter.interview.employer.name
    switch matter.history.permission?.value {
    case nil: throw .directNotAllowed(ground: "nobody at \(employer) has agreed to it")
    case .forbidden: throw .directNotAllowed(ground: "it is not allowed")
    case .allowed: break
    }
    guard kind != .thankYou else { return }
    let may = MayAnswer(
      matter.record, under: matter.settings, in: matter.calendars, at: matter.now)
    switch may?.answer.ground {
    case .cleared, .notYet, .endsTooSoon: break
    default: throw .directNotAllowed(ground: may?.groundWords ?? "nobody has checked it")
    }
  }

  private func notes(_ kind: DraftKind, _ people: DraftPeople) -> [DraftNote] {
    var notes: [DraftNote] = []
    let chase = matter.duty(.chaseEmployer, .escalateEmployer)
    if kind == .chase, let chase {
      let asks = matter.duty(.askForDate).map { $0.from <= matter.now } ?? false
      if chase.from > matter.now, !asks { notes.append(.early(until: chase.from)) }
      if chase.rule == .escalateEmployer { notes.append(.forSomebodyElse) }
    }
    if kind == .thankYou, matter.hasThanked { notes.append(.thanked) }
    if kind == .offer, let by = matter.dates.offer?.ifPassed { notes.append(.offerOver(by)) }
    let venue = matter.history.venue
    if kind == .confirmation, venue.place == nil, venue.link == nil { notes.append(.noPlace) }
    if let name = people.unusable { notes.append(.noAddress(name)) }
    return notes
  }
}

extension DraftKind {
  /// True if the candidate sends it, where that is allowed.
  public var isCandidates: Bool { self == .thankYou || self == .forgotten }

  /// The party that it goes to, if nobody says otherwise; a colleague is one of us.
  var party: Party {
    switch self {
    case .thankYou, .forgotten, .chase: .employer
    case .update, .rejection, .offer, .change, .confirmation: .candidate
    case .handover: .consultant
    }
  }
}

/// A reason why a kind of draft cannot be made for an interview.
public enum DraftError: Error, Hashable, Sendable {
  /// The interview has not begun; its start is in the agency's zone.
  case notHeld(start: String)
  /// The interview has begun, or is over; its start is in the agency's zone.
  case begun(start: String)
  /// It was called off, or the candidate did not come.
  case didNotHappen
  /// The candidate would write to the employer, which nobody agreed to, or not now; worded as `may`
  /// words it.
  case directNotAllowed(ground: String)
  /// The candidate forgot nothing and asks nothing, as far as we know.
  case nothingForgotten
  /// The employer has decided.
  case answered(Decision)
  /// The candidate has withdrawn.
  case withdrawn
  /// The matter is closed.
  case closed(Outcome)
  /// The employer's last word is not a rejection.
  case notRejected
  /// The employer's last word is not an offer.
  case notOffered
  /// It was neither called off nor moved to a time still to come.
  case notChanged
  /// The employer's last word is a rejection, which has a draft of its own.
  case rejected
}

extension Letterhead {
  /// A text with the agency's name and the number to ring under its last line, the sender's name.
  fileprivate func signed(_ text: String) -> String {
    let lines = [agency.name, phone].compactMap { $0?.onOneLine }.filter { !$0.isEmpty }
    return lines.isEmpty ? text : ([text] + lines).joined(separator: "\n")
  }
}
