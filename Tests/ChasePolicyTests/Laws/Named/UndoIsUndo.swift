import Domain
import WorkingTime

extension Law {
  /// Retracting the newest entry restores the earlier plan exactly.
  ///
  /// The facts go by way of the journal, where the entry stays and counts no longer.
  static let undoIsUndo = Law(
    name: "Undo is undo",
    breach: { trial in
      guard !trial.question.recorded.isEmpty else { return nil }
      var before = trial.question.recording(trial.question.recorded.dropLast())
      guard let facts = trial.policy.facts(trial.question.journalAfterUndo) else {
        return "no facts left"
      }
      // Every journal knows when its interview was booked and called off: that is not undone here.
      (before.state, before.stateBy) = (facts.state, facts.stateBy)
      (before.stateRecordedAt, before.moved) = (facts.stateRecordedAt, facts.moved)
      before.bookedAt = facts.bookedAt
      let after = before.recording(facts.recorded)
      // Of the same facts the plan is the same, which *Asked twice, answered once* holds.
      guard after.facts != before.facts else { return nil }
      return trial.policy.plan(after) == trial.policy.plan(before) ? nil : "another plan after undo"
    },
    planted: [
      PolicyUnderTest(
        fault: "counts what was retracted",
        facts: { journal in
          InterviewFacts(
            journal: journal.map {
              JournalEntry(
                id: $0.id, subject: $0.subject, happenedAt: $0.happenedAt, stamp: $0.stamp,
                content: $0.content, counts: true)
            })
        }),
      PolicyUnderTest(
        fault: "retracts all that happened at that moment",
        facts: { journal in
          let gone = Set(journal.filter { !$0.counts }.map(\.happenedAt))
          return InterviewFacts(
            journal: journal.filter { entry in
              if case .event(.booked) = entry.content { return true }
              return !gone.contains(entry.happenedAt)
            })
        }),
    ])
}

extension Question {
  /// The journal of these facts, the newest entry retracted by yet another.
  fileprivate var journalAfterUndo: [JournalEntry] {
    let booked = bookedAt ?? time.start.adding(seconds: -1_000_000)
    let first = moved == nil ? time : time.anHourLater
    var journal = [entry(0, Fact(at: booked, .booked(first, meets: [])))]
    if let moved {
      journal.append(
        entry(1, Fact(at: moved.at, recordedAt: moved.recordedAt, .rebooked(time, by: moved.by))))
    }
    switch state {
    case .scheduled: break
    case .cancelled(let at):
      journal.append(
        entry(
          2,
          Fact(
            at: at ?? time.end, recordedAt: stateRecordedAt, .cancelled(why: nil, by: stateBy))))
    case .noShow(let at):
      journal.append(
        entry(2, Fact(at: at ?? time.end, recordedAt: stateRecordedAt, .noShow(by: stateBy))))
    }
    for (place, fact) in recorded.enumerated() {
      journal.append(entry(place + 3, fact, counts: place < recorded.count - 1))
    }
    let newest = journal[journal.count - 1]
    journal.append(
      JournalEntry(
        id: Identifier(newest.id.number + 1), subject: newest.subject,
        happenedAt: newest.happenedAt, stamp: newest.stamp,
        content: .retraction(of: newest.id), counts: true))
    return journal
  }

  private func entry(_ number: Int, _ fact: Fact, counts: Bool = true) -> JournalEntry {
    JournalEntry(
      id: Identifier(Int64(number)), subject: .interview(Identifier(1)), happenedAt: fact.at,
      stamp: Stamp(consultant: Self.sam, at: fact.recordedAt, clock: .given),
      content: .event(fact.event), counts: counts)
  }

  private static let sam = Consultant(id: Identifier(1), name: "Sam")
}

extension InterviewTime {
  /// The time at which it was to be held first.
  fileprivate var anHourLater: InterviewTime {
    InterviewTime(start: start.adding(seconds: 3600), end: end.adding(seconds: 3600)) ?? self
  }
}
