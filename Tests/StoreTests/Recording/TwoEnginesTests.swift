import AgencySettings
import ChasePolicy
import CustomDump
import Domain
import Engine
import Synchronization
import Testing
import WorkingTime

@testable import Store

/// The same random commands to a file and to a server: what they answer, every table and the head of
/// the journal are the same after each.
@Suite(.enabled(if: ThrowawayServer.address != nil, "DEBRIEF_TEST_ENGINE names no server"))
struct TwoEnginesTests {
  private typealias Command = (AgencyStore) throws -> Any

  @Test(arguments: 1...4)
  func oneIsTheOther(seed: UInt64) throws {
    let file = try AgencyStore(path: nil)
    let server = try agency()
    var dice = Dice(seed: seed)
    for step in 1...60 {
      let (label, command) = try self.command(step, &dice, as: file)
      let answers = try [file, server].map { store in
        try outcome(of: command, step, in: store)
      }
      expectNoDifference(answers[1], answers[0], "\(step): \(label)")
      expectNoDifference(try rows(of: server), try rows(of: file), "\(step): \(label)")
      guard answers[0] == answers[1] else { return }
    }
    let checks = try [file, server].map { try $0.verification() }
    #expect(checks[0].isWhole)
    expectNoDifference(checks[1], checks[0])
    expectNoDifference(try export(of: server), try export(of: file))
    expectNoDifference(try lists(of: server), try lists(of: file))
  }

  /// Carries out a command with salts and a token that depend on the step alone.
  private func outcome(
    of command: Command, _ step: Int, in store: AgencyStore
  ) throws -> String {
    let salts = Mutex(Dice(seed: UInt64(step)))
    return try Seal.$makeSalt.withValue({
      salts.withLock { dice in (0..<16).map { _ in UInt8.random(in: 0 ... .max, using: &dice) } }
    }) {
      try store.use(token: "token \(step)")
      do {
        return "\(try command(store))"
      } catch StoreError.programFault {
        // Each engine has its own words for a condition that does not hold.
        return "refused: a fault"
      } catch let error as StoreError {
        return "refused: \(error)"
      }
    }
  }

  private func rows(of store: AgencyStore) throws -> [String: [String]] {
    try store.queue.read { db in
      var dump: [String: [String]] = [:]
      for table in StoredTable.all
      where !table.name.hasPrefix("search") && table != .lastNumbers && table.name != "unswept" {
        let key = table.key.joined(separator: ", ")
        dump[table.name] = try db.rows(
          "SELECT \(table.columnList) FROM \(table.name) ORDER BY \(key)", [], \.words)
      }
      let content = SearchIndex.content(db)
      dump["words"] = try db.rows(
        "SELECT \(content.id) AS id, \(content.text) AS words FROM \(content.table) ORDER BY 1", [],
        \.words)
      return dump
    }
  }

  private func export(of store: AgencyStore) throws -> [String] {
    var lines: [String] = try store.exportRecords().map { "\($0)" }
    try store.forEachRow { _, row in
      lines.append("\(row)")
      return true
    }
    try store.forEachViewRow { view, _, row in
      lines.append("\(view) \(row.map { "\($0)" } ?? "")")
      return true
    }
    return lines
  }

  /// What the lists answer in the end.
  private func lists(of store: AgencyStore) throws -> [String] {
    let words = try ["priya", "acme clear", "12 5", "zo", "conclearly", "tom's"].map { typed in
      "\(try store.search(.typed(typed, limit: 5)))"
    }
    let names = try ["priya", "p@acme", "ps", "lund", "@bolt", "o'neil"].map { typed in
      "\(try store.interviews(matching: typed, openOnly: false).map(\.id))"
    }
    return words + names + [
      "\(try store.duties(DutyQuery(now: hour(300))))",
      "\(try store.records(ReportFilter()).map(\.interview.id))",
      "\(try store.candidates())", "\(try store.employers())", "\(try store.consultants())",
      "\(try store.replanned(importing: []))",
    ]
  }

  // The commands.

  private static let people = ["Priya Shah", "Zoë Lund", "Ann O'Neil", "Tom Hill", "Łukasz Nowak"]
  private static let employers = ["Acme", "Bolt & Co", "Crisp"]
  private static let consultants = ["Sam", "Ruth", "Kim"]

