import CustomDump
import Domain
import Foundation
import Engine
import Testing

@testable import Store

/// Two John Smiths, with a mark of their own in every field: no output of one has a mark of the
/// other.
struct NamesakesTests {
  /// How the two came to be on record.
  enum Way: CaseIterable {
    case differingByNumber, differingByAddress, differingByEmployer, split
    case splitMergedAndSplitAgain
  }

  /// One of them: the interview and what was marked.
  struct Person {
    var interview: Interview
    var marks: [String]
  }

  private let folder: Folder
  private let store: AgencyStore

  init() throws {
    folder = try Folder()
    store = try AgencyStore(path: folder.file("agency.db"))
  }

  /// Both of them; each has marks that begin with another letter.
  private func people(_ way: Way) throws -> (first: Person, second: Person) {
    let reach: (String) -> (phone: String?, email: String?) = { letter in
      let digits = letter == "z" ? "1" : "2"
      return switch way {
      case .differingByNumber: ("07700 90\(digits)\(digits)77", nil)
      case .differingByAddress: (nil, "\(letter)reach@\(letter)domain.example")
      case .differingByEmployer: (nil, nil)
      case .split, .splitMergedAndSplitAgain:
        ("07700 90\(digits)\(digits)77", "\(letter)reach@\(letter)domain.example")
      }
    }
    let isSplit = way == .split || way == .splitMergedAndSplitAgain
    let book = { (letter: String, who: BookedCandidate, hours: Int) in
      let (phone, email) = reach(letter)
      return try store.book(
        booking(
          "John Smith", who: who, employer: "\(letter)employer", vacancy: "\(letter)vacancy",
          at: hours, phone: phone, email: email, meets: ["\(letter)meets"])
      ).interview
    }
    let first = try book("z", .named, 0)
    let second = try book("q", isSplit ? .known(first.candidate.id) : .new(1), 5)
    for (letter, interview) in [("z", first), ("q", second)] { try tell(letter, of: interview) }
    if isSplit { try split(second, from: first) }
    if way == .splitMergedAndSplitAgain {
      let now = try #require(try store.interview(second.id)).candidate
      try store.merge(.candidates(gone: now, kept: first.candidate), by: .by(at: hour(20)))
      try split(second, from: first)
    }
    let people = try [("z", first), ("q", second)].map { letter, interview in
      let now = try #require(try store.interview(interview.id))
      try tellOfNone(letter, now.candidate)
      let reached = [reach(letter).phone, reach(letter).email].compactMap(\.self)
      return Person(
        interview: now,
        marks: reached
          + ["employer", "vacancy", "meets", "note", "said", "from", "call", "why", "asks", "hand"]
          .map { letter + $0 })
    }
    return (people[0], people[1])
  }

  private func split(_ interview: Interview, from first: Interview) throws {
    _ = try store.split(
      first.candidate.id, interviews: [interview.id], by: .by(at: hour(21)),
      command: "people split")
  }

