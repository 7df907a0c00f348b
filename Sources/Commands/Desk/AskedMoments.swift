import Domain
import Wording
import WorkingTime

/// Times that may have to be asked for: at a terminal, an unreadable one is asked for again and the
/// reading is echoed.
extension Desk {
  /// A deadline that somebody stated at `saidAt`.
  func askedDeadline(
    _ typed: String?, option: String, question: String, saidAt: Instant
  ) throws(Refusal) -> Deadline {
    try asked(typed, option: option, question: question, echo: echo) { (typed) throws(Refusal) in
      try deadline(typed, option: option, saidAt: saidAt)
    }
  }

  /// The time of an appointment, past or to come.
  func askedAppointment(
    _ typed: String?, option: String, question: String
  ) throws(Refusal) -> Appointment {
    let echo = { (read: Appointment) in
      said(read.start)
        + (read.end.map { " to \(TimeWords.clock(calendar.localTime(at: $0)))" } ?? "")
    }
    return try asked(typed, option: option, question: question, echo: echo) {
      (typed) throws(Refusal) in
      try appointment(typed, option: option)
    }
  }

  /// The instant at which a snooze ends.
  func askedAwakening(
    _ typed: String?, option: String, question: String
  ) throws(Refusal) -> Instant {
    try asked(typed, option: option, question: question, echo: said) { (typed) throws(Refusal) in
      try awakening(typed, option: option)
    }
  }

  private func asked<Time>(
    _ typed: String?, option: String, question: String, echo: (Time) -> String,
    read: (String) throws(Refusal) -> Time
  ) throws(Refusal) -> Time {
    let time = try Asking.value(
      typed, option: option, question: question,
      help: "for example: fri 14:00, 27 nov 9.30, tomorrow noon, in 3 working days", read: read)
    if typed?.trimmedOrNil == nil { Output.say("  " + echo(time)) }
    return time
  }
}
