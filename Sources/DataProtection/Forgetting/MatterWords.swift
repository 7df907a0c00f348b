import Domain

extension Forgetting.Matter {
  /// The matter in words.
  var words: String {
    switch self {
    case .reach: "telephone, e-mail address"
    case .record: "former names, edits, merged records"
    case .debriefs: "debriefs: what they told us"
    case .feedback: "feedback: what was said of them"
    case .contacts: "calls, promises, permissions, snoozes"
    case .reasons: "whom to meet, why called off"
    case .requestNotes: "what was noted of their requests"
    case .particulars: "name, and interviews they had"
    case .requests: "that they asked, and were answered"
    }
  }

  /// Returns the reason why it is erased, or kept.
  func why(isKept: Bool) -> String {
    switch self {
    case .reach: "nothing asks for it to be kept"
    case .record: "the current name is enough"
    case .debriefs, .feedback: "free text and opinions: UK GDPR art. 17(1)"
    case .contacts: "what was noted of them is not needed any more: UK GDPR art. 17(1)(a)"
    case .reasons: "free text: the dates alone are kept"
    case .requestNotes: "free text: what was asked and when is enough"
    case .requests:
      "shows that the law was kept: UK GDPR art. 5(2); once the name goes, it is nobody's"
    case .particulars:
      isKept
        ? "employer, vacancy, dates, how each ended: one year from the last service, "
          + "SI 2003/3319 reg. 29(2), Sch. 4 and 5; UK GDPR art. 17(3)(b)"
        : "more than a year since the last service: SI 2003/3319 reg. 29(2) asks for no more"
    }
  }
}
