import Domain
import Store
import Wording
import WorkingTime

/// Checks before an interview is booked: duplicates, and an unusual time.
struct Bookable {
  private let desk: Desk
  private let booking: Booking
  /// The candidate's interviews that were not called off.
  private let theirs: [Interview]

  init(_ booking: Booking, at desk: Desk) throws(Refusal) {
    self.desk = desk
    self.booking = booking
    let name = booking.candidate
    var found = try Refusal.storing { () throws(StoreError) in
      try desk.store.interviews(matching: name, openOnly: false)
    }.filter { folded($0.candidate.name) == folded(name) }
    if found.isEmpty { found = try desk.matchesByFormerName(name, openOnly: false) }
    theirs = found.filter { interview in
      if case .cancelled = interview.state { false } else { true }
    }
  }

  /// Refuses the same candidate, vacancy and start again.
  func refuseTwice() throws(Refusal) {
    let same = theirs.first { interview in
      interview.time.start == booking.time.start
        && folded(interview.employer.name) == folded(booking.employer)
        && folded(interview.vacancy) == folded(booking.vacancy)
    }
    guard let same else { return }
    throw .notPossible(
      because: "already booked as #\(same.id.number): \(shown(same.candidate.name)), "
        + "\(shown(same.vacancy)) at \(shown(same.employer.name)), "
        + "\(TimeWords.full(same.time.start, in: desk.calendar)); --new books it twice",
      help: "debrief card \(same.id.number)")
  }

  /// Notes on other interviews of the candidate at the same time, and on a start that is long past.
  var notes: [String] {
    let overlapping = theirs.filter { interview in
      interview.isOpen && interview.time.start < booking.time.end
        && booking.time.start < interview.time.end
    }
    var notes = overlapping.prefix(3).map { interview in
      "note: it overlaps with #\(interview.id.number), \(shown(interview.candidate.name)) at "
        + "\(shown(interview.employer.name)), "
        + TimeWords.full(interview.time.start, in: desk.calendar)
    }
    let daysAgo = (desk.now.seconds - booking.time.start.seconds) / 86_400
    // The date parser already notes a wrong year.
    if (Self.longPast..<365).contains(daysAgo) {
      notes.append("note: that was \(Grammar.count(daysAgo, "day")) ago")
    }
    return notes
  }

  private static let longPast = 28
}
