import DataProtection
import Domain
import Rendering
import Wording
import WorkingTime

extension Agenda {
  /// The agenda as JSON: an object a day.
  ///
  /// `closed` names why the agency is closed, or is null; `duties` are in the shape of `due`;
  /// `interviews` are those that start that day, `promises` those of an answer that end on it,
  /// and `requests` those about data that are to be answered by then.
  public var json: String { JSONWriter.document(.array(days.map { json(of: $0) })) }

  private func json(of day: Day) -> JSON {
    [
      "date": .string(day.date.iso8601),
      "closed": .text(day.closure.map(ClosureWords.name)),
      "duties": .array(day.duties.map { $0.json(at: now) }),
      "interviews": .array(
        day.interviews.map(\.asAppointment)),
      "promises": .array(
        day.endings.map { ending in
          ending.interview.particulars.adding([
            "by": .deadline(ending.promised),
            "over": .moment(ending.at),
          ])
        }),
      "requests": .array(day.requests.map { $0.json(at: now) }),
    ]
  }
}

extension Interview {
  /// The interview as an appointment at a time.
  var asAppointment: JSON {
    particulars.adding([
      "stage": .text(stage?.rawValue),
      "start": .moment(time.start), "end": .moment(time.end),
    ])
  }

  /// The interview's number, parties and vacancy.
  fileprivate var particulars: JSON {
    [
      "interview": .number(Int(id.number)), "candidate": .string(candidate.name),
      "employer": .string(employer.name), "vacancy": .string(vacancy),
      "consultant": .string(consultant.name),
    ]
  }
}
