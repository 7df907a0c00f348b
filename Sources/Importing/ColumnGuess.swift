public import Domain
import Wording

/// The columns of a table, matched with their headings and contents.
public struct ColumnGuess: Hashable, Sendable {
  /// A column that was found.
  public struct Found: Hashable, Sendable {
    /// The column's meaning.
    public let column: Column
    /// Its heading as in the file, white space collapsed.
    public let header: String
    /// Its index, counted from 0.
    public let index: Int
    /// The number of the round that its heading names, where there is a column for each round.
    public var round: Int?
    /// The stage of that round, if it has a name.
    public var stage: Stage?
  }

  /// The columns found, in the order of `Column`.
  public let found: [Found]
  /// The headings of the columns that are not read.
  public let unread: [String]
  /// The first column of each kind that a row needs everywhere, for quick access.
  private let first: [Column: Found]

  /// Matches headings to columns, overrides first, and tells by the contents what headings leave
  /// open.
  ///
  /// `given` are the columns that options stand in for. Throws if a required column is missing,
  /// two headings match one column, or an override names a heading that is absent or occurs twice.
  init(
    headers: [String], overrides: [ColumnOverride] = [], profiles: [ColumnProfile] = [],
    given: Set<Column> = []
  ) throws(SheetError) {
    var guessing = Guessing(headers: headers, profiles: profiles)
    try guessing.take(overrides)
    for column in Column.allCases { try guessing.find(column) }
    guessing.joinNames()
    let found = guessing.found.sorted { ($0.column.order, $0.index) < ($1.column.order, $1.index) }
    let unread = guessing.free.map { guessing.headers[$0] }
    let missing = Column.required.filter { column in
      !given.contains(column) && !found.contains { $0.column == column }
        && !(column == .candidate && found.contains { $0.column == .lastName })
    }
    guard missing.isEmpty else {
      throw .missing(
        missing, headers: guessing.headers, suggested: guessing.suggested(for: missing))
    }
    self.found = found
    self.unread = unread
    first = Dictionary(found.map { ($0.column, $0) }) { first, _ in first }
  }

  /// The columns of a table as far as they are understood, for a conversation about them.
  static func look(
    _ headers: [String], _ overrides: [ColumnOverride], _ profiles: [ColumnProfile]
  ) -> [LookedColumn] {
    var guessing = Guessing(headers: headers, profiles: profiles)
    try? guessing.take(overrides)
    for column in Column.allCases { try? guessing.find(column) }
    guessing.joinNames()
    return headers.indices.compactMap { index in
      let header = headers[index].collapsed
      guard !header.isEmpty else { return nil }
      return LookedColumn(
        header: header, column: guessing.found.first { $0.index == index }?.column,
        examples: profiles[index].examples)
    }
  }

  /// The first match for a column; nil if the file does not have it.
  public subscript(column: Column) -> Found? { first[column] }

  /// All matches for a column: several dates are several interviews.
  func all(_ column: Column) -> [Found] { found.filter { $0.column == column } }
}

/// A column of a table, and what it was taken for.
public struct LookedColumn: Hashable, Sendable {
  /// Its heading.
  public let header: String
  /// Its meaning; nil if it is not read.
  public let column: Column?
  /// What it holds, up to five examples.
  public let examples: [String]
}

extension Column {
  /// Its place in the order of columns.
  fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// The columns while they are being matched.
private struct Guessing {
  let headers: [String]
  private let words: [Set<String>]
  private let profiles: [ColumnProfile]
  private var isFree: [Bool]
  private var said: [Column: [Int]] = [:]
  private(set) var found: [ColumnGuess.Found] = []

  init(headers: [String], profiles: [ColumnProfile]) {
    self.headers = headers.map(\.collapsed)
    words = self.headers.map { Headings.words(of: $0) }
    self.profiles = headers.indices.map {
      profiles.indices.contains($0) ? profiles[$0] : ColumnProfile([])
    }
    isFree = self.headers.map { !$0.isEmpty }
  }

  /// The columns that are neither read nor ignored.
  var free: [Int] { headers.indices.filter { isFree[$0] } }

  mutating func take(_ overrides: [ColumnOverride]) throws(SheetError) {
    for override in overrides {
      let isHere = headers.contains { folded($0) == folded(override.header) }
      guard isHere || !override.isOptional else { continue }
      let index = try index(of: override.header)
      isFree[index] = false
      if case .column(let column) = override.target { said[column, default: []].append(index) }
    }
  }

  private func index(of header: String) throws(SheetError) -> Int {
    let wanted = folded(header)
    let indices = headers.indices.filter { folded(headers[$0]) == wanted }
    guard let index = indices.first else { throw .noSuchHeader(header, headers: headers) }
    guard indices.count == 1 else { throw .repeatedHeader(header) }
    return index
  }

