import Correspondence
import Domain

/// The words for drafts that cannot be made.
struct DraftWords {
  /// The obstacle, without a full stop.
  let line: String
  /// The command to type instead.
  let help: String?

  /// Puts an obstacle to a draft about an interview into words.
  init(_ obstacle: DraftObstacle, _ kind: DraftKind, of interview: Interview) {
    let number = interview.id.number
    let candidate = shown(interview.candidate.name)
    switch obstacle {
    case .notHeld(let start):
      line = "interview #\(number) begins \(start); it is too early"
      help = "debrief draft \(number) handover"
    case .didNotHappen:
      line = "interview #\(number) was not held"
      help = "debrief history \(number)"
    case .directNotAllowed(let ground):
      line = "\(candidate) may not contact the employer directly: \(shown(ground))"
      help = "debrief draft \(number) \(kind.rawValue) --via-us"
    case .nothingForgotten:
      line = "nothing is recorded that \(candidate) forgot to say"
      help = "debrief log \(number) --forgot TEXT"
    case .answered(let decision):
      line = "the employer has answered #\(number): \(Self.words(decision))"
      help = "debrief draft \(number) \(decision == .reject ? "rejection" : "update")"
    case .withdrawn:
      line = "\(candidate) has withdrawn from #\(number)"
      help = "debrief why \(number)"
    case .closed(let outcome):
      line = "#\(number) is closed: \(outcome.rawValue)"
      help = "debrief history \(number)"
    case .notRejected:
      line = "the employer has not said no to \(candidate)"
      help = "debrief feedback \(number) --decision reject"
    case .rejected:
      line = "the employer has said no to \(candidate)"
      help = "debrief draft \(number) rejection"
    }
  }

  private static func words(_ decision: Decision) -> String {
    switch decision {
    case .reject: "no"
    case .offer: "an offer"
    case .progress: "they want to see the candidate again"
    case .undecided, .hold: "not yet"
    }
  }
}
