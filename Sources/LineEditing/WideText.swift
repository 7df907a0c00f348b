import CLineEditing

/// Text as libedit has it: a number for each Unicode scalar, and 0 at its end.
enum WideText {
  /// The text for a call that does not keep it.
  static func array(_ text: String) -> [wchar_t] {
    text.unicodeScalars.map { wchar_t(bitPattern: $0.value) } + [0]
  }

  /// The text for a call that keeps it; whoever asked for it gives it back.
  static func allocated(_ text: String) -> UnsafeMutablePointer<wchar_t> {
    let characters = array(text)
    let copy = UnsafeMutablePointer<wchar_t>.allocate(capacity: characters.count)
    copy.initialize(from: characters, count: characters.count)
    return copy
  }

  /// So many characters of a text of libedit's.
  static func text(_ start: UnsafePointer<wchar_t>, count: Int) -> String {
    var text = String.UnicodeScalarView()
    for place in 0..<count {
      text.append(Unicode.Scalar(UInt32(bitPattern: start[place])) ?? "\u{FFFD}")
    }
    return String(text)
  }
}
