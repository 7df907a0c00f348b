public import Domain
import Rendering
public import WorkingTime

/// How a candidate stands with other vacancies, in words: `placed at Brill (#2) Fri 13 Nov`.
public enum ElsewhereWords {
  /// The words, or nil where there is nothing to say; `interviews` are those for the other vacancies.
  public static func line(
    _ elsewhere: [Elsewhere], _ interviews: [Identifier<Interview>: Interview], at now: Instant,
    in calendar: WorkingCalendar
  ) -> String? {
    let times = Times.read(at: now, calendar)
    let parts = elsewhere.compactMap { one in
      interviews[one.interview].map { interview in
        "\(one.standing.words) \(interview.employer.name) (\(interview.id.reference)) "
          + times.dated(calendar.localDate(at: one.since))
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

extension Elsewhere.Standing {
  fileprivate var words: String {
    switch self {
    case .placed: "placed at"
    case .offer(accepted: true): "accepted the offer of"
    case .offer(accepted: false): "has an offer from"
    case .withdrawn: "withdrew at"
    }
  }
}
