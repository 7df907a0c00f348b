import AgencySettings
import ChasePolicy
import Domain
import Rendering
import Wording
import WorkingTime

/// The policy's reasons in words, each with the number of its entry.
struct ReasonWords {
  let witnesses: Witnesses
  let times: Times
  /// The time asked about: whatever is over by then is told in the past tense.
  let now: Instant

  /// The start of a calculation: `interview ended Fri 20 Nov 17:00`, `debrief on Thu 26 Nov 09:05
  /// (entry 12)`.
  func beginning(_ reason: Reason, at moment: Instant) -> String {
    let dated = times.dated(moment)
    return switch reason {
    case .interviewStart: "interview \(moment <= now ? "started" : "starts") \(dated)"
    case .interviewEnd: "interview \(moment <= now ? "ended" : "ends") \(dated)"
    case .interviewState: "\(stateWords(reason)) \(dated)\(number(of: reason))"
    case .interviewMoved: "interview moved on \(dated)\(number(of: reason))"
    case .interviewBooked: "interview booked on \(dated)\(number(of: reason))"
    case .fact(let kind, let at):
      "\(noun(kind, reason)) on \(times.dated(at))\(number(of: reason))"
    case .setting: named(reason)
    }
  }

  /// A fact within a sentence: `the debrief on Thu 26 Nov 09:05 (entry 12)`.
  func named(_ reason: Reason) -> String {
    guard case .fact(let kind, let at) = reason else { return told(reason) }
    return "\(the(noun(kind, reason))) on \(times.dated(at))\(number(of: reason))"
  }

  /// The same without its time: `the promise (entry 4)`.
  func told(_ reason: Reason) -> String {
    switch reason {
    case .interviewStart: "the interview's start"
    case .interviewEnd: "the interview's end"
    case .interviewState: state(reason)
    case .interviewMoved: "the move" + number(of: reason)
    case .interviewBooked: "the booking" + number(of: reason)
    case .fact(let kind, _): the(noun(kind, reason)) + number(of: reason)
    case .setting(let setting): "the setting \(setting.name)"
    }
  }

  /// ` (entry 12)`, or empty if there is no entry for it.
  func number(of reason: Reason) -> String {
    let numbers = witnesses.entries(of: reason).map { String($0.id.number) }
    guard !numbers.isEmpty else {
      return witnesses.other(reason).map { " (\($0.reference))" } ?? ""
    }
    return " (\(numbers.count == 1 ? "entry" : "entries") \(Grammar.list(numbers)))"
  }

  private func the(_ noun: String) -> String {
    noun.hasPrefix("our ") || noun.hasPrefix("the ") ? noun : "the " + noun
  }

  private func stateWords(_ reason: Reason) -> String {
    switch witnesses.event(of: reason) {
    case .cancelled: "interview called off on"
    case .noShow(.employer): "the interviewer did not come, known since"
    default: "the candidate did not come, known since"
    }
  }

  private func state(_ reason: Reason) -> String {
    let isCancelled = witnesses.event(of: reason)?.kind == .cancelled
    return (isCancelled ? "the cancellation" : "the no-show") + number(of: reason)
  }

  private func noun(_ kind: Event.Kind, _ reason: Reason) -> String {
    switch witnesses.event(of: reason) {
    case .contact(let contact): return Self.noun(contact)
    case .nextBooked(let next?, _, _): return "booking of the further interview \(next.reference)"
    default: break
    }
    return switch kind {
    case .debriefAgreed: "agreement"
    case .nextBooked: "booking of a further interview"
    case .answered: "candidate's answer"
    case .placedElsewhere: "placing elsewhere"
    default: kind.words
    }
  }

  private static func noun(_ contact: Contact) -> String {
    let what = contact.result == .wrote ? "letter" : contact.reached ? "conversation" : "call"
    return switch (contact.chaser, contact.target) {
    case (.consultant, let target):
      "our \(what) \(contact.reached ? "with" : "to") \(target.object)"
    case (let chaser, .consultant):
      "\(chaser.subject)'s \(what) \(contact.reached ? "with" : "to") us"
    case (let chaser, let target): "\(chaser.subject)'s \(what) with \(target.object)"
    }
  }
}
