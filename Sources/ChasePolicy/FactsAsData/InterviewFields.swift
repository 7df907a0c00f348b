import Domain
import WorkingTime

/// The field `interview` of a line.
struct InterviewFields: Decodable {
  let time: InterviewTime
  let state: InterviewState

  /// The words for how an interview stands.
  private enum StateWord: String, CaseIterable {
    case scheduled, cancelled, noShow
  }

  init(from decoder: any Decoder) throws {
    let fields = try Fields(of: decoder, named: ["start", "end", "state", "stateAt"])
    let start = try fields.required("start", fields.instant("start"))
    let end = try fields.required("end", fields.instant("end"))
    guard let time = InterviewTime(start: start, end: end) else {
      throw fields.error(.endsBeforeStart, at: "end")
    }
    self.time = time
    let word: StateWord = try fields.read("state") ?? .scheduled
    let at = try fields.instant("stateAt")
    state =
      switch word {
      case .scheduled: .scheduled
      case .cancelled: .cancelled(at: at)
      case .noShow: .noShow(at: at)
      }
  }
}

extension Fields {
  /// A moment; nil where there is none.
  func instant(_ name: String) throws -> Instant? {
    try read(name, .instant, Instant.init(rfc3339:))
  }

  /// A date or a moment; nil where there is none.
  func deadline(_ name: String) throws -> Deadline? {
    try read(name, .deadline) { text in
      LocalDate(iso8601: text).map(Deadline.endOf) ?? Instant(rfc3339: text).map(Deadline.at)
    }
  }

  /// True or false; nil where there is neither.
  func flag(_ name: String) throws -> Bool? {
    try read(name, as: Bool.self, .flag)
  }
}
