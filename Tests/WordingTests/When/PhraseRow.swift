import Testing
import WorkingTime

@testable import Wording

/// A phrase, which way it is read, and the time that it means: a date, or a moment in UTC.
struct PhraseRow: CustomTestStringConvertible, Sendable {
  let phrase: String
  let direction: WhenDirection
  let answer: String

  static func past(_ phrase: String, _ answer: String) -> PhraseRow {
    PhraseRow(phrase: phrase, direction: .past, answer: answer)
  }

  static func future(_ phrase: String, _ answer: String) -> PhraseRow {
    PhraseRow(phrase: phrase, direction: .future, answer: answer)
  }

  static func either(_ phrase: String, _ answer: String) -> PhraseRow {
    PhraseRow(phrase: phrase, direction: .either, answer: answer)
  }

  var testDescription: String { "\(direction): \(phrase)" }

  /// What the phrase is read as, written as the answers are.
  func reading(at now: Instant) throws -> String {
    switch try When.read(phrase, as: direction, now: now, in: .usual) {
    case .endOf(let date): date.iso8601
    case .at(let moment): moment.rfc3339
    }
  }
}

/// The moments at which the tables are read, in London.
enum Clock {
  /// Monday 23 November 2026, 10:00, when London keeps universal time.
  static let monday = Instant(seconds: 1_795_428_000)
  /// Wednesday 15 July 2026, 10:00 by the clocks of London, 09:00 in UTC.
  static let summer = Instant(seconds: 1_784_106_000)
}

@Test func theClocksShowWhatTheTablesSay() {
  #expect(Clock.monday.rfc3339 == "2026-11-23T10:00:00Z")
  #expect(Clock.summer.rfc3339 == "2026-07-15T09:00:00Z")
}
