import CustomDump
import DataProtection
import Domain
import Testing
import WorkingTime

@testable import Store

/// Other people are marked wherever they are named or quoted, and covered where that is asked for.
struct DossierPeopleTests {
  private static let names = [
    "Quentia Oddfellow", "Annwyl Leehurst", "Bohdan Chenko", "Marwen Hillcote", "Zofija Lundqvist",
  ]
  private static let words = ["not enough of it", "by Friday surely", "a quiet one"]

  private let store: AgencyStore
  private let priya: Interview

  init() throws {
    store = try agency()
    let stamp = Stamp.by(Self.names[0], at: hour(0))
    priya = try store.book(
      booking(vacancy: "Assistant to Marwen Hillcote", meets: [Self.names[1]]), by: stamp
    ).interview
    let other = try store.book(booking(Self.names[4], at: 2), by: stamp).interview
    try store.record(.withdrawn(why: "Priya Shah told me not to"), of: other, by: stamp)
    let account = Debrief.Account(
      met: [Met(name: Self.names[2], role: "head of data")],
      note: "Annwyl's manner; BOHDAN CHENKO too. Zofija was there, said quentia oddfellow")
    try store.record(.debrief(Debrief(interest: .yes, account: account)), of: priya, by: stamp)
    let feedback = Feedback.Words(
      from: Self.names[3], said: Self.words[0], strengths: [Self.words[2]],
      confidential: "as Zofija Lundqvist is better")
    try store.record(
      .feedback(Feedback(decision: .hold, words: feedback)), of: priya, by: stamp)
    try store.record(
      .promise(Promise(by: .at(hour(9)), from: Self.names[3], words: Self.words[1])), of: priya,
      by: stamp)
  }

  private func formats(_ redaction: Redaction) throws -> [DossierFormat: String] {
    try store.dossier(of: priya.candidate.id, at: hour(10)).dossier
      .everyFormat(redaction, under: store)
  }

  /// Which of some words stand in a text, whole or in part and in any case.
  private func found(_ words: [String], in text: String) -> [String] {
    words.flatMap { $0.split(separator: " ").map(String.init) }.filter {
      text.lowercased().contains($0.lowercased())
    }
  }

  @Test func withoutRedactionAllIsThere() throws {
    for (format, text) in try formats(.none) {
      for name in Self.names.dropFirst().dropLast() { #expect(text.contains(name), "\(format)") }
      for words in Self.words + ["head of data"] { #expect(text.contains(words), "\(format)") }
      #expect(!text.contains("[redacted"), "\(format)")
    }
  }

  @Test func coveredNoNameIsLeftAndNoWord() throws {
    for (format, text) in try formats(.all) {
      expectNoDifference(found(Self.names, in: text), [], "\(format)")
      for words in Self.words + ["head of data", "is better"] {
        #expect(!text.contains(words), "\(format)")
      }
      #expect(text.contains("[redacted: a candidate"), "\(format)")
      #expect(text.contains(" manner; ") || text.contains(" too. "), "\(format): the rest stays")
    }
  }

  @Test func coveredNamesLeaveWordsIn() throws {
    for (format, text) in try formats(.names) {
      expectNoDifference(found(Self.names, in: text), [], "\(format)")
      for words in Self.words + ["is better"] { #expect(text.contains(words), "\(format)") }
    }
  }

  @Test func whoIsNearIsKnownByAPartOfTheName() throws {
    _ = try store.book(booking("Far Away", employer: "Bolt", vacancy: "Clerk", at: 30))
    let people = try store.dossier(of: priya.candidate.id, at: hour(40)).dossier.people
    expectNoDifference(
      Set(people),
      [
        DossierPerson(name: Self.names[0], party: .consultant, isNear: true),
        DossierPerson(name: "Sam", party: .consultant, isNear: true),
        DossierPerson(name: Self.names[1], party: .employersPerson, isNear: true),
        DossierPerson(name: Self.names[2], party: .employersPerson, isNear: true),
        DossierPerson(name: Self.names[3], party: .employersPerson, isNear: true),
        DossierPerson(name: Self.names[4], party: .candidate, isNear: true),
        DossierPerson(name: "Far Away", party: .candidate, isNear: false),
      ])
  }

  @Test func whereTheyAreNamedElsewhereIsToldByItsPlace() throws {
    let mentions = try store.dossier(of: priya.candidate.id, at: hour(10)).forgetting.mentions
    expectNoDifference(mentions.map(\.kind), [.withdrawn])
  }
}
