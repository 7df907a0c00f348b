import ChasePolicy
import Domain
import LineEditing
import Lists
import Rendering
import Store
import Wording
import WorkingTime

/// The calls worked through by `call`, in either of its forms: the people in the order in which they
/// stood when the round began, the one whose turn it is, and the answers given.
///
/// It holds no lock and no transaction: each answer is run as the command that it stands for, and
/// then only what was recorded since is read.
final class CallRound {
  /// A person of the round.
  struct Row {
    /// The call; without duties once nothing is due to them any more.
    var call: DueList.Call
    /// True of a call of the list, false of somebody who was only asked for by name.
    let isListed: Bool
    /// True once they were answered or skipped.
    var isDone = false
    /// The latest answer about them that recorded something.
    var answer: CallKey?
    /// True if they were chosen, and are shown even if nothing is due.
    var isChosen = false
    /// The duties when the list was made; nil once they were shown.
    var unseen: DueList.Call?

    init(_ call: DueList.Call, isListed: Bool) {
      self.call = call
      self.isListed = isListed
      unseen = isListed ? call : nil
    }
  }

  /// The person whose turn it is, as they stood when they were shown.
  struct Present {
    let call: DueList.Call
    let sheet: CallSheet
    /// Their place in the list, such as `3 of 13`.
    let place: String
    /// True if something changed since the list was made.
    let isChanged: Bool
    /// All interviews on the sheet.
    let interviews: Set<Identifier<Interview>>
  }

  /// An answer that recorded something.
  struct Act {
    let call: DueList.Call
    let key: CallKey
    let commands: [[String]]
    /// The entries that undo it; nil until they are read.
    var entries: [Identifier<JournalEntry>]?

    /// The commands, as they would be typed.
    var typed: String { commands.map(CallRound.typed).joined(separator: "; ") }
  }

  /// The step after an answer.
  enum Step {
    /// The next person of the list.
    case next
    /// The same person again, as they stand now.
    case again
    /// The same question, without showing the person again.
    case ask
    /// The end.
    case quit
  }

  let shared: SharedOptions
  let list: CallList
  /// The people, those asked for by name at the end.
  var rows: [Row] = []
  /// The place of the person whose turn it is; nil after the last.
  var place: Int?
  /// The places to return to, after somebody who rings meanwhile.
  private var returns: [Int] = []
  /// The answers that recorded something, the latest last.
  var acts: [Act] = []
  /// The session that has read what was recorded, until the next person is waited for.
  var look: Session?
  /// The next person, whom a server was asked for while this one was called; nil for a file.
  var ahead: Ahead?
  /// The person who was shown as read ahead, until what was recorded since is read.
  var unsettled: Present?
  /// True if the server could not be reached when it was looked what colleagues recorded.
  private(set) var isOutOfReach = false
  /// The note to keep with the next contact.
  var note: String?
  /// The time of the last look at the list.
  private(set) var now = Instant(seconds: 0)
  /// The same in words.
  private(set) var time = ""

  init(_ shared: SharedOptions, _ scope: ScopeOptions, employer: String?) {
    self.shared = shared
    list = CallList(shared, scope, employer: employer)
  }

  /// The number of calls of the list.
  var count: Int { rows.count(where: \.isListed) }

  /// The number of calls of the list that are still to be made.
  var left: Int { rows.count { $0.isListed && !$0.isDone && !$0.call.duties.isEmpty } }

  /// The calls that came in since the list was made.
  var newcomers: [DueList.Call] {
    let known = Set(rows.map(\.call.whom.key))
    return list.calls.filter { !known.contains($0.whom.key) }
  }

  /// Reads the list; returns whether somebody is to be called.
  func begin() throws -> Bool {
    let session = try shared.openSession()
    try refresh(in: session)
    look = session
    bringIn()
    place = rows.isEmpty ? nil : 0
    return !rows.isEmpty
  }

  /// Adds the calls that came in, after those of the list.
  func bringIn() {
    let (end, added) = (count, newcomers)
    rows.insert(contentsOf: added.map { Row($0, isListed: true) }, at: end)
    let moved = { (old: Int) in old < end ? old : old + added.count }
    place = place.map(moved)
    returns = returns.map(moved)
  }

  /// Reads what was recorded since; returns whether anything was.
  ///
  /// `anew` also reads what has become due by time alone.
  @discardableResult
  func refresh(anew: Bool = false) throws -> Bool {
    try refresh(in: try shared.openSession(), anew: anew)
  }

  /// Reads it if the server can be reached.
  func lookAround() throws {
    do {
      try refresh()
    } catch StoreError.cannotOpen(let place, _) where AgencyStore.isAddress(place) {
      isOutOfReach = true
    }
  }

