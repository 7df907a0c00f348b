import ChasePolicy
import Domain
import Wording
import WorkingTime

/// The words for a candidate while the employer is not to be chased: the reason, and when we ask.
public struct Meanwhile: Hashable, Sendable {
  /// The reason for waiting.
  enum Ground: Hashable, Sendable {
    /// The employer said by when they will decide; the candidate was told so if `toCandidate`.
    case promise(Deadline, toCandidate: Bool)
    /// They gave feedback without a decision and without a date.
    case undecided(Decision, at: Instant)
    /// We asked, and no answer came.
    case asked(at: Instant, reached: Bool)
    /// Nobody said anything.
    case nothing
  }

  let ground: Ground
  /// The time at which we ask.
  let from: Instant
  /// True if we then ask somebody else there.
  let escalates: Bool

  /// The situation before a chase begins, from the fact that the chase is counted from.
  init(before chase: Duty, _ witnesses: Witnesses) {
    from = chase.from
    escalates = chase.rule == .escalateEmployer
    ground = chase.because.first.map { Self.ground($0, witnesses) } ?? .nothing
  }

  private static func ground(_ origin: Reason, _ witnesses: Witnesses) -> Ground {
    guard case .fact(_, let at) = origin else { return .nothing }
    switch witnesses.event(of: origin) {
    case .promise(let promise): return .promise(promise.by, toCandidate: false)
    case .debrief(let debrief):
      return debrief.hearBy.map { .promise($0, toCandidate: true) } ?? .nothing
    case .feedback(let feedback):
      return feedback.hearBy.map { .promise($0, toCandidate: false) }
        ?? .undecided(feedback.decision ?? .undecided, at: at)
    case .contact(let contact): return .asked(at: at, reached: contact.reached)
    default: return .nothing
    }
  }
}

extension Meanwhile {
  /// The sentence: `they said Friday; we ask on Monday morning if we have heard nothing`; with its
  /// dates in full if `now` is nil.
  func words(at now: Instant?, in calendar: WorkingCalendar) -> String {
    let when = TimeWords.spokenPart(of: from, now: now, in: calendar)
    let asking =
      escalates
      ? "we ask somebody else there \(when)" : "we ask \(isAgain ? "again " : "")\(when)"
    return "\(reason(at: now, in: calendar)); \(asking) if we have heard nothing"
  }

  private var isAgain: Bool {
    if case .asked = ground { true } else { false }
  }

  private func reason(at now: Instant?, in calendar: WorkingCalendar) -> String {
    switch ground {
    case .promise(let deadline, let toCandidate):
      let by = Self.spoken(deadline, at: now, in: calendar)
      return toCandidate ? "you were told that you would hear by \(by)" : "they said \(by)"
    case .undecided(let decision, let at):
      let day = TimeWords.spokenDay(of: at, now: now, in: calendar)
      return decision == .hold
        ? "they put it on hold \(day)" : "they told us \(day) that they had not decided yet"
    case .asked(let at, let reached):
      let day = TimeWords.spokenDay(of: at, now: now, in: calendar)
      return reached
        ? "we asked them \(day), and they had no answer yet" : "we tried to reach them \(day)"
    case .nothing: return "they have not said when they decide"
    }
  }

  private static func spoken(
    _ deadline: Deadline, at now: Instant?, in calendar: WorkingCalendar
  ) -> String {
    switch deadline {
    case .endOf(let date): TimeWords.spoken(date, now: now, in: calendar)
    case .at(let moment): TimeWords.spoken(moment, now: now, in: calendar)
    }
  }
}
