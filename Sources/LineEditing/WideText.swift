import CLineEditing

/// Text as libedit represents it: one number for each Unicode scalar, and a final 0.
enum WideText {
  /// Returns the text for a call that does not keep it.
  static func array(_ text: String) -> [wchar_t] {
    text.unicodeScalars.map { wchar_t(bitPattern: $0.value) } + [0]
  }

  /// Returns the text for a call that keeps it; the caller frees it.
  static func allocated(_ text: String) -> UnsafeMutablePointer<wchar_t> {
    let characters = array(text)
    let copy = UnsafeMutablePointer<wchar_t>.allocate(capacity: characters.count)
    copy.initialize(from: characters, count: characters.count)
    return copy
  }

  /// Returns this many characters of a libedit text.
  static func text(_ start: UnsafePointer<wchar_t>, count: Int) -> String {
    var text = String.UnicodeScalarView()
    for place in 0..<count {
      text.append(Unicode.Scalar(UInt32(bitPattern: start[place])) ?? "\u{FFFD}")
    }
    return String(text)
  }
}
