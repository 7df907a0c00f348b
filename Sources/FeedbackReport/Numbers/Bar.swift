/// A bar made of characters, to the eighth of a column; it only repeats the number next to it.
enum Bar {
  private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  /// A bar as long as the part of a whole; at least a sliver if there is any part at all.
  static func text(_ part: Int, of whole: Int, width: Int) -> String {
    guard whole > 0, part > 0, width > 0 else { return "" }
    let length = max(1, min(part, whole) * width * 8 / whole)
    return String(repeating: "█", count: length / 8) + eighths[length % 8]
  }
}
