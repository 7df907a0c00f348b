import Domain
import Reports
import Store
import WorkingTime

/// What is odd about a recording: on a terminal it is asked whether to go on; elsewhere it is said, and
/// recorded all the same.
extension Desk {
  /// Remarks on a recording that hardly fits what is on record of the interview.
  func remark(on event: Event, of interview: Interview, at: Instant) throws(Refusal) {
    let oddities = try record(of: interview).oddities(of: event, at: at)
    try goAhead(despite: oddities.map { $0.words(of: interview, in: calendar) })
  }

  /// Says what is odd, where anything is, and refuses to go on where somebody is asked and doesn't
  /// say yes.
  func goAhead(
    despite remarks: [String], question: String = "Go ahead?", kept: String? = nil
  ) throws(Refusal) {
    for remark in remarks { Output.say("note: " + remark) }
    guard !remarks.isEmpty, Asking.isPossible, !Asking.confirms(question) else { return }
    throw .notGoneAhead(kept: kept)
  }
}
