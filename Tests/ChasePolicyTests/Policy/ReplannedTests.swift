import AgencySettings
import ChasePolicy
import Domain
import Testing
import WorkingTime

struct ReplannedTests {
  private func duty(_ rule: Rule, from: Int, late: Int? = nil) -> Duty {
    Duty(
      rule: rule, chaser: .consultant, target: .candidate, from: Instant(seconds: from),
      late: late.map(Instant.init(seconds:)), because: [.interviewEnd])
  }

  private func words(_ old: [Duty], _ new: [Duty]) -> String {
    var replanned = Replanned()
    replanned.count(from: old, to: new)
    return "\(replanned.interviews): \(replanned.sooner) sooner, \(replanned.later) later, "
      + "\(replanned.gone) gone, \(replanned.new) new, \(replanned.unchanged) unchanged"
  }

  @Test func countsWhatBecameOfEachDuty() {
    let old = [duty(.brief, from: 1), duty(.passOn, from: 5), duty(.relayNews, from: 5, late: 9)]
    #expect(words(old, old) == "1: 0 sooner, 0 later, 0 gone, 0 new, 3 unchanged")
    #expect(words(old, []) == "1: 0 sooner, 0 later, 3 gone, 0 new, 0 unchanged")
    #expect(words([], old) == "1: 0 sooner, 0 later, 0 gone, 3 new, 0 unchanged")
    let new = [duty(.brief, from: 0), duty(.passOn, from: 6), duty(.closeOut, from: 5)]
    #expect(words(old, new) == "1: 1 sooner, 1 later, 1 gone, 1 new, 0 unchanged")
  }

  @Test func aDutyThatBeginsAsBeforeMovesByItsLateness() {
    let before = duty(.brief, from: 1, late: 5)
    #expect(DutyMove(from: before, to: duty(.brief, from: 1, late: 4)) == .sooner)
    #expect(DutyMove(from: before, to: duty(.brief, from: 1, late: 6)) == .later)
    #expect(DutyMove(from: before, to: duty(.brief, from: 1)) == .later)
    #expect(DutyMove(from: before, to: before) == .none)
    #expect(DutyMove(from: before, to: duty(.brief, from: 0, late: 9)) == .sooner)
  }
}