  mutating func find(_ column: Column) throws(SheetError) {
    if let indices = said[column] {
      let isSeveral = column == .date && indices.allSatisfy { HeadingRound(headers[$0]) != nil }
      guard indices.count == 1 || isSeveral || column.mayRepeat else {
        throw .ambiguous(column, indices.map { headers[$0] })
      }
      return take(column, indices, isRound: isSeveral && indices.count > 1)
    }
    let tiers = Headings.of(column).tiers.map { tier in
      words.indices.filter { isFree[$0] && tier.contains(words[$0]) }
    }
    if column == .date || column == .status {
      let rounds = free.filter { isRound($0, of: column) }
      let isSure = column == .date && !(tiers.first ?? []).isEmpty
      if rounds.count > (isSure ? 1 : 0) { return take(column, rounds, isRound: true) }
    }
    var indices: [Int] = []
    for (rank, tier) in tiers.enumerated() where indices.isEmpty {
      indices = tier.filter { fits(column, $0, rank: rank, of: tiers.count) }
    }
    if column == .date, indices.isEmpty || tiers[0].isEmpty, let start = datedStart {
      indices = [start]
    }
    if indices.count > 1 { indices = try only(column, indices) }
    take(column, indices, isRound: false)
  }

  private mutating func take(_ column: Column, _ indices: [Int], isRound: Bool) {
    for index in indices {
      isFree[index] = false
      let round = isRound ? HeadingRound(headers[index]) : nil
      found.append(
        ColumnGuess.Found(
          column: column, header: headers[index], index: index, round: round?.number,
          stage: round?.stage))
    }
  }

  private func isRound(_ index: Int, of column: Column) -> Bool {
    guard let round = HeadingRound(headers[index]) else { return false }
    guard column == .date else { return round.isOfStatus }
    let saysSo = !round.others.isDisjoint(with: ["date", "interview"])
    return round.isOfDate
      && (saysSo ? profiles[index].allows(\.dates) : profiles[index].has(\.dates))
  }

  /// True if the contents allow what the heading says; a heading of the last tiers must be borne
  /// out by them.
  private func fits(_ column: Column, _ index: Int, rank: Int, of tiers: Int) -> Bool {
    let profile = profiles[index]
    switch column {
    case .date where words[index] == ["start", "date"]:
      // Else the first day of a job.
      let besides = profile.filled == 0 && words.contains(["end", "date"])
      return words.contains(["start", "time"]) || profile.has(\.datesWithTime) || besides
    case .date where words[index] == ["interview"]: return profile.has(\.dates)
    case .date where rank >= 2: return profile.allows(\.dates)
    case .end where rank == 3:
      return found.contains { $0.column == .date && words[$0.index].contains("start") }
    case .stage where rank == tiers - 1: return profile.has(\.stages)
    case .candidate: return !profile.has(\.numbers) || !words.contains(["first-name"])
    case .time: return !profile.has(\.dates) || found.contains { $0.column == .date }
    default: return true
    }
  }

  /// The column of the start, if it holds dates with times of day.
  private var datedStart: Int? {
    let starts = Headings.of(.time).tiers.joined()
    return free.first { starts.contains(words[$0]) && profiles[$0].has(\.datesWithTime) }
  }

  /// Decides between columns with the same heading, by their contents.
  private func only(_ column: Column, _ indices: [Int]) throws(SheetError) -> [Int] {
    if column.mayRepeat { return indices }
    let filled = indices.filter { profiles[$0].filled > 0 }
    let likely = column == .candidate ? filled.filter { !profiles[$0].has(\.numbers) } : filled
    if likely.count == 1 { return likely }
    // A client's name may be a person's there, and beside it the company's.
    let companies = indices.filter { column == .employer && words[$0].contains("company") }
    if companies.count == 1 { return companies }
    guard !Column.required.contains(column) else {
      throw .ambiguous(column, indices.map { headers[$0] })
    }
    return indices.max { (profiles[$0].filled, -$0) < (profiles[$1].filled, -$1) }.map { [$0] }
      ?? []
  }

  /// Decides between a whole name and one in two columns.
  mutating func joinNames() {
    let parts = found.filter { [.firstName, .lastName].contains($0.column) }
    guard let whole = found.first(where: { $0.column == .candidate }), !parts.isEmpty else {
      return
    }
    let isFirst = words[whole.index] == ["name"] && !parts.contains { $0.column == .firstName }
    let isBoth = parts.count == 2 && words[whole.index] == ["name"]
    if said[.candidate] == nil, isFirst || isBoth {
      found.removeAll { $0.column == .candidate }
      if isFirst {
        found.append(
          ColumnGuess.Found(column: .firstName, header: whole.header, index: whole.index))
      } else {
        isFree[whole.index] = true
      }
    } else {
      found.removeAll { part in parts.contains(part) }
      for part in parts { isFree[part.index] = true }
    }
  }

  /// The headings whose contents look like those of missing columns.
  func suggested(for missing: [Column]) -> [Column: String] {
    var left = free
    var suggested: [Column: String] = [:]
    func take(_ column: Column, _ isLike: (ColumnProfile) -> Bool) {
      guard missing.contains(column), suggested[column] == nil else { return }
      let like = left.filter { isLike(profiles[$0]) }
      guard like.count == 1, let index = like.first else { return }
      suggested[column] = headers[index]
      left.removeAll { $0 == index }
    }
    take(.date) { $0.has(\.dates) }
    take(.candidate) { $0.has(\.names) }
    take(.employer) { $0.isText }
    take(.candidate) { $0.isText }
    return suggested
  }
}

extension Column {
  /// True if several columns may be such a one.
  fileprivate var mayRepeat: Bool { [.phone, .email, .meets, .notes].contains(self) }
}
