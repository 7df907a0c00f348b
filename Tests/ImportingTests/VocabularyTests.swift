import Domain
import Testing

@testable import Importing

struct VocabularyTests {
  @Test(
    arguments: [
      ("Yes", .came), ("yes ", .came), ("No", .didNotCome), ("NO", .didNotCome),
      ("no ", .didNotCome), ("No-show", .didNotCome), ("Did not attend.", .didNotCome),
      ("", .notSaid), ("-", .notSaid), ("Uncertain", nil),
    ] as [(String, Attendance?)])
  func attendanceIsReadFreely(cell: String, means: Attendance?) {
    #expect(Attendance.vocabulary.meaning(of: cell) == means)
  }

  @Test(
    arguments: [
      ("placed", .closed(.placed)), ("Hired", .closed(.placed)),
      ("OFFER ACCEPTED", .closed(.placed)), ("rejected", .closed(.rejected)),
      ("Declined", .closed(.rejected)), ("offer declined", .closed(.withdrawn)),
      ("Withdrew", .closed(.withdrawn)), ("Position filled", .closed(.filled)),
      ("Vacancy cancelled", .closed(.abandoned)), ("No show", .noShow), ("", .open),
      ("Awaiting  feedback", .open), ("good", nil), ("not placed", nil),
      ("Cancelled by client", .cancelled), ("Completed", .held), ("Re-scheduled", .moved),
      ("Confirmed", .open), ("Rejected post interview", .closed(.rejected)),
    ] as [(String, Ending?)])
  func anEndingIsReadFreely(cell: String, means: Ending?) {
    #expect(Ending.vocabulary.meaning(of: cell) == means)
  }

  @Test(arguments: Outcome.allCases)
  func everyOutcomeIsKnownByItsOwnName(outcome: Outcome) {
    #expect(Ending.vocabulary.meaning(of: outcome.rawValue) == .closed(outcome))
  }

  @Test(
    arguments: [
      ("Phone screen", .telephone), ("1st", .first), ("First interview", .first),
      ("2nd stage", .second), ("Round 2", .second), ("FINAL", .final), ("L1", .first),
      ("Assessment centre", .assessment), ("Screening", .telephone), ("third", nil),
      ("Round 3", nil), ("Technical", nil), ("Interview", nil), ("", nil),
    ] as [(String, Stage?)])
  func aStageIsReadFreely(cell: String, means: Stage?) {
    #expect(Stage.meaning(of: cell) == means)
  }

  @Test(arguments: Stage.allCases)
  func everyStageIsKnownByItsOwnName(stage: Stage) {
    #expect(Stage.meaning(of: stage.rawValue) == stage)
  }
}