  /// Reads it in a session; a server is asked for a person in the same message.
  @discardableResult
  func refresh(
    in session: Session, anew: Bool = false, expecting person: Callee? = nil
  ) throws -> Bool {
    (now, time) = (session.now, TimeWords.full(session.now, in: session.calendar))
    isOutOfReach = false
    let expected = person?.person.map { Expected.interviewsOf($0, closed: Session.closedOnSheet) }
    let hasRead = try list.read(
      in: session, anew: anew, expecting: [expected].compactMap(\.self))
    try readEntries(in: session)
    // What colleagues have recorded may have changed what was read ahead.
    if let ahead, list.changes.interviews?.isDisjoint(with: ahead.interviews) != true {
      self.ahead = nil
    }
    guard hasRead else { return false }
    let now = Dictionary(list.calls.map { ($0.whom.key, $0) }) { first, _ in first }
    for place in rows.indices {
      let whom = rows[place].call.whom
      rows[place].call = now[whom.key] ?? DueList.Call(whom: whom, duties: [])
    }
    return true
  }

  /// The person to show now, past those to whom nothing is due any more; nil after the last, also of
  /// those who came in meanwhile.
  func present() throws -> Present? {
    if let ahead = presentAhead() { return ahead }
    return try reaching { try presentNow() }
  }

  private func presentNow() throws -> Present? {
    let session = try look ?? shared.openSession()
    if look == nil { try refresh(in: session, expecting: place.map { rows[$0].call.whom }) }
    look = session
    while true {
      guard let place else {
        try refresh(in: session, anew: true)
        let first = count
        bringIn()
        guard count > first else { return nil }
        Terminal.say("\n\(Grammar.count(count - first, "call")) came in meanwhile.")
        self.place = first
        continue
      }
      let row = rows[place]
      rows[place].unseen = nil
      rows[place].isChosen = false
      guard !row.call.duties.isEmpty || row.isChosen else {
        if row.unseen != nil {
          Terminal.say("\n\(shown(row.call.whom.label)): nothing is due any more")
        }
        pass()
        continue
      }
      let (sheet, interviews) = try session.sheet(of: row.call)
      return Present(
        call: row.call, sheet: sheet, place: words(for: place),
        isChanged: row.unseen.map { $0.matters != row.call.matters } ?? false,
        interviews: interviews)
    }
  }

  /// A place in words, such as `3 of 13`.
  func words(for place: Int) -> String {
    rows[place].isListed ? "\(place + 1) of \(count)" : "Now"
  }

  /// Goes to a person of the round, who is shown even if nothing is due to them.
  func choose(_ place: Int) {
    guard rows.indices.contains(place) else { return }
    self.place = place
    rows[place].isChosen = true
  }

  /// The people whose names begin with what was typed, for Tab.
  func people(beginning typed: String) -> Completion {
    let resolver = try? shared.openSession().resolver
    return resolver?.choices(.who).completion(of: typed) ?? .none
  }

  /// Goes to somebody who was named, and back after that; returns false if nobody is meant, which is
  /// said.
  func go(to who: String) throws -> Bool {
    guard let other = try list.person(who) else { return false }
    detour(to: other)
    return true
  }

  func detour(to call: DueList.Call) {
    let known = index(of: call)
    if known == nil { rows.append(Row(call, isListed: false)) }
    let place = known ?? rows.endIndex - 1
    if let from = self.place, from != place { returns.append(from) }
    choose(place)
  }

  func index(of call: DueList.Call) -> Int? {
    rows.firstIndex { $0.call.whom.key == call.whom.key }
  }

  /// Goes on: back from a detour, else to the next who is still to be called.
  func pass() {
    guard let from = place else { return }
    rows[from].isDone = true
    while let back = returns.popLast() {
      guard rows[back].isDone else {
        place = back
        return
      }
    }
    place = next(after: from)
  }

  /// The place of the next person of the list who is still to be called.
  func next(after place: Int) -> Int? {
    let isOpen = { (place: Int) in self.rows[place].isListed && !self.rows[place].isDone }
    return (place + 1..<rows.endIndex).first(where: isOpen) ?? (0..<place).first(where: isOpen)
  }
}

extension Session {
  /// The number of closed interviews that are shown of a person.
  static let closedOnSheet = 5

  /// What is shown of a person before a call, and the interviews that it is of.
  func sheet(
    of call: DueList.Call
  ) throws -> (sheet: CallSheet, interviews: Set<Identifier<Interview>>) {
    var interviews: [(record: InterviewRecord, plan: [AssignedDuty])] = []
    var contacts: [EmployerContact] = []
    if let person = call.whom.person {
      try store.expect([.interviewsOf(person, closed: Self.closedOnSheet)])
      interviews = try store.interviews(of: person, closed: Self.closedOnSheet)
      if case .employer(let employer) = person { contacts = try store.contacts(at: [employer.id]) }
    }
    let sheet = CallSheet(
      call.whom, call.duties, interviews, contacts: contacts, at: now, in: calendar)
    let shown = interviews.map(\.record.interview) + call.duties.map(\.interview)
    return (sheet, Set(shown.map(\.id)))
  }
}

extension DueList.Call {
  /// The interviews and rules of its duties.
  var matters: Set<[Int64]> {
    Set(duties.map { [$0.interview.id.number, Int64($0.duty.rule.number)] })
  }
}
