/// A key of a full screen.
public enum ScreenKey: Hashable, Sendable {
  /// A character.
  case character(Unicode.Scalar)
  /// A letter with Ctrl.
  case control(Character)
  /// Text from the clipboard, as one line.
  case paste(String)
  /// An arrow.
  case up, down, left, right
  /// An arrow with Ctrl or Alt.
  case wordLeft, wordRight
  /// A key of its own.
  case home, end, pageUp, pageDown, delete, backspace, tab, enter, escape
  /// A key that means nothing here.
  case other
  /// None within the time.
  case quiet
  /// None, but the window has another size, or the program was stopped and goes on.
  case resized
  /// Nothing more: the terminal is lost.
  case gone
}

/// The keys that the bytes of a terminal mean: escape sequences in the forms that terminals of today
/// send, whatever terminfo says of them.
struct ScreenKeys {
  private let input: KeyInput

  /// The time in milliseconds within which a key's sequence goes on after its Escape, even over a slow
  /// line; Escape alone is known after it.
  private static let patience: Int32 = 100

  init(_ input: KeyInput) { self.input = input }

  /// The next key, waited for up to some milliseconds.
  func next(within milliseconds: Int32?) -> ScreenKey {
    switch input.read(within: milliseconds) {
    case .quiet: .quiet
    case .signal: .resized
    case .end: .gone
    case .key("\u{1B}"): sequence()
    case .key(let key): Self.plain(key)
    }
  }

  private static func plain(_ key: Unicode.Scalar) -> ScreenKey {
    switch key {
    case "\r", "\n": .enter
    case "\t": .tab
    case "\u{7F}", "\u{8}": .backspace
    case "\u{1}"..."\u{1A}":
      Unicode.Scalar(key.value + 0x60).map { .control(Character($0)) } ?? .other
    case "\u{0}"..."\u{1F}", "\u{80}"..."\u{9F}": .other
    default: .character(key)
    }
  }

  /// The key of a sequence that an Escape began; a whole unknown one is no text.
  private func sequence() -> ScreenKey {
    guard let first = character() else { return .escape }
    // Alt with a letter, or Escape twice.
    guard first == "[" || first == "O" else { return first == "\u{1B}" ? .escape : .other }
    var sequence = String.UnicodeScalarView()
    while let next = character() {
      sequence.append(next)
      if ("@"..."~").contains(next) { break }
    }
    let text = String(sequence)
    return text == "200~" ? pasted() : Self.known[text] ?? .other
  }

  private func character() -> Unicode.Scalar? {
    while true {
      switch input.read(within: Self.patience) {
      case .key(let key): return key
      case .signal: continue
      case .quiet, .end: return nil
      }
    }
  }

  private static let known: [String: ScreenKey] = [
    "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end, "1~": .home, "4~": .end,
    "7~": .home, "8~": .end, "3~": .delete, "5~": .pageUp, "6~": .pageDown, "1;5C": .wordRight,
    "1;3C": .wordRight, "1;5D": .wordLeft, "1;3D": .wordLeft, "M": .enter,
  ]

  /// The text up to the terminal's end marker.
  private func pasted() -> ScreenKey {
    .paste(PastedText.line(PastedText.read(from: input)))
  }
}
