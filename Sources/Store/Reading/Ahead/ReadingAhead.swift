import Foundation
import Engine
import SQLiteEngine

/// Reads a long result in portions, on several connections concurrently, and passes them on in
/// order.
///
/// A caller waiting for a portion reads one that is not yet started: without companions it is an
/// ordinary loop. A report on 100,000 interviews and `verify` take nearly twice as long on one
/// connection.
final class ReadingAhead<Portion: Sendable, Answer: Sendable>: @unchecked Sendable {
  private typealias Numbered = (number: Int, portion: Portion)

  private let companions: [Companion]
  private let reading: @Sendable (Database, Portion) throws -> Answer
  private let threads = DispatchGroup()
  private var readers: Int { companions.count + 1 }

  /// Guards the following properties, and signals their changes.
  private let changes = NSCondition()
  /// The portions not yet started, in order.
  private var waiting: [Numbered] = []
  private var answers: [Int: Result<Answer, any Error>] = [:]
  private var isOver = false

  /// Reads each portion with `reading`, in a transaction of the connection passed to it.
  init(_ companions: [Companion], reading: @escaping @Sendable (Database, Portion) throws -> Answer)
  {
    self.companions = companions
    self.reading = reading
  }

  /// Gives the caller's connection the same page cache as each companion.
  func makeRoom(in db: Database) throws { try db.makeRoomForReading(among: readers) }

  /// Reads the portions that `next` returns, until that is nil or `body` returns false.
  ///
  /// At most two portions and answers per reader are in memory. On return, all reading has ended.
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

  // The caller's part.

  private func add(_ portion: Portion, number: Int) {
    locked {
      waiting.append((number, portion))
      changes.broadcast()
    }
  }

  /// Returns the answer to a portion, reading others itself until it is available.
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

  // A companion's part.

  private func start(_ companion: Companion) {
    DispatchQueue(label: "debrief.reading").async(group: threads) { [self] in
      // A companion that cannot read has started nothing, and leaves all to the others.
      try? companion.readIfUnchanged { db in
        try? db.makeRoomForReading(among: readers)
        while let next = take() { read(next, in: db) }
      }
    }
  }

  /// Returns the next portion not yet started; nil once there are no more.
  private func take() -> Numbered? {
    locked {
      while waiting.isEmpty, !isOver { changes.wait() }
      return isOver ? nil : waiting.removeFirst()
    }
  }

  // The part of both.

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
