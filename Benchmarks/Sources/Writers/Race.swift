import Dispatch
import Domain
import Foundation
import Store
import Synchronization
import WorkingTime

/// Many writers at one agency, each a thread with a connection of its own.
struct Race: Sendable {
  let address: String
  let writers: Int
  let seconds: Double

  /// The number of interviews of each writer.
  private static let each = 4

  /// Records for so long; returns how long each recording took, and the whole.
  func run() throws -> (waits: [Double], took: Double) {
    let stores = try (0..<writers).map { _ in try AgencyStore(path: address) }
    let interviews = try book(writers * Self.each, at: stores[0])
    let results = Mutex<[Result<Double, any Error>]>([])
    let begun = Date()
    let threads = DispatchGroup()
    for writer in 0..<writers {
      let (store, own) = (stores[writer], interviews[(writer * Self.each)...].prefix(Self.each))
      threads.enter()
      Thread.detachNewThread {
        defer { threads.leave() }
        var number = 0
        while Date().timeIntervalSince(begun) < seconds {
          let start = Date()
          let result = Result<Double, any Error> {
            try record(number, of: own[own.startIndex + number % Self.each], at: store)
            return Date().timeIntervalSince(start)
          }
          results.withLock { $0.append(result) }
          guard case .success = result else { return }
          number += 1
        }
      }
    }
    threads.wait()
    let waits = try results.withLock(\.self).map { try $0.get() }
    return (waits.sorted(), Date().timeIntervalSince(begun))
  }

  private func record(
    _ number: Int, of interview: Identifier<Interview>, at store: AgencyStore
  ) throws {
    let contact = Contact(
      chaser: .consultant, target: .candidate, result: .noAnswer, note: "number \(number)")
    guard let contact else { return }
    let stamp = Self.stamp(after: 60 * number)
    _ = try store.record(
      [Fact(at: stamp.at, .contact(contact))], of: interview, by: stamp, command: "contact")
  }

  /// Books so many interviews, each of a candidate of its own.
  private func book(_ count: Int, at store: AgencyStore) throws -> [Identifier<Interview>] {
    let start = Self.stamp(after: 3600).at
    let bookings = (0..<count).compactMap { number in
      InterviewTime(start: start, end: Instant(seconds: start.seconds + 3600)).map { time in
        ImportedInterview(
          booking: Booking(
            candidate: "Candidate \(number)", who: .new(number),
            employer: "Employer \(number % 50)",
            vacancy: "Vacancy \(number % 7)", time: time))
      }
    }
    return try store.book(bookings, by: Self.stamp(), command: "book").map(\.interview.id)
  }

  private static func stamp(after seconds: Int = 0) -> Stamp {
    Stamp(
      consultant: Consultant(id: Identifier(0), name: "Sam"),
      at: Instant(seconds: 1_794_819_600 + seconds), clock: .given)
  }
}
