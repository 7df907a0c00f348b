public import ChasePolicy
public import Domain
public import Rendering
public import WorkingTime

/// The employers not to chase yet, until when, and the words for the candidate meanwhile.
public struct NotYetList: Hashable, Sendable {
  /// An employer not to be asked yet, and what the candidate may be told meanwhile.
  struct Item: Hashable, Sendable {
    let duty: AssignedDuty
    let meanwhile: Meanwhile
  }

  /// The time of the list.
  let now: Instant
  /// The items, the soonest to be asked first.
  let items: [Item]

  /// The chases among some duties that have not begun at a given time.
  ///
  /// The records are those of the interviews concerned; without one, the sentence for the candidate
  /// leaves out the employer's words and the time at which we asked.
  public init(_ duties: [AssignedDuty], records: [InterviewRecord] = [], at now: Instant) {
    self.now = now
    let journals = Dictionary(
      records.map { ($0.interview.id, Witnesses($0.entries)) }, uniquingKeysWith: { $1 })
    items =
      duties
      .filter { $0.duty.rule.asksForAnswer && $0.duty.standing(at: now) == .upcoming }
      .sorted { $0.urgency(at: now) < $1.urgency(at: now) }
      .map { duty in
        let witnesses = journals[duty.interview.id] ?? Witnesses([])
        return Item(duty: duty, meanwhile: Meanwhile(before: duty.duty, witnesses))
      }
  }

  /// True if everybody may be asked.
  public var isEmpty: Bool { items.isEmpty }

  /// The list as JSON: the shape of `due`, and `tellCandidate`, with its dates in full.
  public func json(calendar: WorkingCalendar) -> String {
    JSONWriter.document(
      .array(
        items.map { item in
          item.duty.json(at: now)
            .adding(["tellCandidate": .string(item.meanwhile.words(at: nil, in: calendar))])
        }))
  }

  /// The list for people.
  public func text(calendar: WorkingCalendar, style: Style = Style()) -> String {
    let times = Times.read(at: now, calendar)
    var page = Page(style: style)
    guard !isEmpty else {
      page.line("No employer has to be left alone: every answer that is owed can be chased now.")
      return page.text
    }
    for item in items {
      let interview = item.duty.interview
      page.gap()
      page.line(
        "Do not chase \(interview.employer.name) before \(times.moment(item.duty.duty.from))",
        tone: .strong)
      page.line(
        "\(interview.id.reference) \(interview.candidate.name), \(interview.vacancy)", indent: 2)
      page.line(
        "Tell \(interview.candidate.name): \(item.meanwhile.words(at: now, in: calendar))",
        indent: 2)
    }
    return page.text
  }
}
