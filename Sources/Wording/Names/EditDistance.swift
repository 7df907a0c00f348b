/// Returns the number of typing mistakes between two texts: a letter left out, added or replaced,
/// or two neighbours swapped.
///
/// Nil if there are more than the limit. This is Damerau's distance, restricted to one edit at each
/// place and compared by character.
func editDistance(_ left: String, _ right: String, limit: Int) -> Int? {
  let isPlain = left.utf8.allSatisfy { $0 < 0x80 } && right.utf8.allSatisfy { $0 < 0x80 }
  return isPlain
    ? editDistance(Array(left.utf8), Array(right.utf8), limit: limit)
    : editDistance(Array(left), Array(right), limit: limit)
}

private func editDistance<Letter: Equatable>(
  _ left: [Letter], _ right: [Letter], limit: Int
) -> Int? {
  // Names are short. A longer text is not a mistyped name and not worth quadratic time.
  guard abs(left.count - right.count) <= limit, max(left.count, right.count) <= 200 else {
    return nil
  }
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in left.indices {
    var current = [row + 1]
    for column in right.indices {
      let mistaken = last[column] + (left[row] == right[column] ? 0 : 1)
      var least = min(mistaken, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        least = min(least, beforeLast[column - 1] + 1)
      }
      current.append(least)
    }
    if let least = current.min(), least > limit { return nil }
    beforeLast = last
    last = current
  }
  return last.last.flatMap { $0 <= limit ? $0 : nil }
}
