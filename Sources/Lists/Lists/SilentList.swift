public import Domain
public import Rendering
import Wording
public import WorkingTime

extension Listing where Row == SilentCandidate {
  /// The candidates who have not called back by a given time, longest silence first: whom to ring
  /// and where, how long silent, how often tried, when to ring; and under each, the interview.
  public static func silent(
    _ candidates: [SilentCandidate], at now: Instant, in calendar: WorkingCalendar
  ) -> Listing {
    let times = Times.read(at: now, calendar)
    return Listing(
      candidates.sorted {
        ($0.interview.time.end, $0.interview.id) < ($1.interview.time.end, $1.interview.id)
      },
      none: "Everyone has called back.",
      detail: { silent in
        let interview = silent.interview
        return "\(interview.matter), \(interview.kind); ended \(times.moment(interview.time.end)), "
          + "due to call by \(times.moment(silent.calledBackBy))"
          + (interview.cover(at: now) == nil
            ? "" : "; consultant " + interview.consultantWords(at: now))
      },
      fields: [
        .of(
          \.interview, .number.column(.number("#")),
          .candidateReached
            .column(.text("Candidate")) { Cell($0.candidate.label, .strong) }
            .column(.whole("Phone")) {
              Cell($0.candidate.phone ?? $0.candidate.email ?? "no number")
            },
          .employer, .vacancy, .stage, .consultant),
        Field("ended") { .moment($0.interview.time.end) },
        Field("calledBackBy") { .moment($0.calledBackBy) },
        Field("silentSeconds") { .number($0.silentSeconds(at: now)) }
          .column(.number("Silent")) {
            Cell(TimeWords.elapsed($0.silentSeconds(at: now)), .overdue)
          },
        Field("tries") { .number($0.tries) }.column(.number("Tries")),
        Field("callFrom") { .moment($0.callFrom) }
          .column(.whole("Next")) { Cell($0.next(times, at: now)) },
      ])
  }
}

extension SilentCandidate {
  /// The next call or message to them, and when.
  fileprivate func next(_ times: Times, at now: Instant) -> String {
    guard let callFrom else { return "not to be rung" }
    return (isToBeWritten ? "write " : "ring ")
      + (callFrom <= now ? "now" : times.moment(callFrom))
  }
}
