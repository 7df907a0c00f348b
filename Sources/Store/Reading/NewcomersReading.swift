public import Domain
import GRDB

extension AgencyStore {
  /// The names in these bookings that no interview has yet: what booking them would make.
  public func newcomers(in bookings: [Booking]) throws(StoreError) -> Newcomers {
    try read { db in
      var candidates = try db.knownNames("SELECT folded FROM candidate WHERE \(Booked.candidate)")
      var employers = try db.knownNames("SELECT folded FROM employer WHERE \(Booked.employer)")
      var vacancies = try db.knownVacancies()
      return Newcomers(
        candidates: bookings.map(\.candidate).filter {
          candidates.insert(FoldedName($0).folded).inserted
        },
        employers: bookings.map(\.employer).filter {
          employers.insert(FoldedName($0).folded).inserted
        },
        vacancies: bookings.filter { vacancies.insert(VacancyName($0)).inserted }.map {
          Newcomers.Vacancy(employer: $0.employer, title: $0.vacancy)
        })
    }
  }
}

/// A vacancy by the folded names of its employer and its own.
private struct VacancyName: Hashable {
  let employer: String
  let title: String

  init(row: Row) throws {
    employer = try row.get("employer")
    title = try row.get("title")
  }

  init(_ booking: Booking) {
    employer = FoldedName(booking.employer).folded
    title = FoldedName(booking.vacancy).folded
  }
}

extension Database {
  fileprivate func knownNames(_ sql: String) throws -> Set<String> {
    Set(try rows(sql) { try $0.get("folded") })
  }

  fileprivate func knownVacancies() throws -> Set<VacancyName> {
    Set(
      try rows(
        """
        SELECT employer.folded AS employer, vacancy.folded AS title
        FROM vacancy JOIN employer ON employer.id = vacancy.employer WHERE \(Booked.vacancy)
        """, [], VacancyName.init(row:)))
  }
}
