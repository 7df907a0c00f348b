import CustomDump
import Domain
import Testing
import WorkingTime

@testable import Store

/// Imports of what other systems have, in any order and any number of times.
struct ImportLawTests {
  /// What a system said of an interview, one time after another: each is a version of it.
  private struct Version {
    let hours: Int
    let isOff: Bool
    let version: ImportVersion
  }

  /// An agency's files, of which each has some interviews in the version of that day.
  private struct World {
    var histories: [[Version]] = []
    /// The interviews that were booked by hand as the first version says.
    var byHand: Set<Int> = []
    /// In each file, which version of which interview.
    var files: [[(interview: Int, version: Int)]] = []

    init(_ dice: inout Dice) {
      for number in 0..<Int.random(in: 1...4, using: &dice) {
        var (sequence, changed) = (0, number)
        histories.append(
          (0..<Int.random(in: 1...4, using: &dice)).map { place in
            // Some systems count their changes, others say only when the last was made.
            if place > 0, Bool.random(using: &dice) { sequence += 1 }
            changed += place
            return Version(
              hours: 1000 * number + 50 * Int.random(in: 1...4, using: &dice),
              isOff: Int.random(in: 0..<4, using: &dice) == 0,
              version: ImportVersion(sequence: sequence, changed: hour(changed)))
          })
        if Bool.random(using: &dice) { byHand.insert(number) }
      }
      for _ in 0..<Int.random(in: 1...6, using: &dice) {
        files.append(
          histories.indices.filter { _ in Int.random(in: 0..<3, using: &dice) > 0 }
            .map { ($0, Int.random(in: histories[$0].indices, using: &dice)) })
      }
    }

    func item(_ interview: Int, _ version: Int) throws -> ImportedInterview {
      let said = histories[interview][version]
      return ImportedInterview(
        booking: try booking("Candidate \(interview)", at: said.hours),
        source: SourceRecord(uid: "event \(interview)", version: said.version),
        isCancelled: said.isOff)
    }
  }

  /// An importer with a fault, or without.
  private enum Importer: CaseIterable {
    case right, withoutVersions, withoutNames

    func items(_ items: [ImportedInterview], turn: Int) -> [ImportedInterview] {
      items.map { item in
        let id = item.source?.id ?? ""
        let source: SourceRecord? =
          switch self {
          case .right: item.source
          case .withoutVersions: SourceRecord(uid: id)
          case .withoutNames: SourceRecord(uid: "\(id) \(turn)", version: item.source?.version)
          }
        return ImportedInterview(
          booking: item.booking, events: item.events, source: source,
          isCancelled: item.isCancelled)
      }
    }
  }

  /// Imports the files of a world in an order, and all of them again in another; returns what is
  /// wrong.
  private func faults(_ seed: UInt64, _ importer: Importer) throws -> [String] {
    var dice = Dice(seed: seed)
    let world = World(&dice)
    let store = try agency()
    var faults: [String] = []
    /// The version in force of each interview that a file has named.
    var known: [Int: Int] = [:]
    var turn = 0
    func take(_ file: [(interview: Int, version: Int)]) throws {
      turn += 1
      let items = try file.map { try world.item($0.interview, $0.version) }
      _ = try store.takeIn(
        importer.items(items, turn: turn), by: .by(at: hour(turn - 40)), command: "import")
      for (interview, version) in file {
        if known[interview].map({ $0 < version }) ?? true { known[interview] = version }
      }
    }
    func compare(_ when: String) throws {
      let interviews = try store.interviews(openOnly: false)
      for (interview, version) in known {
        let said = world.histories[interview][version]
        let all = interviews.filter { $0.candidate.name == "Candidate \(interview)" }
        let here = all.first
        if all.count > 1 { faults.append("\(when): \(interview) is here \(all.count) times") }
        // Called off before it came, it is not here.
        let isOff = if case .cancelled = here?.state { true } else { here == nil }
        if isOff != said.isOff { faults.append("\(when): \(interview) is off: \(isOff)") }
        if !said.isOff, here?.time != (try time(said.hours)) {
          faults.append("\(when): \(interview) is at another time")
        }
      }
    }
    for interview in world.byHand.sorted() {
      let first = world.histories[interview][0]
      _ = try store.book(
        booking("Candidate \(interview)", at: first.hours), by: .by(at: hour(-50)))
      try take([(interview, 0)])
    }
    for file in world.files.shuffled(using: &dice) { try take(file) }
    try compare("once")
    for file in world.files.shuffled(using: &dice) { try take(file) }
    try compare("twice")
    let entries = try store.counts()
    for file in world.files.shuffled(using: &dice) { try take(file) }
    if try store.counts() != entries { faults.append("a third time records something") }
    if !(try store.verification().findings.isEmpty) { faults.append("it does not verify") }
    return faults
  }

  private static let seeds: ClosedRange<UInt64> = 1...40

  @Test func `an importer that forgets versions or names is found out`() throws {
    for importer in [Importer.withoutVersions, .withoutNames] {
      let found = try Self.seeds.contains { try !faults($0, importer).isEmpty }
      #expect(found, "\(importer)")
    }
  }

  @Test(arguments: seeds)
  func `each interview is here once, in its newest version, in whatever order files come`(
    _ seed: UInt64
  ) throws {
    expectNoDifference(try faults(seed, .right), [], "seed \(seed)")
  }
}

/// Numbers that look like chance and are the same in every run (SplitMix).
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
