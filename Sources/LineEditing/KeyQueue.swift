/// The keys on their way from the terminal into the line.
///
/// Where a single key answers a question, fingers often finish the word or press Return all the
/// same, and the next question must not take that for its own answer. So what follows such a key at
/// once is held back: dropped where it is exactly the rest of the word, or nothing, and then
/// Return; let go where it turns out to be anything else.
struct KeyQueue {
  private var ready: [Unicode.Scalar] = []
  private var held: [Unicode.Scalar] = []
  private var rest: [Unicode.Scalar]?
  private var keys: [Character: String] = [:]
  private var sequence = EscapeSequence.none
  /// The word that a single key answered with.
  private var answered: String?

  /// Whether keys may be held back that are the rest of a word.
  var isHoldingBack: Bool { rest != nil }

  /// A new line begins, with keys that answer at once, and with text that stands in it already.
  mutating func beginLine(keys: [Character: String], text: String = "") {
    self.keys = keys
    ready = Array(PastedText.line(text).unicodeScalars)
    rest = answered.map { Array($0.unicodeScalars.dropFirst()) }
    answered = nil
  }

  /// The next key for the line.
  mutating func next() -> Unicode.Scalar? {
    ready.isEmpty ? nil : ready.removeFirst()
  }

  /// A key came from the terminal.
  mutating func receive(_ key: Unicode.Scalar, lineIsEmpty: Bool) {
    guard let rest else { return pass(key, lineIsEmpty: lineIsEmpty) }
    if Self.isReturn(key), held.isEmpty || held.count == rest.count {
      held = []
      self.rest = nil
    } else if held.count < rest.count, key.properties.lowercaseMapping == String(rest[held.count]) {
      held.append(key)
    } else {
      letGo()
      pass(key, lineIsEmpty: lineIsEmpty && ready.isEmpty)
    }
  }

  /// No key came for a while: what was held back was meant.
  mutating func letGo() {
    rest = nil
    for (place, key) in held.enumerated() { pass(key, lineIsEmpty: place == 0) }
    held = []
  }

  private mutating func pass(_ key: Unicode.Scalar, lineIsEmpty: Bool) {
    ready.append(key)
    guard !sequence.take(key), lineIsEmpty, let word = keys[Character(key)] else { return }
    answered = word
    ready.append("\n")
  }

  private static func isReturn(_ key: Unicode.Scalar) -> Bool { key == "\r" || key == "\n" }
}

/// Whether keys are part of what a terminal sends for an arrow, a function key or a paste.
enum EscapeSequence {
  case none, begun, inside

  /// Takes a key; true where it belongs to such a sequence.
  mutating func take(_ key: Unicode.Scalar) -> Bool {
    switch (self, key) {
    case (_, "\u{1B}"): self = .begun
    case (.none, _): return false
    case (.begun, "["), (.begun, "O"): self = .inside
    // Parameters go on; a letter or a tilde ends it.
    case (.inside, "0"..."?"), (.inside, " "..."/"): break
    case (.begun, _), (.inside, _): self = .none
    }
    return true
  }
}
