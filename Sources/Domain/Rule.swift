/// The name of a rule of the chase policy, in the order of POLICY.md section 5.
public enum Rule: String, CaseIterable, Hashable, Sendable {
  case brief, debriefCall, missingDebrief, goneQuiet, passOn, askForDate
  case chaseEmployer, escalateEmployer, relayNews, updateCandidate, askConsultant, thankYou
  case directFollowUp, checkFirst, passOnWithdrawal, bookNext, offerAnswer, offerRunOut
  case passOnAnswer, closeOut, noShow, employerNoShow, tellChange, tellChangeEmployer, stillIn

  /// The place of the rule in the specification: of duties of one number, the first named comes
  /// first.
  public var place: Int { Self.places[self] ?? 0 }

  private static let places = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($0.element, $0.offset) })

  /// The number of the rule in the specification; the names of one rule share it.
  public var number: Int {
    switch self {
    case .brief: 1
    case .debriefCall: 2
    case .missingDebrief: 3
    case .goneQuiet: 4
    case .passOn: 5
    case .askForDate: 6
    case .chaseEmployer, .escalateEmployer: 7
    case .relayNews: 8
    case .updateCandidate: 9
    case .askConsultant: 10
    case .thankYou: 11
    case .directFollowUp, .checkFirst: 12
    case .passOnWithdrawal: 13
    case .bookNext, .offerAnswer, .offerRunOut, .passOnAnswer: 14
    case .closeOut: 15
    case .noShow, .employerNoShow: 16
    case .tellChange, .tellChangeEmployer: 17
    case .stillIn: 18
    }
  }

  /// True if we ask the employer by it for the answer that they owe.
  public var asksForAnswer: Bool { self == .chaseEmployer || self == .escalateEmployer }

  /// The rules by which we ask the candidate for the debrief.
  public static let askingForDebrief: [Rule] = [.missingDebrief, .goneQuiet]
}
