/// A recogniser of the escape sequences that a terminal sends for an arrow, a function key or a
/// paste.
enum EscapeSequence {
  case none, begun, inside

  /// Takes a key; returns true if it belongs to such a sequence.
  mutating func take(_ key: Unicode.Scalar) -> Bool {
    switch (self, key) {
    case (_, "\u{1B}"): self = .begun
    case (.none, _): return false
    case (.begun, "["), (.begun, "O"): self = .inside
    // Parameters continue the sequence; a letter or a tilde ends it.
    case (.inside, "0"..."?"), (.inside, " "..."/"): break
    case (.begun, _), (.inside, _): self = .none
    }
    return true
  }

  /// Returns the text of keys without such sequences; Return is a line end.
  static func removed(from keys: [Unicode.Scalar]) -> String {
    var sequence = EscapeSequence.none
    let kept = keys.filter { !sequence.take($0) }.map { $0 == "\r" ? "\n" : $0 }
    return String(String.UnicodeScalarView(kept))
  }
}
