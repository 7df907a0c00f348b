import Domain
import Testing

@testable import Importing

struct VocabularyTests {
  @Test(
    arguments: [
      ("Yes", .came), ("yes ", .came), ("No", .didNotCome), ("NO", .didNotCome),
      ("no ", .didNotCome), ("No-show", .didNotCome), ("Did not attend.", .didNotCome),
      ("NA", .notSaid), ("n/a", .notSaid), ("", .notSaid), ("-", .notSaid), ("Uncertain", nil),
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
      ("Round 2", .second), ("FINAL", .final), ("Assessment centre", .assessment),
      ("n/a", .some(nil)), ("third", nil),
    ] as [(String, Stage??)])
  func aStageIsReadFreely(cell: String, means: Stage??) {
    #expect(Stage.vocabulary.meaning(of: cell) == means)
  }

  @Test(arguments: Stage.allCases)
  func everyStageIsKnownByItsOwnName(stage: Stage) {
    #expect(Stage.vocabulary.meaning(of: stage.rawValue) == .some(stage))
  }
}
