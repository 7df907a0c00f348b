import Domain
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
      time: interview.time, state: interview.state, entries: entries.map(\.fact))
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

  var json: JSONValue {
    switch self {
    case .none: .null
    case .text(let text): .text(text)
    case .integer(let integer): .integer(integer)
    case .number(let number): .number(number)
    }
  }
}

/// The name of a line whose other fields may be anything.
struct LineName: Decodable {
  let id: LineID?
}
