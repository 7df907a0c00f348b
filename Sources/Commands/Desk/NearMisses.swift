import Domain
import Store
import Wording

/// Holds a booking back whose names are new but close to known ones: most often a typing mistake.
struct NearMisses {
  let desk: Desk

  /// Refuses, or asks on a terminal, where a name of the booking is nearly a known one.
  func check(_ booking: Booking) throws(Refusal) {
    try check(booking.candidate, "CANDIDATE", among: try Refusal.storing(desk.store.candidateNames))
    try check(booking.employer, "--employer", among: try Refusal.storing(desk.store.employerNames))
    let vacancies = try Refusal.storing { () throws(StoreError) in
      try desk.store.vacancyTitles(ofEmployerNamed: booking.employer)
    }
    try check(booking.vacancy, "--vacancy", among: vacancies)
    if let consultant = booking.consultant {
      let names = try Refusal.storing(desk.store.consultants).map(\.name)
      try check(consultant, "--consultant", among: names)
    }
  }

  private func check(_ typed: String, _ option: String, among known: [String]) throws(Refusal) {
    let wanted = folded(typed)
    guard !known.contains(where: { folded($0) == wanted }) else { return }
    let near = known.filter { isNearMiss(typed, $0) }
    guard !near.isEmpty else { return }
    let names = Grammar.list(near.prefix(3).map { "`\($0)`" }, conjunction: "or")
    if Asking.confirms("\(names) is known; is `\(typed)` somebody or something new") { return }
    throw .nearMiss(option: option, typed: typed, known: near)
  }
}
