import Domain
import Rendering
import Store
import WorkingTime

/// Remarks on an unusual recording: a terminal is asked whether to go on; elsewhere they are
/// printed and it is recorded all the same.
extension Desk {
  /// Remarks on a recording that hardly fits the interview's journal.
  func remark(on event: Event, of interview: Interview, at: Instant) throws(Refusal) {
    let oddities = try record(of: interview).oddities(of: event, at: at)
    try goAhead(despite: oddities.map { $0.words(of: interview, in: calendar) })
  }

  /// Prints the remarks, if any, and throws if a terminal is asked and the answer is not yes.
  func goAhead(
    despite remarks: [String], question: String = "Go ahead?", kept: String? = nil
  ) throws(Refusal) {
    for remark in remarks { Output.say("note: " + remark) }
    guard !remarks.isEmpty, Asking.isPossible, !Asking.confirms(question) else { return }
    throw .notGoneAhead(kept: kept)
  }
}
