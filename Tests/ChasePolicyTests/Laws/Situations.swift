import AgencySettings
import ChasePolicy
import Domain
import WorkingTime

/// What a sweep came across: a law that was never put to the test proves nothing.
struct Situations: Sendable {
  /// A situation in which some law has something to hold.
  enum Kind: Int, CaseIterable, Sendable {
    case cancelled, noShow, closed, through, closedWithUntoldNews, withdrawn, moved
    case recordedLater
    case promise, promiseThatFeedbackOvertook, chasedWhenThePromiseEnds
    case directContact, noAfterAYes, cleared, clearanceThatNewsOvertook
    case twoOfOneMoment, entryOnAnEdgeOfADuty, recordedOutOfOrder
    case acrossAClockChange, twoCalendars
  }

  /// How often each kind was met, by its place.
  private(set) var met = Array(repeating: 0, count: Kind.allCases.count)
  /// How often each rule asked for something, by its place among the rules.
  private(set) var fired = Array(repeating: 0, count: Rule.allCases.count)

  /// The kinds that were never met.
  var missing: [Kind] {
    Kind.allCases.filter { met[$0.rawValue] == 0 }
  }

  /// The rules that never asked for anything.
  var silent: [Rule] {
    Rule.allCases.filter { fired[Self.place(of: $0)] == 0 }
  }

  /// Adds what another sweep met.
  mutating func add(_ other: Situations) {
    for place in met.indices { met[place] += other.met[place] }
    for place in fired.indices { fired[place] += other.fired[place] }
  }

  /// Notes what a trial is about.
  mutating func note(_ trial: Trial) {
    for duty in trial.duties { fired[Self.place(of: duty.rule)] += 1 }
    noteEnding(trial)
    notePromise(trial)
    noteDirectContact(trial)
    noteMoments(trial)
  }

  private static let places = Dictionary(
    uniqueKeysWithValues: Rule.allCases.enumerated().map { ($0.element, $0.offset) })

  private static func place(of rule: Rule) -> Int { places[rule, default: 0] }

  private mutating func note(_ kind: Kind, _ isSo: Bool) {
    if isSo { met[kind.rawValue] += 1 }
  }

  private mutating func noteEnding(_ trial: Trial) {
    let isClosed = trial.reading.isClosed
    note(.cancelled, trial.isCancelled)
    note(.noShow, trial.isNoShow)
    note(.closed, isClosed)
    note(.through, trial.reading.isThrough)
    note(.withdrawn, trial.reading.isWithdrawn)
    note(.moved, trial.question.moved != nil)
    note(.closedWithUntoldNews, isClosed && trial.reading.hasUntoldNews)
  }

  private mutating func notePromise(_ trial: Trial) {
    let end = trial.promiseEnd
    note(.promise, end != nil)
    note(.promiseThatFeedbackOvertook, end == nil && trial.reading.hasDates)
    note(
      .chasedWhenThePromiseEnds,
      end != nil && trial.duties.contains { $0.rule == .chaseEmployer && $0.from == end })
  }

  private mutating func noteDirectContact(_ trial: Trial) {
    let reading = trial.reading
    note(
      .directContact, trial.duties.contains { $0.chaser == .candidate && $0.target == .employer })
    note(.noAfterAYes, !reading.mayGoDirect && reading.mightGoDirect)
    note(.cleared, reading.isCleared)
    note(
      .clearanceThatNewsOvertook,
      reading.mayGoDirect && !reading.isCleared && reading.hasClearance)
  }

  private mutating func noteMoments(_ trial: Trial) {
    let moments = trial.question.recorded.map(\.at)
    let edges = trial.duties.flatMap { [$0.from, $0.late, $0.until] }
    note(.twoOfOneMoment, Set(moments).count < moments.count)
    note(.entryOnAnEdgeOfADuty, moments.contains { edges.contains($0) })
    note(.recordedLater, trial.question.recorded.contains { $0.recordedAt > $0.at })
    note(.recordedOutOfOrder, moments != moments.sorted())
    note(.twoCalendars, trial.question.calendars.agency != trial.question.calendars.employer)
    let zone = trial.question.calendars.agency.zone
    let offset = zone.offset(at: trial.question.time.start)
    note(.acrossAClockChange, trial.duties.contains { zone.offset(at: $0.from) != offset })
  }
}
