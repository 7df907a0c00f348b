import Wording

/// A mark from 1 (badly) to 5 (very well), as people say it.
enum Mark {
  /// The mark of `4`, `four`, `4/5`, `8 out of 10`, `80%`; nil if it is not a mark, or is between
  /// two.
  static func read(_ text: String) -> Int? {
    var words = folded(text).replacing("/", with: " of ").replacing("%", with: " of 100")
      .replacing("out of", with: "of").split(separator: " ").map(String.init)
    if words.last == "stars" || words.last == "star" { words.removeLast() }
    switch words.count {
    case 1: return words.first.flatMap(number).flatMap { exact($0, of: 5) }
    case 3 where words[1] == "of":
      guard let mark = number(words[0]), let most = number(words[2]) else { return nil }
      return exact(mark, of: most)
    default: return nil
    }
  }

  private static func exact(_ mark: Int, of most: Int) -> Int? {
    guard most > 0, mark <= most, mark * 5 % most == 0 else { return nil }
    let mark = mark * 5 / most
    return (1...5).contains(mark) ? mark : nil
  }

  private static func number(_ word: String) -> Int? {
    names.firstIndex(of: word).map { $0 + 1 } ?? (word.count <= 3 ? Int(word) : nil)
  }

  private static let names = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
  ]
}
