import Domain
import Testing
import WorkingTime

struct PassOnWithdrawalTests {
  static let rows = [
    Row("nobody has withdrawn", [on("11-16 12:00", .debrief(.unsure))], owes: nil),
    Row(
      "a withdrawal, at the employer's opening", [on("11-16 16:00", .withdrew)],
      employerInBerlin: true,
      owes: .init("11-17 07:00", late: "11-18 07:00", because: ["withdrawn@11-16 16:00"])),
    Row(
      "a debrief without interest", [on("11-16 12:00", .debrief(.no))],
      owes: .init("11-16 12:00", late: "11-17 12:00", because: ["debrief@11-16 12:00"])),
    Row(
      "a debrief without interest that a later one takes back",
      [on("11-16 12:00", .debrief(.no)), on("11-17 12:00", .debrief(.yes))], owes: nil),
    Row(
      "a closing that says so, though the matter is closed",
      [on("11-16 12:00", .closed(.withdrawn))],
      owes: .init("11-16 12:00", late: "11-17 12:00", because: ["closed@11-16 12:00"])),
    Row(
      "the latest of them says when",
      [on("11-16 12:00", .withdrew), on("11-17 12:00", .debrief(.no))],
      owes: .init("11-17 12:00", late: "11-18 12:00", because: ["debrief@11-17 12:00"])),
    Row(
      "reaching the employer before it settles nothing",
      [on("11-16 11:59:59", .reached(.employer)), on("11-16 12:00", .withdrew)],
      owes: .init("11-16 12:00", late: "11-17 12:00", because: ["withdrawn@11-16 12:00"])),
    Row(
      "their call settles nothing",
      [on("11-16 12:00", .withdrew), on("11-16 13:00", .reached(.employer, .consultant))],
      owes: .init("11-16 12:00", late: "11-17 12:00", because: ["withdrawn@11-16 12:00"])),
    Row(
      "reaching the employer at that moment settles it",
      [on("11-16 12:00", .reached(.employer)), on("11-16 12:00", .withdrew)], owes: nil),
  ]

  @Test(arguments: rows)
  func asks(_ row: Row) throws {
    try row.check(.passOnWithdrawal, .consultant, to: .employer)
  }
}
