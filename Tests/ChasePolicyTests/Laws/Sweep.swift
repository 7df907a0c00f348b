import Foundation

/// What came of holding laws against many questions.
struct Sweep: Sendable {
  /// A question whose plan breaks a law.
  struct Breach: Sendable {
    /// The law's place among those that were held.
    let law: Int
    /// The number of the question.
    let number: Int
    let question: Question
  }

  private(set) var plans = 0
  private(set) var situations = Situations()
  /// The first breach of each law that was broken.
  private(set) var breaches: [Breach] = []

  /// Holds laws against one question, unless they were broken before.
  mutating func hold(_ laws: [Law], against question: Question, number: Int) {
    let trial = Trial(question, .ours, number: number)
    plans += 1
    // A quarter of them is enough to know what was met.
    if number % 4 == 0 { situations.note(trial) }
    for place in laws.indices where laws[place].breach(trial) != nil {
      add(Breach(law: place, number: number, question: question))
    }
  }

  /// Adds what came of other questions.
  mutating func add(_ other: Sweep) {
    plans += other.plans
    situations.add(other.situations)
    for breach in other.breaches { add(breach) }
  }

  private mutating func add(_ breach: Breach) {
    guard let known = breaches.firstIndex(where: { $0.law == breach.law }) else {
      breaches.append(breach)
      return
    }
    if breach.number < breaches[known].number { breaches[known] = breach }
  }
}

extension Sweep {
  /// Runs parts of a sweep beside one another, as many as there are processors.
  static func together(
    _ parts: Int, _ part: @escaping @Sendable (Int) throws -> Sweep
  ) async throws -> Sweep {
    try await withThrowingTaskGroup(of: Sweep.self) { group in
      for number in 0..<parts { group.addTask { try part(number) } }
      return try await group.reduce(into: Sweep()) { $0.add($1) }
    }
  }
}
