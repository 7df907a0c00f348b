import DataProtection
import Domain
import Rendering
import WorkingTime

/// The day as JSON.
///
/// `consultant` is null if it is everybody's; `overdue`, `due` and `waiting` are in the shape of
/// `due`, call by call; `requests` are in that of `requests`; `snoozed` is the number left out;
/// `interviews` are those of the day, and `commands` those that are of most use.
extension Today {
  /// The document.
  public var json: String {
    JSONWriter.document([
      "date": .string(calendar.localDate(at: now).iso8601),
      "consultant": .text(name),
      "overdue": .array(overdue.flatMap(\.duties).map { $0.json(at: now) }),
      "due": .array(due.flatMap(\.duties).map { $0.json(at: now) }),
      "waiting": .array(waiting.map { $0.json(at: now) }),
      "requests": .array(requests.map { $0.json(at: now) }),
      "snoozed": .number(snoozed),
      "interviews": .array(interviews.map(\.asAppointment)),
      "commands": .texts(commands),
    ])
  }

  private var name: String? {
    if case .one(let consultant) = whose { consultant.name } else { nil }
  }
}
