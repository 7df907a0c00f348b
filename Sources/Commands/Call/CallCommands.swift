import ArgumentParser
import ChasePolicy
import Domain
import Lists
import Store
import Wording

/// The recording commands that answers stand for.
extension CallRound {
  /// The commands of an answer, as they would be typed; nil if it does not fit, which is said.
  func commands(
    for key: CallKey, _ text: String, _ call: DueList.Call
  ) throws -> [[String]]? {
    switch key {
    case .noAnswer, .voicemail:
      guard let side = side(of: call), let number = try interview(of: call, for: key) else {
        return nil
      }
      let how = key == .noAnswer ? "--no-answer" : "--voicemail"
      return [contact(number, side, how, call, note: text.trimmedOrNil)]
    case .reached, .wrote: return try spoken(key, text, call)
    case .snooze: return try snoozed(text, why: nil, call)
    case .ringBack: return try snoozed(text, why: "asked to be rung back", call)
    default:
      guard let number = try interview(of: call, for: key) else { return nil }
      return [Self.command(key, text, number, call)]
    }
  }

  private static func command(
    _ key: CallKey, _ text: String, _ number: String, _ call: DueList.Call
  ) -> [String] {
    switch key {
    case .log: return ["log", number]
    case .feedback: return ["feedback", number]
    case .promise:
      let others = Set(call.duties.filter(\.duty.rule.asksForAnswer).map(\.interview.id.number))
      return ["promise", number] + (text.isEmpty ? [] : ["--by", text])
        + others.filter { "\($0)" != number }.sorted().flatMap { ["--also", "\($0)"] }
    case .prepared: return ["brief", number]
    case .accept: return ["accept", number]
    case .decline: return ["decline", number]
    default: return ["close", number] + (text.isEmpty ? [] : ["--outcome", text])
    }
  }

  private func contact(
    _ number: String, _ side: String, _ how: String, _ call: DueList.Call, note: String?,
    _ more: [String] = []
  ) -> [String] {
    var with: [String] = []
    if case .employer(_, let contact?) = call.whom {
      with = ["--with", contact.id.map { "K\($0.number)" } ?? contact.name]
    }
    let kept = note ?? self.note
    return ["contact", number, side, how] + with + (kept.map { ["--note", $0] } ?? []) + more
  }

  /// A call or message that reached them, with the matters that it dealt with; a briefing is one by
  /// itself.
  private func spoken(_ key: CallKey, _ text: String, _ call: DueList.Call) throws -> [[String]]? {
    guard let side = side(of: call) else { return nil }
    let how = key == .reached ? "--reached" : "--wrote"
    guard !call.duties.isEmpty else {
      return try interview(of: call, for: key).map { [contact($0, side, how, call, note: nil)] }
    }
    guard let ticked = try ticked(text, of: call) else { return nil }
    let isAll = ticked.count == call.duties.count
    let briefed = ticked.filter { $0.duty.rule == .brief }
    let rest = Dictionary(grouping: ticked.filter { $0.duty.rule != .brief }, by: \.interview.id)
    // One call about several interviews is one command where it dealt with the same of each.
    let matters = Dictionary(grouping: rest) { _, duties in
      isAll ? [] : Set(duties.map(\.duty.rule.rawValue)).sorted()
    }
    let contacts = matters.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { rules, all in
      let numbers = all.map(\.key.number).sorted()
      return contact(
        "\(numbers[0])", side, how, call, note: nil,
        rules.flatMap { ["--about", $0] }
          + numbers.dropFirst().flatMap { ["--also", "\($0)"] })
    }
    return briefed.map { ["brief", "\($0.interview.id.number)"] } + contacts
  }

