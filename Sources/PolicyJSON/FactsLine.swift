import AgencySettings
import Domain
import Rendering
import WorkingTime

/// A line of facts as data: what POLICY.md section 7 puts before the policy.
struct FactsLine: Decodable {
  let id: LineID
  let facts: InterviewFacts
  let settings: PolicySettings
  let calendars: Calendars

  init(from decoder: any Decoder) throws {
    let fields = try Fields(
      of: decoder, named: ["id", "interview", "entries", "settings", "calendars"])
    id = try fields.read("id", .textOrNumber) ?? .none
    let interview = try fields.required(
      "interview", fields.read("interview", as: InterviewFields.self, .object))
    let entries = try fields.read("entries", as: [EntryFields].self, .list) ?? []
    facts = InterviewFacts(
      time: interview.time, state: interview.state, stateBy: interview.stateBy,
      stateRecordedAt: interview.stateRecordedAt, moved: interview.moved,
      bookedAt: interview.bookedAt, entries: entries.map(\.fact))
    settings =
      try fields.read("settings", as: SettingFields.self, .object)?.settings
      ?? PolicySettings()
    calendars =
      try fields.read("calendars", as: CalendarsFields.self, .object)?.calendars
      ?? Calendars(agency: .usual)
  }
}

/// By what name a line is answered: any text or number.
enum LineID: Decodable, Hashable {
  case none
  case text(String)
  case integer(Int)
  case number(Double)

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let integer = try? value.decode(Int.self) {
      self = .integer(integer)
    } else {
      self = .number(try value.decode(Double.self))
    }
  }

  var json: JSON {
    switch self {
    case .none: .null
    case .text(let text): .text(text)
    case .integer(let integer): .number(integer)
    case .number(let number): .decimal(number)
    }
  }
}

/// The name of a line whose other fields may be anything.
struct LineName: Decodable {
  let id: LineID?
}

/// The field `interview` of a line.
struct InterviewFields: Decodable {
  let time: InterviewTime
  let state: InterviewState
  let stateBy: Side?
  let stateRecordedAt: Instant?
  let moved: Change?
  let bookedAt: Instant?

  /// The words for how an interview stands.
  private enum StateWord: String, CaseIterable {
    case scheduled, cancelled, noShow
  }

  init(from decoder: any Decoder) throws {
    let fields = try Fields(of: decoder, named: Self.names)
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
    stateBy = try fields.read("stateBy")
    stateRecordedAt = try fields.instant("stateRecordedAt")
    let movedBy: Side? = try fields.read("movedBy")
    let movedRecordedAt = try fields.instant("movedRecordedAt")
    moved = try fields.instant("movedAt").map {
      Change(at: $0, by: movedBy, recordedAt: movedRecordedAt)
    }
    bookedAt = try fields.instant("bookedAt")
  }

  private static let names: Set<String> = [
    "start", "end", "state", "stateAt", "stateBy", "stateRecordedAt", "movedAt", "movedBy",
    "movedRecordedAt", "bookedAt",
  ]
}

extension Fields {
  /// A moment; nil if absent.
  func instant(_ name: String) throws -> Instant? {
    try read(name, .instant, Instant.init(rfc3339:))
  }

  /// A date or a moment; nil if absent.
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

/// The field `settings` of a line: those that differ from the defaults.
struct SettingFields: Decodable {
  let settings: PolicySettings

  init(from decoder: any Decoder) throws {
    let fields = try Fields(ofAnyName: decoder)
    var settings = PolicySettings()
    for name in fields.names {
      guard Setting(named: name) != nil else { throw fields.error(.unknownSetting, at: name) }
      guard let value = try fields.read(name, as: SettingText.self, .textOrNumber) else { continue }
      do {
        try settings.set(name, value.text)
      } catch {
        throw fields.error(FactsError.Problem(error), at: name)
      }
    }
    self.settings = settings
  }
}

extension FactsError.Problem {
  fileprivate init(_ error: SettingError) {
    switch error {
    case .unknown: self = .unknownSetting
    case .badValue(let setting, let text): self = .badSetting(text: text, takes: setting.takes)
    }
  }
}

/// A setting's value, which is typed as a text or as a whole number.
private struct SettingText: Decodable {
  let text: String

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let text = try? value.decode(String.self) {
      self.text = text
    } else if let number = try? value.decode(Int.self) {
      text = String(number)
    } else {
      text = String(try value.decode(Double.self))
    }
  }
}
