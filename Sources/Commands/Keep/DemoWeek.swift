import Domain
import Store
import WorkingTime

/// A plausible week of a small agency: the bookings and calls of two consultants from Friday 20 to
/// Thursday 26 November 2026.
struct DemoWeek {
  let store: AgencyStore
  let calendar: WorkingCalendar

  /// The instant at which the demo begins: Thursday morning, before the first call.
  static let thursdayMorning = "2026-11-26T09:05:00Z"

  /// Records the whole week.
  func play() throws {
    let sam = try store.addConsultant(named: "Sam Okafor")
    let ruth = try store.addConsultant(named: "Ruth Adler")
    let priya = try book(
      sam, "Priya Shah", "+44 7700 900123", "Acme Analytics", "Data analyst", .first,
      day: 23, hour: 14, meets: ["Ann Lee"])
    let zoe = try book(
      sam, "Zoë Lund", "+44 7700 900456", "Acme Analytics", "Data analyst", .first,
      day: 23, hour: 16, meets: ["Ann Lee"])
    let tom = try book(
      sam, "Tom Baker", "+44 7700 900789", "Harbour Foods", "Buyer", .second, day: 20, hour: 10)
    let amara = try book(
      sam, "Amara Nwosu", "+44 7700 900321", "Harbour Foods", "Buyer", .second, day: 24, hour: 11)
    let leo = try book(
      ruth, "Leo Marchetti", "+44 7700 900654", "Kestrel Homes", "Site manager", .final, day: 25,
      hour: 15)
    try hear(sam, of: [priya, zoe], ruth, of: leo)
    try record(sam, of: tom, day: 20, hour: 12, .debrief(Self.tomsDebrief))
    try record(sam, of: tom, day: 20, hour: 15, .promise(Self.byWednesday))
    try record(sam, of: amara, day: 24, hour: 13, .debrief(Self.amarasDebrief))
    try record(sam, of: amara, day: 25, hour: 16, .feedback(Self.amarasFeedback))
  }

  /// The calls of the week that nobody answered, and the yes to direct contact.
  private func hear(
    _ sam: Consultant, of both: [Identifier<Interview>], _ ruth: Consultant,
    of leo: Identifier<Interview>
  ) throws {
    for interview in both { try record(sam, of: interview, day: 23, hour: 9, .briefed) }
    if let first = both.first, let call = Self.unanswered {
      try record(sam, of: first, day: 25, hour: 17, .contact(call))
    }
    try record(ruth, of: leo, day: 25, hour: 17, .permission(.allowed(agreedBy: "Joan Kestrel")))
  }

  private static let unanswered = Contact(
    chaser: .consultant, target: .candidate, result: .voicemail)

  private static let tomsDebrief = Debrief(
    interest: .yes,
    account: Debrief.Account(
      rang: .candidate, went: 4, met: [Met(name: "Olu Grant", role: "head of buying")],
      discussed: "suppliers, margins, a week in Rotterdam",
      forgot: ["ran the tender for frozen goods in 2024"], concerns: ["the notice period"]))

  private static let byWednesday = Promise(
    by: .endOf(LocalDate(dayNumber: 20_782)), from: "Olu Grant", words: "middle of next week")

  private static let amarasDebrief = Debrief(
    interest: .unsure, thanked: true,
    account: Debrief.Account(
      rang: .candidate, went: 3, met: [Met(name: "Olu Grant", role: "head of buying")],
      discussed: "negotiation, the range review", concerns: ["two days a week in Hull"]))

  private static let amarasFeedback = Feedback(
    decision: .hold,
    words: Feedback.Words(
      from: "Olu Grant", rating: 4, said: "a clear thinker; they want to see one more person",
      strengths: ["knows the suppliers"], concerns: ["less used to tenders"],
      confidential: "the budget is not signed yet"))

  private func book(
    _ consultant: Consultant, _ candidate: String, _ phone: String, _ employer: String,
    _ vacancy: String, _ stage: Stage, day: Int, hour: Int, meets: [String] = []
  ) throws -> Identifier<Interview> {
    let start = moment(day: day, hour: hour)
    let booking = Booking(
      candidate: candidate, phone: phone, employer: employer, vacancy: vacancy, stage: stage,
      time: try Appointment(start: start, end: nil).time(minutes: nil, usually: 60), meets: meets)
    let stamp = Stamp(
      consultant: consultant, at: moment(day: 19, hour: 10), clock: .given)
    let recorded = try store.book(
      [ImportedInterview(booking: booking)], by: stamp, command: "book")
    guard let first = recorded.first else { throw StoreError.nothingToUndo }
    return first.interview.id
  }

  private func record(
    _ consultant: Consultant, of interview: Identifier<Interview>, day: Int, hour: Int,
    _ event: Event
  ) throws {
    let at = moment(day: day, hour: hour)
    let stamp = Stamp(consultant: consultant, at: at, clock: .given)
    _ = try store.record(
      [Fact(at: at, event)], of: interview, by: stamp, command: Self.command(for: event.kind))
  }

  /// The command that records an event of that kind.
  private static func command(for kind: Event.Kind) -> String {
    switch kind {
    case .debrief: "log"
    case .briefed: "brief"
    case .permission: "allow"
    default: kind.rawValue
    }
  }

  /// An hour of a day of November 2026, in the office's time zone.
  private func moment(day: Int, hour: Int) -> Instant {
    let first = LocalDate(year: 2026, month: 11, day: 1) ?? LocalDate(dayNumber: 0)
    return calendar.instant(
      on: first.adding(days: day - 1), at: LocalTime(hour: hour) ?? .startOfDay)
  }
}