  /// The matters whose numbers were typed, or asked for where there are several; Return is all.
  private func ticked(_ text: String, of call: DueList.Call) throws -> [AssignedDuty]? {
    var typed = text
    if typed.isEmpty, call.duties.count > 1 {
      typed = try Prompt.line(
        "What did it deal with? (numbers; Return for all)", option: "--about")
    }
    let words = typed.split { !$0.isNumber && !$0.isLetter }.map(String.init)
    if words.isEmpty || words == ["all"] { return call.duties }
    let numbers = words.map { Int($0) }
    guard numbers.allSatisfy({ $0.map(call.duties.indices.shifted(by: 1).contains) ?? false })
    else {
      Terminal.say("  one or more of 1 to \(call.duties.count)")
      return nil
    }
    return Set(numbers.compactMap(\.self)).sorted().map { call.duties[$0 - 1] }
  }

  /// A snooze of each matter of the call, so that the other side's stay on the list.
  private func snoozed(_ text: String, why: String?, _ call: DueList.Call) throws -> [[String]]? {
    guard !call.duties.isEmpty else {
      Terminal.say("  nothing is due to them now")
      return nil
    }
    let until =
      try text.trimmedOrNil
      ?? Prompt.required(nil, option: "--until", question: "Until when?")
    let why = try why ?? Prompt.required(nil, option: "--why", question: "Why?")
    return call.duties.map { duty in
      [
        "snooze", "\(duty.interview.id.number)", "--until", until, "--why", why, "--rule",
        duty.duty.rule.rawValue,
      ]
    }
  }

  private func side(of call: DueList.Call) -> String? {
    switch call.whom {
    case .candidate: return "candidate"
    case .employer: return "employer"
    case .nobody:
      Terminal.say("  there is nobody to call: c closes it")
      return nil
    }
  }

  /// The number of the interview that an answer is about: the one of its matter, or the only open
  /// one, or the one chosen.
  private func interview(of call: DueList.Call, for key: CallKey) throws -> String? {
    let fitting = call.duties.filter { key.fits($0.duty.rule) }
    let due = fitting.isEmpty ? call.duties : fitting
    var numbers = Set(due.map(\.interview.id.number)).sorted()
    if numbers.isEmpty, let person = call.whom.person {
      let all = try shared.openSession().store.interviews(of: person, closed: 1).map(
        \.record.interview)
      let open = all.filter(\.isOpen)
      numbers = (open.isEmpty ? all : open).map(\.id.number).sorted()
    }
    // A call in vain counts for all of them, whichever is named.
    guard numbers.count > 1, key != .noAnswer, key != .voicemail, key != .promise else {
      return numbers.first.map { "\($0)" }
    }
    let typed = try Prompt.line(
      "About which interview? (\(numbers.map(String.init).joined(separator: ", ")))", option: "WHO")
    let number = Int64(typed.trimmed.drop { $0 == "#" })
    guard let number, numbers.contains(number) else {
      Terminal.say("  one of \(Grammar.list(numbers.map(String.init), conjunction: "or"))")
      return nil
    }
    return "\(number)"
  }
}

extension CallKey {
  /// True if the answer is one to a duty of the rule.
  func fits(_ rule: Rule) -> Bool {
    switch self {
    case .log: Rule.askingForDebrief.contains(rule)
    case .feedback, .promise: rule.asksForAnswer || rule == .askForDate
    case .prepared: rule == .brief
    case .accept, .decline: rule == .offerAnswer || rule == .relayNews
    case .close: rule == .closeOut
    default: true
    }
  }
}

extension Range<Int> {
  fileprivate func shifted(by offset: Int) -> Range<Int> {
    lowerBound + offset..<upperBound + offset
  }
}

extension Callee {
  /// The candidate or the employer; nil for a task at the desk.
  var person: PersonRecord.Person? {
    switch self {
    case .candidate(let candidate): .candidate(candidate)
    case .employer(let employer, _): .employer(employer)
    case .nobody: nil
    }
  }

  /// True if both are the same candidate, or at the same employer.
  func isOf(_ other: Callee) -> Bool {
    switch (self, other) {
    case (.candidate(let one), .candidate(let other)): one.id == other.id
    case (.employer(let one, _), .employer(let other, _)): one.id == other.id
    default: false
    }
  }
}