  private func command(
    _ step: Int, _ dice: inout Dice, as store: AgencyStore
  ) throws -> (String, Command) {
    let stamp = Stamp.by(Self.consultants.pick(&dice), at: hour(step * 4))
    let interviews = try store.interviews(openOnly: false)
    let kind = interviews.isEmpty ? 0 : Int.random(in: 0..<16, using: &dice)
    if kind < 4 {
      let hours = step * 4 + Int.random(in: -20...60, using: &dice)
      let booking = try booking(
        Self.people.pick(&dice), employer: Self.employers.pick(&dice),
        vacancy: ["Data analyst", "Clerk 12.5"].pick(&dice), at: hours,
        phone: [nil, "0123 456"].pick(&dice), meets: [[], ["Bo Lee", "Tom Hill"]].pick(&dice))
      return ("book", { try $0.book(booking, by: stamp) })
    }
    let interview = interviews.pick(&dice)
    switch kind {
    case 4...9:
      let event = try event(step, &dice)
      return (
        "log \(event)", { try $0.record(event, of: interview, by: stamp, command: "log") }
      )
    case 10:
      return ("undo", { try $0.undo(entry: nil, by: stamp) })
    case 11:
      let from = try store.consultants().pick(&dice)
      let until = [nil, hour(step * 4 + 30)].pick(&dice)
      let to = Self.consultants.pick(&dice)
      return (
        "handover",
        { try $0.handOver(from: from, to: to, until: until, by: stamp, command: "handover") }
      )
    case 12:
      let other = interviews.pick(&dice)
      let merger: Merger =
        Bool.random(using: &dice)
        ? .candidates(gone: interview.candidate, kept: other.candidate)
        : .employers(gone: interview.employer, kept: other.employer)
      guard interview.candidate != other.candidate, interview.employer != other.employer else {
        fallthrough
      }
      return ("merge", { try $0.merge(merger, by: stamp) })
    case 13:
      let changes: [PersonEdit.Change] = [
        [.phone("0777 1")], [.email("p@acme.example")], [.phone(nil)],
        [.name("Priya O'Neil", was: interview.candidate.name)],
      ].pick(&dice)
      return ("edit", { try $0.edit(.candidate(interview.candidate), changes, by: stamp) })
    case 14:
      let choice = [("lateAfter", "2wd"), ("employer.grace", "1wd"), ("lateAfter", nil)].pick(&dice)
      let employer = [nil, interview.employer].pick(&dice)
      return (
        "policy", { try $0.set(choice.0, choice.1, for: employer, by: stamp).entry }
      )
    default:
      return (
        "forget", { try $0.forget(interview.candidate.id, by: stamp, command: "forget") }
      )
    }
  }

  private func event(_ step: Int, _ dice: inout Dice) throws -> Event {
    let call = Contact(
      chaser: .consultant, target: [.candidate, .employer].pick(&dice),
      result: [.reached, .noAnswer, .wrote].pick(&dice), note: "rang at 12.5")
    return [
      .briefed, .cancelled(why: "ill", by: .candidate), .withdrawn(why: nil), .cleared,
      .noShow(by: nil), .rebooked(try time(step * 4 + 24)), .closed(.placed), .closed(.withdrawn),
      .debrief(
        Debrief(
          interest: .yes, hearBy: .at(hour(step * 4 + 40)),
          account: Debrief.Account(
            met: [Met(name: "Tom's friend", role: "lead")], discussed: "pay clearly",
            concerns: ["hours", "distance"], note: "keen, 12.5 miles"))),
      .feedback(
        Feedback(
          decision: [.offer, .reject, .hold, nil].pick(&dice),
          words: Feedback.Words(from: "Bo Lee", rating: 4, said: "clear", strengths: ["calm"]))),
      .promise(Promise(by: .at(hour(step * 4 + 9)), from: "Bo Lee", words: "soon")),
      .permission(.allowed(agreedBy: "Bo")), .thanked(via: .direct),
      .snoozed(Snooze(until: hour(step * 4 + 9), why: "away", rule: nil)),
      .contact(try #require(call)), .contact(try #require(call)),
    ].pick(&dice)
  }
}

extension Array {
  /// One of them.
  fileprivate func pick(_ dice: inout Dice) -> Element {
    self[Int.random(in: indices, using: &dice)]
  }
}
