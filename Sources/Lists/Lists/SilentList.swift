public import Domain
import Rendering
public import WorkingTime

/// The candidates who have not called back, longest silence first.
public struct SilentList: Hashable, Sendable {
  /// The time of the list.
  let now: Instant
  /// The silent, in the order of the list.
  let candidates: [SilentCandidate]

  /// A list of the silent at a given time, in any order.
  public init(_ candidates: [SilentCandidate], at now: Instant) {
    self.now = now
    self.candidates = candidates.sorted {
      ($0.interview.time.end, $0.interview.id) < ($1.interview.time.end, $1.interview.id)
    }
  }

  /// True if everybody has called back.
  public var isEmpty: Bool { candidates.isEmpty }

  /// The list as JSON, with the keys of CLI.md.
  public var json: String {
    JSONWriter.document(.array(candidates.map { $0.json(at: now) }))
  }
}

extension SilentCandidate {
  fileprivate func json(at now: Instant) -> JSON {
    [
      "interview": .number(Int(interview.id.number)),
      "candidate": [
        "name": .string(interview.candidate.name),
        "phone": .text(interview.candidate.phone),
        "email": .text(interview.candidate.email),
      ],
      "employer": .string(interview.employer.name),
      "vacancy": .string(interview.vacancy),
      "stage": .text(interview.stage?.rawValue),
      "consultant": .string(interview.consultant.name),
      "ended": .moment(interview.time.end),
      "calledBackBy": .moment(calledBackBy),
      "silentSeconds": .number(silentSeconds(at: now)),
      "tries": .number(tries),
      "callFrom": .moment(callFrom),
    ]
  }
}
