import ChasePolicy
import Domain
import Wording
import WorkingTime

/// The words for a candidate while nobody is to be chased: the reason, and when we ask.
public struct Meanwhile: Hashable, Sendable {
  /// The reason for waiting.
  enum Ground: Hashable, Sendable {
    /// The employer said by when they will decide, perhaps after an earlier date; `isHeld` if they
    /// have put it on hold until then.
    case promise(Deadline, first: Deadline?, isHeld: Bool)
    /// The candidate was told by when to hear.
    case told(Deadline)
    /// They gave feedback without a decision and without a date.
    case undecided(Decision, at: Instant)
    /// We asked, and no answer came.
    case asked(at: Instant, Contact.Result)
    /// The candidate has their offer, perhaps with a last date for the answer.
    case offer(answerBy: Deadline?)
    /// Nobody said anything.
    case nothing
  }

  let ground: Ground
  /// The time at which we ask.
  let from: Instant
  /// True if we then ask another person there.
  let escalates: Bool

  /// The situation before a chase begins, from the fact that the chase is counted from; before we
  /// ask for an answer to an offer, from the offer.
  init(before chase: Duty, _ witnesses: Witnesses) {
    from = chase.from
    escalates = chase.rule == .escalateEmployer
    ground =
      chase.rule == .offerAnswer
      ? .offer(answerBy: chase.because.lazy.compactMap { witnesses.event(of: $0)?.answerBy }.first)
      : chase.because.first.map { Self.ground($0, witnesses) } ?? .nothing
  }

  private static func ground(_ origin: Reason, _ witnesses: Witnesses) -> Ground {
    guard case .fact(_, let at) = origin else { return .nothing }
    func promise(_ by: Deadline, isHeld: Bool = false) -> Ground {
      .promise(by, first: witnesses.promisedDates.firstOfSeveral, isHeld: isHeld)
    }
    switch witnesses.event(of: origin) {
    case .promise(let made): return promise(made.by)
    case .debrief(let debrief): return debrief.hearBy.map(Ground.told) ?? .nothing
    case .feedback(let feedback):
      return feedback.hearBy.map { promise($0, isHeld: feedback.decision == .hold) }
        ?? .undecided(feedback.decision ?? .undecided, at: at)
    case .contact(let contact): return .asked(at: at, contact.result)
    default: return .nothing
    }
  }
}

extension Event {
  /// The last date for an answer to the offer in it.
  fileprivate var answerBy: Deadline? {
    if case .feedback(let feedback) = self { feedback.answerBy } else { nil }
  }
}

extension Meanwhile {
  /// The sentence: `they said Friday; we ask on Monday morning if we have heard nothing`; with its
  /// dates in full if `now` is nil.
  func words(at now: Instant?, in calendar: WorkingCalendar) -> String {
    let when = TimeWords.spokenPart(of: from, now: now, in: calendar)
    let asking =
      switch ground {
      case .offer: "we ask you"
      case _ where escalates: "we ask another person there"
      case .asked: "we ask again"
      default: "we ask"
      }
    return "\(reason(at: now, in: calendar)); \(asking) \(when) if we have heard nothing"
  }

  /// The reason, without a tense that a date can outlast.
  private func reason(at now: Instant?, in calendar: WorkingCalendar) -> String {
    func spoken(_ deadline: Deadline) -> String {
      switch deadline {
      case .endOf(let date): TimeWords.spoken(date, now: now, in: calendar)
      case .at(let moment): TimeWords.spoken(moment, now: now, in: calendar)
      }
    }
    switch ground {
    case .promise(let by, let first, let isHeld):
      let said = first.map { "first said \(spoken($0)) and then" } ?? "said"
      return "they \(isHeld ? "have it on hold and " : "")\(said) \(spoken(by))"
    case .told(let by): return "you were told that you would hear by \(spoken(by))"
    case .undecided(let decision, let at):
      let day = TimeWords.spokenDay(of: at, now: now, in: calendar)
      return decision == .hold
        ? "they put it on hold \(day)" : "they told us \(day) that they had not decided yet"
    case .asked(let at, let result):
      let day = TimeWords.spokenDay(of: at, now: now, in: calendar)
      return switch result {
      case .reached: "we asked them \(day), and they had no answer yet"
      case .wrote: "we wrote to them \(day)"
      default: "we tried to reach them \(day)"
      }
    case .offer(let by):
      return "they have offered you the job"
        + (by.map { " and asked for your answer by \(spoken($0))" } ?? "")
    case .nothing: return "they have not said when they decide"
    }
  }
}
