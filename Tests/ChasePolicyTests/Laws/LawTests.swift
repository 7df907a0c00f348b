import AgencySettings
import ChasePolicy
import CustomDump
import Domain
import Foundation
import Testing
import WorkingTime

/// The laws of POLICY.md section 6, each over questions made by chance and over every sequence of
/// up to four entries; each finds a fault that was planted first.
struct LawTests {
  @Test("Nobody chases early") func nobodyChasesEarly() async throws {
    try await hold(.nobodyChasesEarly)
  }

  @Test("Direct contact needs a yes") func directContactNeedsAYes() async throws {
    try await hold(.directContactNeedsAYes)
  }

  @Test("Nothing is forgotten") func nothingIsForgotten() async throws {
    try await hold(.nothingIsForgotten)
  }

  @Test("Closed means closed") func closedMeansClosed() async throws {
    try await hold(.closedMeansClosed)
  }

  @Test("The candidate always hears") func theCandidateAlwaysHears() async throws {
    try await hold(.theCandidateAlwaysHears)
  }

  @Test("Time only presses") func timeOnlyPresses() async throws {
    try await hold(.timeOnlyPresses)
  }

  @Test("Acts happen in working time") func actsHappenInWorkingTime() async throws {
    try await hold(.actsHappenInWorkingTime)
  }

  @Test("A debrief ends the silence") func aDebriefEndsTheSilence() async throws {
    try await hold(.aDebriefEndsTheSilence)
  }

  @Test("Asked twice, answered once") func askedTwiceAnsweredOnce() async throws {
    try await hold(.askedTwiceAnsweredOnce)
  }

  @Test("Doing it settles it") func doingItSettlesIt() async throws {
    try await hold(.doingItSettlesIt)
  }

  @Test("Whoever is out is left alone") func whoeverIsOutIsLeftAlone() async throws {
    try await hold(.whoeverIsOutIsLeftAlone)
  }

  @Test("Undo is undo") func undoIsUndo() async throws {
    try await hold(.undoIsUndo)
  }

  @Test("Every duty says why") func everyDutySaysWhy() async throws {
    try await hold(.everyDutySaysWhy)
  }

  /// Holds a law, once it has shown that it can be broken.
  private func hold(_ law: Law) async throws {
    for broken in law.planted {
      let found = try GeneratedSweep.first(of: 20_000, breaking: law, by: broken)
      #expect(found != nil, "\(law.name) does not notice a policy that \(broken.fault)")
    }
    try report(law, await GeneratedSweep.sweep.value, "seed \(GeneratedSweep.seed), case")
    try report(law, await EverySequence.sweep.value, "sequence")
  }

  /// Records how a sweep broke a law, by a small case that `policy eval` reads.
  private func report(_ law: Law, _ sweep: Sweep, _ words: String) throws {
    for breach in sweep.breaches where Law.all[breach.law].name == law.name {
      let small = breach.question.shrunk { law.breach(Trial($0, .ours)) != nil }
      let complaint = try #require(law.breach(Trial(small, .ours)))
      Issue.record("\(law.name): \(complaint); \(words) \(breach.number):\n\(small.line)")
    }
  }

  @Test func theLawsAreTheSpecifications() {
    #expect(Law.all.count == 13)
    #expect(Set(Law.all.map(\.name)).count == 13)
    #expect(Law.all.allSatisfy { !$0.planted.isEmpty })
  }
}
