import AgencySettings
import ChasePolicy
import Domain
import Rendering
import Wording

/// The reason that a rule asks for nothing, in words.
struct HoldWords {
  let reasons: ReasonWords
  let settings: PolicySettings

  /// The end of a sentence that begins with the rule: `settled by the debrief of ... (entry 12)`.
  func line(_ hold: Hold) -> String {
    switch hold {
    case .settled(let reason): "settled by \(reasons.named(reason))"
    case .waiting(let event): "waiting for \(event.words)"
    case .ownChange(let reason): "they asked for it themselves: \(reasons.named(reason))"
    case .unattributed(let reason):
      "nobody said who asked for it: \(reasons.named(reason)); `debrief amend` with --by says so"
    case .behind(let rule) where rule == .goneQuiet || rule == .escalateEmployer:
      "\(rule.rawValue) has taken over: \(rule.asks)"
    case .behind(let rule): "\(rule.rawValue) comes first: \(rule.asks)"
    case .attempts(let made, let setting):
      "waiting for \(Grammar.count(settings[setting], "attempt")), "
        + "\(made == 0 ? "none" : String(made)) made so far (\(setting.name))"
    case .givenUp(let made, let setting, let reason):
      "\(Grammar.count(made, "attempt")) in vain \(made == 1 ? "is" : "are") enough (\(setting.name)), "
        + "the last \(reasons.named(reason))"
    case .forbidden(let reason): "not allowed: \(reasons.named(reason))"
    case .ranOut(let reason, let moment):
      "\(reasons.named(reason)) ran out \(reasons.times.dated(moment)), before it was time"
    case .erased: "what was recorded of it has been erased"
    }
  }
}

extension Hold {
  /// The facts and settings that it rests on, as a duty would name them.
  var because: [Reason] {
    switch self {
    case .settled(let reason), .forbidden(let reason), .ranOut(let reason, _),
      .ownChange(let reason), .unattributed(let reason), .givenUp(_, _, let reason):
      [reason]
    case .attempts(_, let setting): [.setting(.count(setting))]
    case .waiting, .behind, .erased: []
    }
  }

  /// Its name in JSON.
  var name: String {
    switch self {
    case .settled, .givenUp: "settled"
    case .waiting, .ownChange, .unattributed: "waiting"
    case .behind: "behind"
    case .attempts: "attempts"
    case .forbidden: "forbidden"
    case .ranOut: "ranOut"
    case .erased: "erased"
    }
  }

  /// The event or the rule that it waits for, by its name.
  var waitsFor: String? {
    switch self {
    case .waiting(let event): event.rawValue
    case .ownChange, .unattributed: AwaitedEvent.change.rawValue
    case .behind(let rule): rule.rawValue
    case .settled, .attempts, .givenUp, .forbidden, .ranOut, .erased: nil
    }
  }
}

extension AwaitedEvent {
  /// The thing that is waited for, in words.
  fileprivate var words: String {
    switch self {
    case .debrief: "the candidate's debrief"
    case .news: "word from the employer"
    case .message: "something that the candidate wants the employer to hear"
    case .permission: "word on whether they may speak directly"
    case .clearance: "a check and our go-ahead"
    case .progress: "the employer to want to see the candidate again"
    case .offer: "an offer"
    case .expiry: "an offer with a date"
    case .acceptance: "the candidate to accept an offer"
    case .withdrawal: "a withdrawal"
    case .ending: "the matter to be over and everybody told"
    case .noShow: "a no-show"
    case .employerNoShow: "a no-show of the employer's"
    case .change: "a move or a cancellation at another's request"
    case .placing: "a placing elsewhere"
    }
  }
}
