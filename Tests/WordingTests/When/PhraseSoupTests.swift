import Testing
import WorkingTime

@testable import Wording

/// Phrases put together by chance: none may trap, and what is accepted keeps the laws.
@Suite struct PhraseSoupTests {
  static let words = [
    "fri", "monday", "27", "9", "30", "2026", "nov", "the", "27th", "in", "ago", "days", "2h",
    "working", "half", "past", "to", "quarter", "a", "week", "end", "of", "next", "last", "this",
    "month", "today", "tomorrow", "yesterday", "noon", "midnight", "morning", "at", "on", "by",
    "5pm", "14:00", "9.30", "23/11/2026", "2026-11-23", ":", "/", ".", "-", "+01:00", "z", "t",
    "now", "eod", "999999999", "0", "oclock", "am", "evening", "from", "and", "\u{1F600}", "\u{0}",
  ]

  @Test("soup of words never traps", arguments: [1, 2, 3] as [UInt64])
  func soup(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    var accepted = 0
    for _ in 0..<2000 {
      let count = Int.random(in: 1...6, using: &numbers)
      let phrase = (0..<count).map { _ in
        (Self.words.randomElement(using: &numbers) ?? "")
          + (Bool.random(using: &numbers) ? " " : "")
      }.joined()
      for direction in [WhenDirection.past, .future, .either] {
        guard let read = try? When.read(phrase, as: direction, now: Clock.monday, in: .usual) else {
          continue
        }
        accepted += 1
        try check(read, direction, "seed \(seed), \(direction), \(phrase)")
      }
    }
    #expect(accepted > 150)
  }

  /// It is on the right side, and its echo reads back.
  private func check(_ read: Deadline, _ direction: WhenDirection, _ label: String) throws {
    let today = LocalDate(dayNumber: 20_780)
    switch (direction, read) {
    case (.past, .at(let moment)): #expect(moment <= Clock.monday, "\(label)")
    case (.past, .endOf(let date)): #expect(date <= today, "\(label)")
    case (.future, .at(let moment)): #expect(moment >= Clock.monday, "\(label)")
    case (.future, .endOf(let date)): #expect(date >= today, "\(label)")
    case (.either, _): break
    }
    let echo = TimeWords.full(read, in: .usual)
    let again = try When.read(echo, as: .either, now: Clock.monday, in: .usual)
    #expect(again == read, "\(label), said as \(echo)")
  }

  @Test("characters of any kind never trap")
  func characters() {
    var numbers = SeededNumbers(seed: 4)
    var accepted = 0
    for _ in 0..<5000 {
      let scalars = (0..<Int.random(in: 0...12, using: &numbers)).compactMap { _ in
        let plane: ClosedRange<UInt32> = Bool.random(using: &numbers) ? 0...127 : 0...0x10_FFFF
        return Unicode.Scalar(UInt32.random(in: plane, using: &numbers))
      }
      let phrase = String(String.UnicodeScalarView(scalars))
      let read = try? When.read(phrase, as: .either, now: Clock.monday, in: .usual)
      if read != nil { accepted += 1 }
      let shown = TerminalText.escaped(phrase)
      #expect(TerminalText.width(of: TerminalText.fitted(shown, to: 9)) == 9, "seed 4")
    }
    #expect(accepted < 20)
  }
}
