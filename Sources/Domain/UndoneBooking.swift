extension [JournalEntry] {
  /// The entry that undid the booking of this journal's interview; nil where a booking counts, or
  /// none was recorded.
  public var undoingBooking: JournalEntry? {
    let bookings = filter(\.isBooking)
    guard !bookings.contains(where: \.counts) else { return nil }
    let undone = Set(bookings.map(\.id))
    return filter { entry in
      guard entry.counts, case .retraction(let target) = entry.content else { return false }
      return undone.contains(target)
    }.max { $0.id < $1.id }
  }

  /// The facts as they were before an entry was recorded; nil where it was not booked by then.
  public func facts(before entry: JournalEntry) -> InterviewFacts? {
    InterviewFacts(journal: asKnown { $0.id < entry.id })
  }
}

extension JournalEntry {
  fileprivate var isBooking: Bool {
    if case .event(.booked) = content { true } else { false }
  }
}