  private func tell(_ letter: String, of interview: Interview) throws {
    try store.record(
      .debrief(Debrief(interest: .yes, account: .init(note: letter + "note"))), of: interview)
    let words = Feedback.Words(from: letter + "from", said: letter + "said")
    try store.record(.feedback(Feedback(decision: .reject, words: words)), of: interview)
    let call = Contact(
      chaser: .consultant, target: .candidate, result: .wrote, note: letter + "call John Smith")
    try store.record(.contact(try #require(call)), of: interview)
    try store.record(.withdrawn(why: letter + "why"), of: interview)
    try store.record(.closed(.withdrawn), of: interview)
  }

  private func tellOfNone(_ letter: String, _ candidate: Candidate) throws {
    _ = try store.record(
      [.request(.heard(.candidate(candidate), .erasure, note: letter + "asks"))],
      by: .by(at: hour(30)),
      command: "request")
    try store.edit(
      .candidate(candidate), [.email("\(letter)hand@example.com")], by: .by(at: hour(31)))
  }

  /// Everything that is shown of one person.
  private func outputs(of person: Person) throws -> [String: String] {
    let id = person.interview.candidate.id
    let (dossier, forgetting) = try store.dossier(of: id, at: hour(40))
    var outputs = Dictionary(
      uniqueKeysWithValues: try dossier.everyFormat(under: store).map { ("\($0.key)", $0.value) })
    outputs["record"] = "\(try store.record(of: .candidate(person.interview.candidate)))"
    outputs["interviews"] = "\(try store.interviews(of: id))"
    outputs["journal"] = "\(try store.record(of: person.interview.id))"
    outputs["forgetting"] = "\(forgetting)"
    outputs["known"] = "\(try store.people(numbered: [id]))"
    if let email = person.interview.candidate.email {
      outputs["reached"] = "\(try store.people(knownBy: email))"
    }
    return outputs
  }

  @Test(arguments: Way.allCases)
  func `no output of one has a mark of the other`(_ way: Way) throws {
    let (first, second) = try people(way)
    #expect(first.interview.candidate.id != second.interview.candidate.id)
    for (one, other) in [(first, second), (second, first)] {
      let outputs = try outputs(of: one)
      for (name, text) in outputs {
        let found = other.marks.filter { text.contains($0) }
        #expect(found == [], "\(name) of \(one.marks[0])")
      }
      let dossier = try #require(outputs["text"])
      expectNoDifference(one.marks.filter { !dossier.contains($0) }, [])
    }
    expectNoDifference(try store.verification().findings, [])
  }

  @Test(arguments: Way.allCases, [true, false])
  func `forgetting one erases nothing of the other`(_ way: Way, _ isFirst: Bool) throws {
    let (first, second) = try people(way)
    let (gone, kept) = isFirst ? (first, second) : (second, first)
    let entries = try store.record(of: kept.interview.id).entries
    for hours in [100, 24 * 365 * 3] {
      _ = try store.forget(
        gone.interview.candidate.id, by: .by(at: hour(hours)), command: "forget")
      try store.sweep()
    }
    let theirs = gone.marks.filter { !$0.hasSuffix("employer") && !$0.hasSuffix("vacancy") }
    expectNoDifference(try found(theirs), [])
    expectNoDifference(try found(kept.marks), kept.marks)
    expectNoDifference(try store.record(of: kept.interview.id).entries, entries)
    #expect(try store.candidates().filter { $0.name == "John Smith" }.count == 1)
    #expect(try store.interview(kept.interview.id)?.candidate.isNamesake == false)
    expectNoDifference(try store.verification().findings, [])
  }

  /// The marks that are in any of the files, numbers in the form for comparing too.
  private func found(_ marks: [String]) throws -> [String] {
    let files = try folder.contents().map(folder.bytes)
    return marks.filter { mark in
      let digits = mark.filter(\.isNumber).dropFirst()
      let forms = [mark] + (digits.count > 5 ? [String(digits), String(digits.reversed())] : [])
      return forms.contains { form in
        files.contains { $0.range(of: Data(form.utf8)) != nil }
      }
    }
  }

  /// A merger does not bring back what was erased, nor does its undo.
  @Test func `a merge after an erasure brings nothing back`() throws {
    let (first, second) = try people(.differingByNumber)
    for hours in [100, 24 * 365 * 3] {
      _ = try store.forget(
        first.interview.candidate.id, by: .by(at: hour(hours)), command: "forget")
    }
    let erased = try #require(try store.candidate(first.interview.candidate.id))
    let merged = try store.merge(
      .candidates(gone: erased, kept: second.interview.candidate), by: .by(at: hour(30_000)))
    let known = try store.record(of: .candidate(second.interview.candidate))
    #expect(known.phones.allSatisfy { !first.marks.contains($0) })
    _ = try store.undo(entry: merged.entry, by: .by(at: hour(30_001)))
    try store.sweep()
    let theirs = first.marks.filter { !$0.hasSuffix("employer") && !$0.hasSuffix("vacancy") }
    expectNoDifference(try found(theirs), [])
    expectNoDifference(try store.verification().findings, [])
  }

  /// The copy has both, whole.
  @Test(arguments: Way.allCases)
  func `an export of both comes back the same`(_ way: Way) throws {
    _ = try people(way)
    let rows = try store.exported()
    let copy = try agency()
    _ = try copy.takeIn { take in rows.allSatisfy { take($0) == nil } }
    expectNoDifference(try copy.exported(), rows)
    expectNoDifference(try copy.candidates(), try store.candidates())
  }
}

extension AgencyStore {
  /// Every row of an export.
  func exported() throws -> [ExportRow] {
    var rows: [ExportRow] = []
    try forEachRow { _, row in
      rows.append(row)
      return true
    }
    return rows
  }
}
