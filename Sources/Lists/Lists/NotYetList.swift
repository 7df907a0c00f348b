public import ChasePolicy
public import Domain
public import Rendering
public import WorkingTime

extension Listing where Row == (duty: AssignedDuty, meanwhile: Meanwhile) {
  /// The employers not to ask yet for an answer, and the candidates not to ask yet about an offer,
  /// until when, and the words for the candidate meanwhile; the soonest to be asked first.
  ///
  /// The records are those of the interviews concerned; without one, the sentence for the candidate
  /// leaves out the employer's words and the time at which we asked.
  public static func notYet(
    _ duties: [AssignedDuty], records: [InterviewRecord] = [], at now: Instant,
    in calendar: WorkingCalendar
  ) -> Listing {
    let journals = Dictionary(
      records.map { ($0.interview.id, Witnesses($0.entries)) }, uniquingKeysWith: { $1 })
    let times = Times.read(at: now, calendar)
    return Listing(
      duties
        .filter { $0.duty.rule.asksForAnswer || $0.duty.rule == .offerAnswer }
        .filter { $0.duty.standing(at: now) == .upcoming }
        .sorted { $0.urgency(at: now) < $1.urgency(at: now) }
        .map { duty in
          let witnesses = journals[duty.interview.id] ?? Witnesses([])
          return (duty, Meanwhile(before: duty.duty, witnesses))
        },
      none: "No employer has to be left alone: every answer that is owed can be chased now.",
      block: { row, page in
        let interview = row.duty.interview
        page.gap()
        page.line(
          "Do not chase \(DutyWords.name(of: row.duty.duty.target, in: interview)) before "
            + times.moment(row.duty.duty.from),
          tone: .strong)
        page.line(
          "\(interview.id.reference) \(interview.candidate.label), \(interview.vacancy)", indent: 2)
        page.line(
          "Tell \(interview.candidate.label): \(row.meanwhile.words(at: now, in: calendar))",
          indent: 2)
      },
      fields: [
        .members { $0.duty.json(at: now) },
        Field("tellCandidate") { .string($0.meanwhile.words(at: nil, in: calendar)) },
      ])
  }
}
