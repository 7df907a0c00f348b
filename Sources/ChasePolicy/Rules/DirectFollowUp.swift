import AgencySettings
import Domain

/// Ask the employer directly, where that is allowed and cleared.
///
/// Three things it needs: that the latest word on direct contact is a yes, that we checked since
/// then and told the candidate to go ahead, and that the answer is due. News from the employer after
/// a go-ahead ends it, and so does time.
///
/// Chase: candidate to employer, from when the answer is due, never late, until 5 wd after clearing.
enum DirectFollowUp: ChaseRule {
  static let rule = Rule.directFollowUp

  static func finding(in interview: Situation) -> Finding {
    if let hold = interview.directHold { return .held(hold) }
    guard let permission = interview.history.permission, let cleared = interview.history.clearance
    else {
      return .held(.waiting(for: .clearance))
    }
    let clearance = interview.at(cleared)
    let from = interview.opening(of: .employer, .later(clearance, interview.answerDue))
    let until = interview.after(.directClearanceLasts, clearance)
    guard from.moment < until.moment else {
      return .held(.ranOut(cleared.reason, at: until.moment))
    }
    let go = from.origin == cleared.reason ? [] : [cleared.reason]
    return .owed(
      Owed(
        .candidate, to: .employer, from: from, until: until,
        also: go + [permission.reason]))
  }

  static let asks = "ask the employer directly"
  static let settledBy = "news from the employer or a withdrawal; it lapses"
}

extension Situation {
  /// The reason why there is nothing to ask the employer directly; nil where there is.
  ///
  /// ``CheckFirst`` asks it too.
  var directHold: Hold? {
    guard let permission = history.permission else { return .waiting(for: .permission) }
    guard permission.value.isAllowed else { return .forbidden(by: permission.reason) }
    guard debrief != nil else { return .waiting(for: .debrief) }
    return answerHold
  }
}

extension InterviewHistory {
  /// The go-ahead in force: the latest, where the word on direct contact is no newer and no news
  /// came after it.
  ///
  /// An earlier go-ahead could only be older than they.
  var clearance: Occurrence? {
    guard let cleared, let permission, cleared.at >= permission.at else { return nil }
    if let news = news.last, news.at > cleared.at { return nil }
    return cleared
  }
}
