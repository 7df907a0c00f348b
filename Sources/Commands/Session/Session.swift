import AgencySettings
import ChasePolicy
import Domain
import Foundation
import Rendering
import Store
import Wording
import WorkingTime

/// A run of a command: the open store, the consultant, the clock, and the options for the output.
struct Session {
  /// The open database.
  let store: AgencyStore
  /// The current time.
  let now: Instant
  /// The clock that gave the current time.
  let clock: Stamp.Clock
  /// The consultant's name as claimed; nil if not given.
  let claimedName: String?
  /// The options for writing answers.
  let output: OutputOptions

  /// The agency's working time; times are read and printed in its zone.
  var calendar: WorkingCalendar { resolver.calendar }
  /// The layout and colours of text for people.
  var style: Style { output.style }
  /// The reader of WHO and WHEN.
  let resolver: Resolver
  /// The drafts kept next to the database.
  var drafts: DraftStore { DraftStore(databasePath: store.path ?? "") }
}

extension SharedOptions {
  /// Opens the database, which is created if absent only on request.
  ///
  /// If it is absent, no path was named or the command is a trial, says so and answers as an empty
  /// one would. Any other named path with nothing at it is an error: an empty answer would wrongly
  /// say that nobody is due a call.
  func openSession(creatingDatabase: Bool = false, isTrial: Bool = false) throws -> Session {
    let environment = ProcessInfo.processInfo.environment
    do {
      let path = try database.location(in: environment)
      return try session(at: path, creating: creatingDatabase, in: environment)
    } catch StoreError.absent(let path) where isTrial || !database.isNamed(in: environment) {
      Terminal.say("note: there is no database at `\(shown(path))` yet; `debrief book` makes it")
      return try session(at: nil, creating: false, in: environment)
    }
  }

  private func session(
    at path: String?, creating: Bool, in environment: [String: String]
  ) throws -> Session {
    let time = try clock.instant(in: environment)
    var bar = ProgressBar()
    let store = try AgencyStore(
      path: path, making: creating, onWait: Terminal.sayWaiting
    ) {
      bar.show("planning anew by the rules of this version", $0, of: $1)
    }
    bar.clear()
    if let reason = store.isStale {
      Terminal.say("note: planned by the rules of another version, and not anew: \(reason)")
    }
    if store.closedByUpgrade > 0 {
      Terminal.say(
        "note: \(Grammar.count(store.closedByUpgrade, "interview")) that were over long ago are now "
          + "closed, so that nobody is asked about them")
    }
    let name = consultant ?? environment["DEBRIEF_CONSULTANT"]
    return Session(
      store: store, now: time.at, clock: time.by,
      claimedName: name.flatMap { $0.isEmpty ? nil : $0 }, output: output,
      resolver: Resolver(store: store, now: time.at, calendar: store.policy.calendar))
  }
}

/// The consultant.
extension Session {
  /// The stamp of a new entry: the consultant, the time and the clock.
  ///
  /// An unknown name creates a consultant, unless it is close to an existing one. Asked for last,
  /// when everything else about the command has been checked.
  func stamp() throws -> Stamp {
    Stamp(consultant: try recordingConsultant(), at: now, clock: clock)
  }

  private func recordingConsultant() throws -> Consultant {
    let known = try store.consultants()
    guard let claimedName else {
      if let only = known.first, known.count == 1 { return only }
      guard known.isEmpty else { throw CommandError.severalConsultants(known.map(\.name)) }
      let account = Self.accountName
      Terminal.say("note: recording as `\(account)`; `--as NAME` gives another name")
      return try store.addConsultant(named: account)
    }
    if let named = Resolver.only(claimedName, among: known) { return named }
    let near = known.map(\.name).filter { isNearMiss(claimedName, $0) }
    guard near.isEmpty else {
      throw CommandError.unknownConsultant(typed: claimedName, suggestions: near)
    }
    return try store.addConsultant(named: claimedName)
  }

  /// The consultant whose interviews a list shows; nil for everybody's.
  func listed(_ scope: ScopeOptions) throws -> Identifier<Consultant>? {
    scope.everybody ? nil : try ownConsultant()
  }

  /// The consultant who asks; nil if there is none yet.
  func ownConsultant() throws -> Identifier<Consultant>? {
    let known = try store.consultants()
    if let claimedName, !known.isEmpty { return try resolver.consultant(named: claimedName).id }
    if known.count > 1 { throw CommandError.severalConsultants(known.map(\.name)) }
    return known.first?.id
  }

  /// The operating system account's name, used if no consultant was named.
  private static var accountName: String {
    let environment = ProcessInfo.processInfo.environment
    let names = [NSFullUserName(), environment["USER"] ?? "", NSUserName()]
    return names.first { !$0.trimmingCharacters(in: .whitespaces).isEmpty } ?? "consultant"
  }
}

/// The records of the database.
extension Session {
  /// An interview with its journal.
  func record(of interview: Interview) throws -> InterviewRecord {
    try store.record(of: interview.id)
  }

  /// The interviews of some duties, with their journals.
  func records(of duties: [AssignedDuty]) throws -> [InterviewRecord] {
    try store.records(of: Set(duties.map(\.interview.id)))
  }

  /// The settings and calendars in force for an interview's employer.
  ///
  /// `asKnown` leaves out settings chosen after that time; those undone since are left out too.
  /// Holidays are those known now.
  func policy(
    for interview: Interview, asKnown: Instant? = nil
  ) throws -> (settings: PolicySettings, calendars: Calendars) {
    let policy = try asKnown.map { try self.policy(known: $0) } ?? store.policy
    let employer = interview.employer.id
    return (policy.settings(for: employer), policy.calendars(for: employer))
  }

  /// The entries about the policy, oldest first, including retracted ones.
  func policyEntries() throws -> [JournalEntry] {
    try store.journal(Event.Kind.ofPolicy)
  }

  private func policy(known time: Instant) throws -> Policy {
    let entries = try policyEntries().filter { $0.stamp.at <= time }
    return try Policy(PolicyLedger(entries).changes, holidays: store.policy.holidays)
  }
}
