/// Small numbers in digits and in words.
enum NumberWords {
  private static let words = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30,
  ]

  /// Reads the number that comes next; `a couple of` is two, `a few` three.
  static func read(_ cursor: inout TokenCursor) -> Int? {
    if cursor.take(sequence: "a couple of") || cursor.take(sequence: "couple of") { return 2 }
    if cursor.take(sequence: "a few") { return 3 }
    if let number = cursor.number(digits: 1...9) { return number }
    guard let number = cursor.take({ words[$0] }) else { return nil }
    // `twenty-five to nine`
    guard number == 20 || number == 30 else { return number }
    var ahead = cursor
    _ = ahead.take(mark: "-")
    guard let unit = ahead.take({ words[$0] }), unit < 10 else { return number }
    cursor = ahead
    return number + unit
  }
}
