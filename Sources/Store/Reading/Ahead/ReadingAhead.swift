import Foundation
import GRDB

/// Reads a long answer portion by portion, on several connections at once, and gives the portions in
/// their order.
///
/// Whoever asks for a portion that is not there reads what nobody has begun with: without companions it
/// is a loop like any other.
final class ReadingAhead<Portion: Sendable, Answer: Sendable>: @unchecked Sendable {
  private typealias Numbered = (number: Int, portion: Portion)

  private let companions: [Companion]
  private let reading: @Sendable (Database, Portion) throws -> Answer
  private let threads = DispatchGroup()
  private var readers: Int { companions.count + 1 }

  /// Guards what follows, and tells of its changes.
  private let changes = NSCondition()
  /// The portions that nobody has begun with, in their order.
  private var waiting: [Numbered] = []
  private var answers: [Int: Result<Answer, any Error>] = [:]
  private var isOver = false

  /// What is read of each portion, in a transaction of the connection that it is given.
  init(_ companions: [Companion], reading: @escaping @Sendable (Database, Portion) throws -> Answer)
  {
    self.companions = companions
    self.reading = reading
  }

  /// Has the caller's connection read with as much room as each of its companions.
  func makeRoom(in db: Database) throws { try db.makeRoomForReading(among: readers) }

  /// Goes through the portions that `next` answers, until that is nil or `body` has seen enough
  /// (false).
  ///
  /// Of portions and answers no more are in memory than two for each that reads. When it ends, nobody
  /// reads any more.
  func forEach(
    in db: Database, _ next: () throws -> Portion?, _ body: (Answer) throws -> Bool
  ) throws {
    _ = try db.version()
    for companion in companions { start(companion) }
    defer { finish() }
    var added = 0
    var given = 0
    var isLast = false
    while true {
      while !isLast, added - given < 2 * readers {
        guard let portion = try next() else {
          isLast = true
          break
        }
        add(portion, number: added)
        added += 1
      }
      guard given < added, try body(answer(given, in: db)) else { return }
      given += 1
    }
  }

  // What the one who asks does.

  private func add(_ portion: Portion, number: Int) {
    locked {
      waiting.append((number, portion))
      changes.broadcast()
    }
  }

  /// The answer to a portion, once it is there; until then portions are read here and now.
  private func answer(_ number: Int, in db: Database) throws -> Answer {
    while true {
      let (answer, other) = locked {
        while answers[number] == nil, waiting.isEmpty { changes.wait() }
        let answer = answers.removeValue(forKey: number)
        return (answer, answer == nil ? waiting.removeFirst() : nil)
      }
      if let answer { return try answer.get() }
      if let other { read(other, in: db) }
    }
  }

  private func finish() {
    locked {
      isOver = true
      changes.broadcast()
    }
    threads.wait()
  }

  // What a companion does.

  private func start(_ companion: Companion) {
    DispatchQueue(label: "debrief.reading").async(group: threads) { [self] in
      // One that cannot read has begun with nothing, and leaves it to the others.
      try? companion.readIfUnchanged { db in
        try? db.makeRoomForReading(among: readers)
        while let next = take() { read(next, in: db) }
      }
    }
  }

  /// The next portion that nobody has begun with; nil once there will be none.
  private func take() -> Numbered? {
    locked {
      while waiting.isEmpty, !isOver { changes.wait() }
      return isOver ? nil : waiting.removeFirst()
    }
  }

  // What both do.

  private func read(_ next: Numbered, in db: Database) {
    let answer = Result { try reading(db, next.portion) }
    locked {
      answers[next.number] = answer
      changes.broadcast()
    }
  }

  private func locked<Value>(_ body: () throws -> Value) rethrows -> Value {
    changes.lock()
    defer { changes.unlock() }
    return try body()
  }
}
