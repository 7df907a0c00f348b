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
      "the first of them says when",
      [on("11-16 12:00", .withdrew), on("11-17 12:00", .debrief(.no))],
      owes: .init("11-16 12:00", late: "11-17 12:00", because: ["withdrawn@11-16 12:00"])),
    Row(
      "a no to the offer",
      [on("11-16 12:00", .feedback(.offer)), on("11-17 12:00", .answered(yes: false))],
      owes: .init("11-17 12:00", late: "11-18 12:00", because: ["answered@11-17 12:00"])),
    Row("they know already", [on("11-16 12:00", .withdrawn(why: nil, told: true))], owes: nil),
    Row(
      "before the interview, by its start", [on("11-16 09:00", .withdrew)],
      owes: .init("11-16 09:00", late: "11-16 10:00", because: ["withdrawn@11-16 09:00"])),
    Row(
      "who asked for another date is in again", [on("11-12 12:00", .withdrew)],
      moved: Change(at: moment("11-13 12:00"), by: .candidate), owes: nil),
    Row(
      "writing settles it",
      [on("11-16 12:00", .withdrew), on("11-16 13:00", .wrote(.employer))], owes: nil),
    Row(
      "reaching the employer before it settles nothing",
      [on("11-16 11:59:59", .reached(.employer)), on("11-16 12:00", .withdrew)],
      owes: .init("11-16 12:00", late: "11-17 12:00", because: ["withdrawn@11-16 12:00"])),
    Row(
      "their call settles nothing",
      [on("11-16 12:00", .withdrew), on("11-16 13:00", .reached(.employer, .consultant))],
      owes: .init("11-16 12:00", late: "11-17 12:00", because: ["withdrawn@11-16 12:00"])),
    Row(
      "reaching the employer at that moment settles it, recorded after",
      [on("11-16 12:00", .withdrew), on("11-16 12:00", .reached(.employer))], owes: nil),
  ]

  @Test(arguments: rows)
  func asks(_ row: Row) throws {
    try row.check(.passOnWithdrawal, .consultant, to: .employer)
  }
}
