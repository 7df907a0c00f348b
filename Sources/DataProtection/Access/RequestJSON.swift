import ChasePolicy
import Domain
public import Rendering
public import WorkingTime

extension RequestDuty {
  /// Returns the request as `requests` and every recording of one write it.
  ///
  /// `answerBy` is the last date on which it may be answered, `late` the midnight that ends it, and
  /// `daysLeft` is negative once that is over, null if the request was answered.
  public func json(at now: Instant) -> JSON {
    [
      "request": .number(Int(request.entry.number)), "candidate": .string(request.candidate.name),
      "asks": .string(request.asks.rawValue), "heard": .moment(request.heard),
      "answerBy": .string(answerBy.iso8601), "late": .moment(late),
      "daysLeft": request.answered == nil ? .number(daysLeft(at: now)) : .null,
      "note": .text(request.note),
      "extended": Self.json(request.extended), "answered": Self.json(request.answered),
      "consultant": .string(request.stamp.consultant.name),
      "recorded": .moment(request.stamp.at),
    ]
  }

  /// Returns the request in the shape of `due`, of no interview, with one more key at the end.
  public func dutyJSON(at now: Instant) -> JSON {
    [
      "interview": .null, "rule": .string("answerRequest"), "chaser": .string("consultant"),
      "target": .string("candidate"), "standing": .string(standing(at: now).rawValue),
      "from": .moment(request.heard), "late": .moment(late), "until": .null,
      "snoozedUntil": .null, "candidate": .string(request.candidate.name), "employer": .null,
      "vacancy": .null, "consultant": .string(request.stamp.consultant.name),
      "because": .texts(["request.\(request.asks.rawValue)"]),
      "request": .number(Int(request.entry.number)),
    ]
  }

  private static func json(_ step: DataRequest.Step?) -> JSON {
    guard let step else { return .null }
    return [
      "entry": .number(Int(step.entry.number)), "at": .moment(step.at), "note": .text(step.note),
    ]
  }
}
