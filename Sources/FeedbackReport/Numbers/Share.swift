import Wording

/// A part of a whole, as counts.
struct Share: Hashable, Sendable {
  /// The number in the part.
  let part: Int
  /// The number in the whole.
  let whole: Int

  init(_ part: Int, of whole: Int) {
    self.part = part
    self.whole = whole
  }

  /// The number below which a share says little: one more or less of four moves it by a quarter.
  static let few = 5

  /// True if the whole is too small to judge by.
  var isFew: Bool { whole < Self.few }

  /// The part in hundredths, rounded; zero if the whole is zero.
  var percent: Int { whole == 0 ? 0 : (part * 200 + whole) / (whole * 2) }

  /// `7 of 9 (78 %)`; below five in words, and never as a share: `2 of 3, too few to judge`.
  var words: String {
    if whole == 0 { return "none yet" }
    return "\(Grammar.grouped(part)) of \(Grammar.grouped(whole))"
      + (isFew ? ", too few to judge" : " (\(percent) %)")
  }
}
