import Domain
import Store
import Wording

/// Holds a booking back whose names are new but close to known ones: most often a typing mistake.
struct NearMisses {
  let desk: Desk

  /// Refuses, or asks on a terminal, where a name of the booking is nearly a known one.
  func check(_ booking: Booking) throws(Refusal) {
    try check(booking.candidate, "CANDIDATE") { (name) throws(StoreError) in
      try desk.store.candidates(nearly: name)
    }
    try check(booking.employer, "--employer") { (name) throws(StoreError) in
      try desk.store.employers(nearly: name)
    }
    let vacancies = try Refusal.storing { () throws(StoreError) in
      try desk.store.vacancyTitles(ofEmployerNamed: booking.employer)
    }
    try check(booking.vacancy, "--vacancy") { name in near(name, vacancies) }
    if let consultant = booking.consultant {
      let names = try Refusal.storing(desk.store.consultants).map(\.name)
      try check(consultant, "--consultant") { name in near(name, names) }
    }
  }

  private func near(_ typed: String, _ known: [String]) -> [String] {
    let wanted = folded(typed)
    guard !known.contains(where: { folded($0) == wanted }) else { return [] }
    return known.filter { isNearMiss(typed, $0) }
  }

  private func check(
    _ typed: String, _ option: String, near: (String) throws(StoreError) -> [String]
  ) throws(Refusal) {
    let near = try Refusal.storing { () throws(StoreError) in try near(typed) }
    guard !near.isEmpty else { return }
    let names = Grammar.list(near.prefix(3).map(RefusalWords.marked), conjunction: "or")
    let new = RefusalWords.marked(typed)
    if Asking.confirms("\(names) is known; is \(new) somebody or something new") { return }
    throw .nearMiss(option: option, typed: typed, known: near)
  }
}
