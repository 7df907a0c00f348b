import Domain
import WorkingTime

/// Interviews of an agency of twenty consultants over ten years, booked about as they came, of which
/// 4 in 100 are open, the latest, and 3 in 1,000 have something due: the same for the same seed.
struct Agencies {
  let interviews: Int
  private var dice: Dice

  init(interviews: Int, seed: UInt64 = 7) {
    self.interviews = interviews
    dice = Dice(seed: seed)
  }

  /// Monday 23 November 2026, 12:00 in London: the moment at which the figures above hold.
  static let now = Instant(seconds: 1_795_435_200)

  /// Who recorded it all.
  static let stamp = Stamp(
    consultant: Consultant(id: Identifier(1), name: "Consultant 0"), at: now, clock: .given)

  /// The interview of a number.
  mutating func next(_ number: Int) -> ImportedInterview? {
    let isOpen = number >= interviews - interviews / 25
    let isDue = isOpen && dice.falls(75)
    let age = 3600 * (interviews - number) / interviews
    let days = isDue ? -3 - dice.below(2) : isOpen ? 3 + dice.below(25) : -14 - age - dice.below(14)
    let hours = days * 24 + dice.below(8) - 3
    let start = Self.now.adding(seconds: hours * 3600)
    guard let time = InterviewTime(start: start, end: start.adding(seconds: 3600)) else {
      return nil
    }
    let person = dice.below(max(1, interviews * 2 / 3))
    let employer = dice.below(max(1, interviews / 250))
    let stages: [Stage] = [.telephone, .first, .second, .final]
    let booking = Booking(
      candidate: Talk.candidate(person), phone: "+44 7700 \(900_000 + person % 1000)",
      email: "candidate\(person)@example.org", employer: Talk.employer(employer),
      vacancy: Talk.vacancy(dice.below(30)), stage: dice.pick(stages),
      time: time, meets: [Talk.candidate(dice.below(1000))],
      consultant: "Consultant \(dice.below(20))")
    return ImportedInterview(
      booking: booking, events: isOpen ? [] : Past.facts(after: start, &dice))
  }
}
