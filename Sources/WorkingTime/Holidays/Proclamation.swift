/// A change to the bank holidays of one year, throughout the kingdom, by royal proclamation.
struct Proclamation: Sendable {
  let year: Int
  let month: Int
  let day: Int
  /// The name of the day in the official list.
  let name: String
  /// The standing holiday that moved to this day; nil where the day was an extra one.
  var movedFrom: String?

  /// The date that it names.
  var date: LocalDate { LocalDate(knownYear: year, month: month, day: day) }

  /// All since 1971 that did more than name a substitute day, oldest first, as the London Gazette
  /// and, since 2012, www.gov.uk/bank-holidays published them.
  static let all: [Proclamation] = [
    Proclamation(year: 1977, month: 6, day: 7, name: "Queen’s Silver Jubilee"),
    Proclamation(year: 1981, month: 7, day: 29, name: "Royal wedding"),
    Proclamation(
      year: 1995, month: 5, day: 8, name: "Early May bank holiday (VE day)",
      movedFrom: "Early May bank holiday"),
    Proclamation(year: 1999, month: 12, day: 31, name: "Millennium holiday"),
    Proclamation(year: 2002, month: 6, day: 3, name: "Queen’s Golden Jubilee"),
    Proclamation(
      year: 2002, month: 6, day: 4, name: "Spring bank holiday", movedFrom: "Spring bank holiday"),
    Proclamation(year: 2011, month: 4, day: 29, name: "Royal wedding"),
    Proclamation(
      year: 2012, month: 6, day: 4, name: "Spring bank holiday", movedFrom: "Spring bank holiday"),
    Proclamation(year: 2012, month: 6, day: 5, name: "Queen’s Diamond Jubilee"),
    Proclamation(
      year: 2020, month: 5, day: 8, name: "Early May bank holiday (VE day)",
      movedFrom: "Early May bank holiday"),
    Proclamation(
      year: 2022, month: 6, day: 2, name: "Spring bank holiday", movedFrom: "Spring bank holiday"),
    Proclamation(year: 2022, month: 6, day: 3, name: "Platinum Jubilee bank holiday"),
    Proclamation(
      year: 2022, month: 9, day: 19,
      name: "Bank Holiday for the State Funeral of Queen Elizabeth II"),
    Proclamation(
      year: 2023, month: 5, day: 8,
      name: "Bank holiday for the coronation of King Charles III"),
  ]
}
