import Domain
import Testing
import WorkingTime

struct BookNextTests {
  static let rows = [
    Row(
      "they do not want to see the candidate again", [on("11-16 12:00", .feedback(.offer))],
      owes: nil),
    Row(
      "from the feedback at their opening, two working days",
      [on("11-20 16:00", .feedback(.progress))], employerInBerlin: true,
      owes: .init("11-23 07:00", late: "11-25 07:00", because: ["feedback@11-20 16:00"])),
    Row(
      "a further interview settles it, booked at that moment too",
      [on("11-16 12:00", .feedback(.progress)), on("11-16 12:00", .nextBooked())], owes: nil),
    Row(
      "one that was booked before does too",
      [on("11-16 11:59:59", .nextBooked()), on("11-16 12:00", .feedback(.progress))], owes: nil),
    Row(
      "where it is called off it is to be booked anew",
      [
        on("11-16 12:00", .feedback(.progress)),
        on("11-16 13:00", .nextBooked(nil, fell: moment("11-18 12:00"))),
      ],
      owes: .init("11-18 12:00", late: "11-20 12:00", because: ["nextBooked@11-16 13:00"])),
    Row(
      "not before their promise ends",
      [on("11-16 12:00", .feedback(.progress, hearBy: .endOf(date("11-18"))))],
      owes: .init("11-19 09:00", late: "11-23 09:00", because: ["feedback@11-16 12:00"])),
    Row(
      "newer feedback settles it",
      [on("11-16 12:00", .feedback(.progress)), on("11-16 13:00", .feedback(.hold))], owes: nil),
    Row(
      "a withdrawal settles it",
      [on("11-16 12:00", .feedback(.progress)), on("11-16 13:00", .withdrew)], owes: nil),
  ]

  @Test(arguments: rows)
  func asks(_ row: Row) throws {
    try row.check(.bookNext, .consultant, to: .employer)
  }
}
