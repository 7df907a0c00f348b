/// A line that is being typed on a full screen, with its cursor; the keys are those of ``LineEditor``.
public struct EditedLine: Hashable, Sendable {
  /// The text before the cursor.
  public private(set) var before: String
  /// The text after it.
  public private(set) var after = ""

  /// The effect of a key.
  public enum Effect: Hashable, Sendable {
    /// The line goes on.
    case none
    /// The line is to be taken, or left.
    case ends(LineReading)
    /// Several candidates to show.
    case show([String])
  }

  /// Creates a line with its initial text.
  public init(_ text: String = "") {
    before = PastedText.line(text)
  }

  /// The text.
  public var text: String { before + after }

  /// Takes a key; `request` says what Tab and the up arrow offer.
  public mutating func take(_ key: ScreenKey, for request: LineRequest) -> Effect {
    switch key {
    case .enter: return .ends(.line(text))
    case .escape, .control("c"): return .ends(.left)
    case .control("d") where text.isEmpty: return .ends(.ended)
    case .gone: return .ends(.gone)
    case .end, .control("e"): move(by: after.count)
    case .character(let character): before.unicodeScalars.append(character)
    case .paste(let text): before += text
    case .left, .control("b"): move(by: -1)
    case .right, .control("f"): move(by: 1)
    case .home, .control("a"): move(by: -before.count)
    case .wordLeft: move(by: -wordBefore)
    case .wordRight: move(by: wordAfter)
    case .backspace: before = String(before.dropLast())
    case .delete, .control("d"): after = String(after.dropFirst())
    case .control("w"): before = String(before.dropLast(wordBefore))
    case .control("u"): before = ""
    case .control("k"): after = ""
    case .up, .control("p"): if text.isEmpty { before = PastedText.line(request.recall) }
    case .tab: return complete(request.completing(before))
    case .control, .down, .pageUp, .pageDown, .other, .quiet, .resized: break
    }
    return .none
  }

  private mutating func complete(_ completion: Completion) -> Effect {
    switch completion.effect {
    case .nothing: return .none
    case .insert(let text):
      before = String(before.dropLast(completion.replaced.count)) + text
      return .none
    case .show(let candidates): return .show(candidates)
    }
  }

  private mutating func move(by characters: Int) {
    let whole = before + after
    let place = min(max(0, before.count + characters), whole.count)
    before = String(whole.prefix(place))
    after = String(whole.dropFirst(place))
  }

  /// The number of characters back to the beginning of a word.
  private var wordBefore: Int {
    let rest = before.reversed().drop { $0 == " " }
    return before.count - rest.count + rest.prefix { $0 != " " }.count
  }

  /// The number of characters on to the end of a word.
  private var wordAfter: Int {
    let rest = after.drop { $0 == " " }
    return after.count - rest.count + rest.prefix { $0 != " " }.count
  }
}
