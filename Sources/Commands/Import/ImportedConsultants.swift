import Domain
import Importing
import Store
import Wording

/// The consultants whom the rows of a table name, each recognised by a whole or partial name, an
/// initial or an address.
///
/// A name that is nobody's is of a new consultant; a cell without a name leaves the row to the one who
/// imports it. Both are told.
struct ImportedConsultants {
  /// The other ways in which the table writes known names, each with the name.
  private(set) var alike: [(typed: String, name: String)] = []
  /// The new names.
  private(set) var new: [String] = []
  /// The cells that hold no name, with their numbers of rows.
  private(set) var unclear: [(typed: String, rows: Int)] = []
  /// The names near to a known one, with it.
  private(set) var near: [(typed: String, name: String)] = []
  private var meant: [String: String?] = [:]
  /// Every way in which a consultant is written, with the name.
  private var spellings: [(spelling: String, name: String)]

  /// Recognises all consultants of the rows, the longest names first: `S. Okafor` is the `Sam Okafor`
  /// of another row.
  init(_ rows: [InterviewSheet.Row], in session: Session) throws {
    let mine = session.claimedName ?? session.usualName
    let known = try session.store.consultants().map(\.name)
    spellings = known.map { ($0, $0) }
    if let mine, Self.match(mine, spellings) == nil { spellings.append((mine, mine)) }
    var counts: [String: Int] = [:]
    for row in rows {
      if let name = row.interview.booking.consultant { counts[name, default: 0] += 1 }
    }
    let names = counts.keys.sorted { ($0.count, $1) > ($1.count, $0) }
    for typed in names.filter({ !$0.contains("@") }) + names.filter({ $0.contains("@") }) {
      meant[folded(typed)] = .some(meaning(of: typed, rows: counts[typed] ?? 0))
    }
  }

  /// Gives a booking the consultant whom its row means.
  func recognise(_ booking: inout Booking) {
    guard let typed = booking.consultant else { return }
    booking.consultant = meant[folded(typed)] ?? typed
  }

  private mutating func meaning(of typed: String, rows: Int) -> String? {
    if let known = meant[folded(typed)] { return known }
    if let name = Self.match(typed, spellings) {
      if folded(name) != folded(typed) { alike.append((typed, name)) }
      spellings.append((typed, name))
      return name
    }
    guard typed.contains(where: \.isLetter),
      typed.allSatisfy({ $0.isLetter || " .'-\u{2019}".contains($0) })
    else {
      unclear.append((typed, rows))
      return nil
    }
    if let close = spellings.first(where: { isNearMiss(typed, $0.spelling) }) {
      near.append((typed, close.name))
    }
    new.append(typed)
    spellings.append((typed, typed))
    return typed
  }

  /// The only name that a text may mean.
  private static func match(
    _ typed: String, _ spellings: [(spelling: String, name: String)]
  ) -> String? {
    let local = typed.contains("@") ? String(typed.prefix { $0 != "@" }) : typed
    let words = self.words(local)
    guard !words.isEmpty else { return nil }
    let fitting = spellings.filter { fits(words, self.words($0.spelling)) }.map(\.name)
    if let whole = spellings.first(where: { folded($0.spelling) == folded(typed) }) {
      return whole.name
    }
    return Set(fitting).count == 1 ? fitting.first : nil
  }

  private static func words(_ name: String) -> [String] {
    folded(name).split { !$0.isLetter }.map(String.init)
  }

  /// True if one is a part of the other, or they differ by initials alone.
  private static func fits(_ one: [String], _ other: [String]) -> Bool {
    let (short, long) = one.count <= other.count ? (one, other) : (other, one)
    if Set(short).isSubset(of: long) { return true }
    guard one.count == other.count, one.count > 1, one.last == other.last else { return false }
    return zip(one, other).allSatisfy { a, b in
      a == b || (a.count == 1 && b.hasPrefix(a)) || (b.count == 1 && a.hasPrefix(b))
    }
  }
}
