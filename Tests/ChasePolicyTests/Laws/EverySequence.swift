import AgencySettings
import Domain
import WorkingTime

/// The laws over every sequence of up to four entries of the alphabet.
///
/// Entries of different moments are put in their order before anything is made of them, which *Asked
/// twice, answered once* holds on its own. So of the sequences only those are asked that are in
/// order, in every order of entries of one moment: all others are one of them.
enum EverySequence {
  static let longest = 4

  /// How many sequences there are, the one of no entries among them.
  static var sequences: Int {
    (0...longest).reduce(0) { sum, length in
      sum + (0..<length).reduce(1) { product, _ in product * Alphabet.count }
    }
  }

  /// What came of it; made once, for all the laws together.
  static let sweep = Task.detached {
    let question = try Self.question
    let beginnings = Self.beginnings
    return try await Sweep.together(beginnings.count + 1) { part in
      var walk = Walk(question)
      guard part > 0 else {
        walk.ask([])
        return walk.sweep
      }
      let (place, fact) = beginnings[part - 1]
      walk.follow([fact], from: place)
      return walk.sweep
    }
  }

  /// The entries that a sequence may begin with, each with the place of its moment.
  private static var beginnings: [(Int, Fact)] {
    Alphabet.entries.enumerated().flatMap { place, facts in facts.map { (place, $0) } }
  }

  private static var question: Question {
    get throws {
      guard let time = InterviewTime(start: Alphabet.start, end: Alphabet.end) else {
        throw NoInterview()
      }
      return Question(
        time: time, recorded: [],
        calendars: Calendars(agency: .usual, employer: Interview.berlin))
    }
  }

  private struct NoInterview: Error {}

  /// A walk through the sequences that begin alike.
  private struct Walk {
    let question: Question
    var sweep = Sweep()

    init(_ question: Question) {
      self.question = question
    }

    /// Asks about a sequence.
    mutating func ask(_ facts: [Fact]) {
      sweep.hold(Law.all, against: question.recording(facts), number: sweep.plans)
    }

    /// Asks about a sequence and all that go on from it, at its last moment or later.
    mutating func follow(_ facts: [Fact], from place: Int) {
      ask(facts)
      guard facts.count < EverySequence.longest else { return }
      for later in place..<Alphabet.entries.count {
        for fact in Alphabet.entries[later] { follow(facts + [fact], from: later) }
      }
    }
  }
}
