import AgencySettings
import ChasePolicy
import Domain

extension Law {
  /// An interview that is not closed or through always has at least one duty that never lapses.
  ///
  /// Shown by cases, and looked for all the same. A no-show: R16, R16e, or R15 after them. A
  /// cancellation: R8, R13, R17, R17e, or R15 after them. A placing elsewhere: R18. After a
  /// withdrawal: R13, or R15 once the employer knows. Else, after a yes to the offer R14a, or R15;
  /// after progress R14; after an offer R14o, or R8 while it is untold; after a rejection R15, or R8
  /// while it is untold; and as long as nothing is decided R7.
  static let nothingIsForgotten = Law(
    name: "Nothing is forgotten",
    breach: { trial in
      guard !trial.reading.isThrough, !trial.reading.isClosed else { return nil }
      return trial.duties.contains { $0.until == nil }
        ? nil : "nothing that stays is owed"
    },
    planted: [
      .offerAnswer, .passOnAnswer, .passOnWithdrawal, .closeOut, .noShow, .tellChange,
      .stillIn,
    ].map { rule in .spoiling("forgets \(rule)") { duty, _ in duty.rule == rule ? nil : duty } })
}
