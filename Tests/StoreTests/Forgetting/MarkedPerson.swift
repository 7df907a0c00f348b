import Domain
import Foundation
import Testing
import WorkingTime

@testable import Store

/// A candidate with a mark of their own in every place where something can be said of them.
struct MarkedPerson {
  /// The name that they are left with, and what is found of it.
  let name: String
  /// What stands everywhere else.
  private(set) var marks: [String] = []
  private(set) var interviews: [Interview] = []

  /// Letters that no word shares the beginning of: the search index writes a beginning once only.
  private static let letters = Array("bcdfghjklmnpqrstvwxz")

  /// A new mark: an accent in it, so that forms of it differ.
  private static func mark(_ dice: inout some RandomNumberGenerator) -> String {
    let random = (0..<10).map { _ in letters.randomElement(using: &dice) ?? "x" }
    return "é" + String(random) + "ö"
  }

  /// Books two interviews, under two records and three names, and says something everywhere.
  init(_ store: AgencyStore, dice: inout some RandomNumberGenerator) throws {
    name = Self.mark(&dice)
    let pool = (0..<40).map { _ in Self.mark(&dice) }
    var marks: [String] = []
    let next = {
      marks.append(pool[marks.count])
      return pool[marks.count - 1]
    }
    let first = try store.book(
      booking(next(), phone: next(), email: next(), meets: [next()])
    ).interview
    let second = try store.book(
      booking(next(), employer: "Bolt", at: 30, phone: next())
    ).interview
    try Self.tell(of: first, in: store, next)
    try store.record(.cancelled(why: next()), of: second)
    try store.edit(
      .candidate(first.candidate),
      [.name(next(), was: first.candidate.name), .phone(next()), .email(next())],
      by: .by(at: hour(5)))
    try store.merge(
      .candidates(gone: second.candidate, kept: first.candidate), by: .by(at: hour(6)))
    try Self.ask(second.candidate, in: store, next)
    let now = try #require(try store.interview(first.id))
    try store.edit(
      .candidate(now.candidate), [.name(name, was: now.candidate.name)], by: .by(at: hour(7)))
    interviews = [first, second]
    self.marks = marks
  }

  /// Three entries of one request, each with words of its own.
  private static func ask(
    _ candidate: Candidate, in store: AgencyStore, _ next: () -> String
  ) throws {
    let record = { (event: RequestEvent) in
      _ = try store.record(
        [.request(event)], at: hour(6), by: .by(at: hour(6)), command: "request")
    }
    try record(.heard(.candidate(candidate), .access, note: next()))
    let request = try #require(
      try store.journal(Event.Kind.ofRequests).requests.last { $0.answered == nil })
    try record(.extended(request, why: next()))
    try record(.answered(request, note: next()))
  }

  private static func tell(
    of interview: Interview, in store: AgencyStore, _ next: () -> String
  ) throws {
    let account = Debrief.Account(
      rang: .us, went: 2, met: [Met(name: next(), role: next())], discussed: next(),
      next: next(), forgot: [next(), next()], questions: [next()], concerns: [next()],
      note: next())
    try store.record(.debrief(Debrief(interest: .no, account: account)), of: interview)
    // What was taken back is held too.
    _ = try store.undo(entry: nil, by: .by(at: hour(2)))
    try store.record(
      .debrief(Debrief(interest: .yes, account: .init(note: next()))), of: interview)
    let words = Feedback.Words(
      from: next(), rating: 1, said: next(), strengths: [next()], concerns: [next()],
      confidential: next())
    try store.record(.feedback(Feedback(decision: .hold, words: words)), of: interview)
    try store.record(
      .promise(Promise(by: .at(hour(9)), from: next(), words: next())), of: interview)
    try store.record(.permission(.allowed(agreedBy: next())), of: interview)
    try store.record(.permission(.forbidden(why: next())), of: interview)
    let call = Contact(chaser: .consultant, target: .employer, result: .wrote, note: next())
    try store.record(.contact(try #require(call)), of: interview)
    try store.record(
      .snoozed(Snooze(until: hour(9), why: next(), rule: nil)), of: interview)
    try store.record(.withdrawn(why: next()), of: interview)
    try store.record(.closed(.withdrawn), of: interview)
  }
}

/// Looks for marks in the files of a folder, in every form in which something may have kept them.
enum TraceSearch {
  /// The forms of a text: UTF-8, UTF-16 of both orders, hexadecimal, decomposed, and folded.
  static func forms(of mark: String) -> [Data] {
    let composed = Data(mark.utf8)
    let hexadecimal = composed.map { String(format: "%02x", $0) }.joined()
    let folded = String(mark.dropFirst().dropLast())
    return [
      composed, mark.data(using: .utf16LittleEndian) ?? composed,
      mark.data(using: .utf16BigEndian) ?? composed, Data(hexadecimal.utf8),
      Data(hexadecimal.uppercased().utf8), Data(mark.decomposedStringWithCanonicalMapping.utf8),
      Data(mark.uppercased().utf8),
      // The search index leaves out the beginning that a word has in common with the one before.
      Data(folded.dropFirst(3).utf8),
    ]
  }

  /// How many of the marks are in any of the files, in any form.
  static func found(_ marks: [String], in folder: Folder) throws -> [String] {
    let files = try folder.contents().map(folder.bytes)
    return marks.filter { mark in
      forms(of: mark).contains { form in files.contains { $0.range(of: form) != nil } }
    }
  }
}
