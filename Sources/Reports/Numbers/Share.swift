import Wording

/// So many of so many.
struct Share: Hashable, Sendable {
  /// How many.
  let part: Int
  /// Of how many.
  let whole: Int

  init(_ part: Int, of whole: Int) {
    self.part = part
    self.whole = whole
  }

  /// Below how many a number says little: one more or less of four moves a share by a quarter.
  static let few = 5

  /// Whether it is of too few to judge by.
  var isFew: Bool { whole < Self.few }

  /// The part in hundredths, rounded; nought of none.
  var percent: Int { whole == 0 ? 0 : (part * 200 + whole) / (whole * 2) }

  /// `7 of 9 (78 %)`; of fewer than five in words, and never as a share: `2 of 3, too few to judge`.
  var words: String {
    if whole == 0 { return "none yet" }
    return "\(Grammar.grouped(part)) of \(Grammar.grouped(whole))"
      + (isFew ? ", too few to judge" : " (\(percent) %)")
  }

  /// For programs.
  var members: [JSON.Member] {
    [
      .init(key: "count", value: .number(part)), .init(key: "of", value: .number(whole)),
      .init(key: "few", value: .bool(isFew)),
    ]
  }
}
