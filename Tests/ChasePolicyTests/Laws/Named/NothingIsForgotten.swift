import AgencySettings
import ChasePolicy
import Domain

extension Law {
  /// An interview that is not closed or cancelled always has at least one duty that never lapses.
  ///
  /// Shown by cases, and looked for all the same. A no-show: R16, or R15 once we have spoken. After
  /// a withdrawal: R13, or R15 once the employer knows. Else, after progress R14; after an offer
  /// R14o, or R8 while it is untold; after a rejection R15, or R8 while it is untold; and as long as
  /// nothing is decided R7.
  static let nothingIsForgotten = Law(
    name: "Nothing is forgotten",
    breach: { trial in
      guard !trial.isCancelled, !trial.reading.isClosed else { return nil }
      return trial.duties.contains { $0.until == nil }
        ? nil : "nothing that stays is owed"
    },
    planted: [.bookNext, .offerAnswer, .passOnWithdrawal, .closeOut, .noShow].map { rule in
      .spoiling("forgets \(rule)") { duty, _ in duty.rule == rule ? nil : duty }
    })
}
