import AgencySettings
import ChasePolicy
import Domain
import Foundation
import LineEditing
import Lists
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
  /// The name that `iam` gave on this machine; nil if none.
  let usualName: String?
  /// The options for writing answers.
  let output: Output

  /// The agency's working time; times are read and printed in its zone.
  var calendar: WorkingCalendar { resolver.calendar }
  /// The layout and colours of text for people.
  var style: Style { output.style }
  /// The reader of WHO and WHEN.
  let resolver: Resolver
  /// The drafts kept next to the database, or for one on a server in the user's folder of state.
  var drafts: DraftStore { DraftStore(databasePath: place) }
  /// The path beside which drafts and texts in the editor are kept.
  var place: String {
    AgencyStore.isAddress(store.name)
      ? UserFolders.place(ofServer: store.name, ProcessInfo.processInfo.environment)
      : store.path ?? ""
  }
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
    let time = try instant(in: environment)
    let note = path.flatMap { AgencyStore.isAddress($0) ? Terminal.sayWaitingForServer() : nil }
    defer { note?.cancel() }
    var bar = ProgressBar()
    let store = try AgencyStore(
      path: path, making: creating, holdsSnapshot: true,
      lastSeenPath: path.flatMap { path in
        AgencyStore.isAddress(path) ? UserFolders.place(ofServer: path, environment) + ".seen" : nil
      }, onBreak: Terminal.sayBroken, onWait: Terminal.sayWaiting
    ) {
      bar.show("planning anew by the rules of this version", $0, of: $1)
    }
    bar.clear()
    Waiting.prepare { [weak store] in store?.release() }
    if let token {
      guard (1...100).contains(token.count), !token.contains(where: \.isNewline) else {
        throw CommandError.badValue(
          option: "--token", typed: token, expected: "1 to 100 characters on one line")
      }
      try store.use(token: token)
    }
    if let reason = store.isStale {
      Terminal.say("note: planned by the rules of another version, and not anew: \(reason)")
    }
    if let news = store.news { Terminal.say(news.words) }
    if let place = store.placeMovedTo {
      Terminal.say("note: this agency was moved to \(shown(place)), and is read only here")
    }
    if store.closedByUpgrade > 0 {
      Terminal.say(
        "note: \(Grammar.count(store.closedByUpgrade, "interview")) that were over long ago are now "
          + "closed, so that nobody is asked about them")
    }
    let name = consultant ?? environment["DEBRIEF_CONSULTANT"]
    return Session(
      store: store, now: time.at, clock: time.by,
      claimedName: name.flatMap { $0.isEmpty ? nil : $0 },
      usualName: MachineFile(environment)?.name, output: output,
      resolver: Resolver(store: store, now: time.at, calendar: store.policy.calendar))
  }
}

extension LastSeenNews {
  /// The news as a note.
  fileprivate var words: String {
    switch self {
    case .lost(let entry):
      "warning: the server has lost \(entry.map { "entry \($0.number)" } ?? "what was recorded last here"), "
        + "which was saved: a standby that took over may have lagged behind\n"
        + "help: debrief history shows what is on record; record again what is missing"
    case .saved(let token):
      "note: what was not known is known now: the command with the token \(token) was saved"
    case .notSaved(let token):
      "note: what was not known is known now: the command with the token \(token) was not saved"
    }
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
    if let login = store.login {
      guard let claimedName else { return login.consultant }
      let claimed = Resolver.only(claimedName, among: known)
      guard login.mayName || claimed?.id == login.consultant.id else {
        throw StoreError.notPermitted(
          reason: "`\(login.role)` records in the name of \(login.consultant.name) alone")
      }
    }
    guard let name = claimedName ?? usualName else {
      if let only = known.first, known.count == 1 { return only }
      guard known.isEmpty else { throw CommandError.severalConsultants(known.map(\.name)) }
      guard Prompt.isPossible else { throw CommandError.nobodyRecords }
      let name = try Prompt.required(
        nil, option: "--as", question: "Who are you? (your name, as colleagues know it)")
      return try newConsultant(name, among: known)
    }
    if let named = Resolver.only(name, among: known) { return named }
    return try newConsultant(name, among: known)
  }

  /// The consultant whom `--as`, the environment, the server's login or `iam` names, where there is
  /// one of the name.
  func usualConsultant(among known: [Consultant]) throws -> Consultant? {
    if let claimedName, !known.isEmpty { return try resolver.consultant(named: claimedName) }
    if let login = store.login { return login.consultant }
    return usualName.flatMap { Resolver.only($0, among: known) }
  }

  /// The consultant whose interviews a list shows; nil for everybody's.
  ///
  /// A server is asked ahead for what the list is going to read. A note says which of them a colleague covers, or which of a colleague's they cover.
  func listed(
    _ scope: ScopeOptions, noting: Bool = true,
    expecting: (Identifier<Consultant>?) throws -> [Expected]
  ) throws -> Identifier<Consultant>? {
    let consultant = try scope.everybody ? nil : ownConsultant()
    guard noting, let consultant else {
      try store.expect(expecting(consultant))
      return consultant
    }
    try store.expect(expecting(consultant) + [.covers(at: now)])
    try noteCover(of: consultant)
    return consultant
  }

  /// Notes which interviews of a consultant a colleague covers now, and which of a colleague's they
  /// cover.
  func noteCover(of consultant: Identifier<Consultant>) throws {
    let times = Times.read(at: now, calendar)
    for covered in try store.covers(at: now) {
      let count = Grammar.count(covered.count, "interview")
      let end = "until \(times.moment(covered.cover.until))"
      if covered.of.id == consultant {
        let by = covered.cover.by.name
        Terminal.say(
          "note: \(shown(by)) covers \(count) of yours \(end): debrief due --as \(quoted(by))")
      } else if covered.cover.by.id == consultant {
        Terminal.say("note: you cover \(count) of \(shown(covered.of.name)) \(end)")
      }
    }
  }

  /// The consultant who asks; nil if there is none yet.
  func ownConsultant() throws -> Identifier<Consultant>? {
    let known = try store.consultants()
    if let usual = try usualConsultant(among: known) { return usual.id }
    if known.count > 1 { throw CommandError.severalConsultants(known.map(\.name)) }
    return known.first?.id
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
    try store.records(of: Array(Set(duties.map(\.interview))))
  }

  /// How the candidates of some interviews stand with other vacancies, in words, by interview.
  func elsewhere(of records: [InterviewRecord]) throws -> [Identifier<Interview>: String] {
    let standings = records.map { ($0.interview.id, $0.elsewhere) }.filter { !$0.1.isEmpty }
    let others = Set(standings.flatMap { $0.1.map(\.interview) })
    guard !others.isEmpty else { return [:] }
    let interviews = try store.interviews(numbered: others)
    return Dictionary(
      standings.compactMap { id, elsewhere in
        ElsewhereWords.line(elsewhere, interviews, at: now, in: calendar).map { (id, $0) }
      }
    ) { first, _ in first }
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
