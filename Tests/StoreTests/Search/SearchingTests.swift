import CustomDump
import Domain
import Engine
import Testing
import Wording

@testable import Store

struct SearchingTests {
  let store: AgencyStore
  let priya: Interview
  let zoe: Interview

  init() throws {
    store = try agency()
    priya = try store.book(booking("Priya Shah", meets: ["Ann Lee"])).interview
    zoe = try store.book(booking("Zoë Lund", employer: "Bolt & Straße", at: 5)).interview
    try store.record(.debrief(Self.debrief("Asked about Python, and Leeds.")), of: priya)
    try store.record(.debrief(Self.debrief("Python only")), of: zoe)
  }

  private static func debrief(_ note: String) -> Debrief {
    Debrief(interest: .yes, account: Debrief.Account(note: note))
  }

  /// What is found for some words: interviews with their entries.
  private func found(_ typed: String, limit: Int = 10) throws -> [Int64: [Int64]] {
    let query = try SearchQuery.typed(typed, limit: limit)
    return Dictionary(
      uniqueKeysWithValues: try store.search(query).interviews.map {
        ($0.interview.id.number, $0.entries.map(\.id.number))
      })
  }

  @Test(
    arguments: [
      ("a word", "python", [1: [3], 2: [4]]),
      ("two words of one entry", "leeds python", [1: [3]]),
      ("two words of different entries", "ann leeds", [:]),
      ("a name and a word", "zoe python", [2: [4]]),
      ("a name without accents", "LUND", [2: [4, 2]]),
      ("an employer", "strasse", [2: [4, 2]]),
      ("whom they are to meet", "ann lee", [1: [1]]),
      ("the beginning of the last", "pyt", [1: [3], 2: [4]]),
      ("the beginning of another", "pyt leeds", [:]),
      ("FTS5's own words", "python NOT leeds", [:]),
    ] as [(String, String, [Int64: [Int64]])])
  func whatIsSoughtIsFound(_ label: String, _ typed: String, _ expected: [Int64: [Int64]]) throws {
    expectNoDifference(try found(typed), expected)
  }

  @Test(
    arguments: [
      ("a typing mistake", "pyhton", "python"),
      ("one of two words", "zoe pyhton", "zoe python"),
      ("one that is not the last", "pyton zoe", "python zoe"),
      ("the last unfinished", "pyhton lee", "python lee"),
      ("a word that is near nothing", "kotlin", nil),
      ("a word that is near, and one that is not", "pyhton kotlin", nil),
      ("words that stand in no entry together", "pyhton strasse ann", nil),
      ("no mistake", "ann leeds", nil),
      ("another letter to begin with", "bython", nil),
    ] as [(String, String, String?)])
  func whatMayHaveBeenMeant(_ label: String, _ typed: String, _ expected: String?) throws {
    let query = try SearchQuery.typed(typed, limit: 10)
    #expect(try store.correction(of: query)?.text == expected, "\(label)")
  }

  @Test func whatWasTakenBackIsNotFound() throws {
    _ = try store.undo(entry: nil, by: .by(at: hour(2)))
    #expect(try found("python") == [1: [3]])
    _ = try store.undo(entry: Identifier(5), by: .by(at: hour(3)))
    #expect(try found("python") == [1: [3], 2: [4]])
    _ = try store.undo(entry: Identifier(2), by: .by(at: hour(4)))
    #expect(
      try found("zoe") == [2: [4, 2]], "the interview is found though its booking was undone")
    #expect(try found("strasse zoe") == [2: [4, 2]])
    let undoing = try store.search(SearchQuery.typed("zoe", limit: 1)).interviews.first?.undoing
    #expect(undoing?.id == Identifier(7))
  }

  @Test func theLatestStandFirstAndTheRestIsCounted() throws {
    let query = try SearchQuery.typed("python", limit: 1)
    let answer = try store.search(query)
    #expect(answer.interviews.map(\.interview.id) == [zoe.id])
    #expect(answer.more == 1)
    #expect(!answer.isCutShort)
  }

  @Test func oneEmployersOrCandidatesAlone() throws {
    var query = try SearchQuery.typed("python", limit: 9)
    query.employer = priya.employer.id
    #expect(try store.search(query).interviews.map(\.interview.id) == [priya.id])
    query.candidate = zoe.candidate.id
    #expect(try store.search(query).interviews.isEmpty)
    query.employer = nil
    #expect(try store.search(query).interviews.map(\.interview.id) == [zoe.id])
  }

  @Test func asManyWordsAsMayBe() throws {
    let typed = Array(repeating: "python", count: SoughtWords.most).joined(separator: " ")
    #expect(try found(typed).count == 2)
  }
}

extension SearchQuery {
  /// A search for what was typed.
  static func typed(_ typed: String, limit: Int) throws -> SearchQuery {
    let sought = try #require(SoughtWords(typed))
    return SearchQuery(sought, limit: limit)
  }
}
