public import Domain
public import Rendering
import Wording
public import WorkingTime

extension Receipt {
  /// Creates the receipt of an entry about a request for data, which is given as it stands now.
  public init(
    _ entry: Identifier<JournalEntry>, _ event: RequestEvent, of request: DataRequest,
    at now: Instant, in calendar: WorkingCalendar
  ) {
    let duty = RequestDuty(request, in: calendar)
    self.init(
      entry, Event.request(event).kind, at: now,
      duty.blocks(event, at: now) + [.undo(entry)], ["request": duty.json(at: now)])
  }
}

extension RequestDuty {
  fileprivate func blocks(_ event: RequestEvent, at now: Instant) -> [Receipt.Block] {
    let times = Times.kept(calendar)
    let next =
      "Next: \(request.stamp.consultant.name) to \(request.person.label): by "
      + "\(times.dated(answerBy)), \(howLong(at: now))"
    switch event.step {
    case .heard:
      let erasure: [Receipt.Block] = [
        "`debrief forget` erases what may go and says what has to stay: tell them both."
      ]
      return [
        "Recorded: \(request.words), heard on \(times.moment(request.heard))", .line(next),
      ] + (request.asks == .erasure ? erasure : [])
    case .extended:
      let tellBy = times.dated(request.extendBy(in: calendar))
      return [
        "Recorded: \(request.words) takes two further months: \(event.note ?? "")",
        "\(next); they are to be told, and why, by \(tellBy)",
      ]
    case .answered:
      let at = request.answered.map { " on \(times.moment($0.at))" } ?? ""
      return [
        "Recorded: \(request.words) was answered\(at)", "Nothing is owed on it any more.",
      ]
    }
  }
}
