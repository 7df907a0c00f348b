import CLineEditing
import Glibc

/// Lines typed at a terminal, with libedit: arrows, keys by the word, any script, completion.
///
/// Nothing that is typed is remembered beyond its line: there is no history. Text that is pasted
/// comes in as one line where the terminal marks it as pasted. Use it from one thread.
public final class LineEditor {
  let line: OpaquePointer
  let input: KeyInput
  let output: Int32
  var request = LineRequest(prompt: "")
  var ending = LineReading.gone
  private var prompt: UnsafeMutablePointer<wchar_t>?
  var names: [UnsafeMutablePointer<wchar_t>] = []
  /// What was typed before the question was shown; the up arrow puts it into the line.
  var early = ""
  private var rested = ""
  /// The text that is to stand in the line already, on its way there.
  private var beginning: [Unicode.Scalar] = []

  /// After how many milliseconds without a key what was typed ahead of a question is at its end.
  private static let pauseAfterEarlyKeys: Int32 = 250
  /// After how many milliseconds without a key an unfinished line is handed over.
  private static let restingTime: Int32 = 400

  /// An editor at a terminal; nil where there is none, or it cannot be used.
  public init?(input: Int32 = 0, output: Int32 = 2) {
    guard isatty(input) == 1, isatty(output) == 1,
      let line = lineEditingBegin(input, output)
    else { return nil }
    self.line = line
    self.input = KeyInput(file: input)
    self.output = output
    _ = lineEditingSetOwner(line, Unmanaged.passUnretained(self).toOpaque())
    _ = lineEditingSetPrompt(line) { LineEditor.of($0)?.prompt }
    _ = lineEditingSetRead(line) { line, key in LineEditor.of(line)?.read(into: key) ?? -1 }
    _ = lineEditingTakeInterrupt(line)
    bindKeys()
  }

  deinit {
    lineEditingEnd(line)
    prompt?.deallocate()
    for name in names { name.deallocate() }
  }

  /// Asks for a line, and waits for it.
  ///
  /// Keys that were typed before the question was shown answer nothing: whoever typed them cannot
  /// have meant it. They are told of, and the up arrow puts them into the line.
  public func read(_ request: LineRequest) -> LineReading {
    self.request = request
    rested = request.text
    ending = .gone
    show(prompt: request.prompt)
    beginning = Array(PastedText.line(request.text).unicodeScalars)
    _ = lineEditingPrepare(line)
    markPastes(true)
    defer {
      markPastes(false)
      _ = lineEditingRestore(line)
    }
    guard !setAsideEarlyKeys() else {
      request.resting(request.text)
      return .left
    }
    var count: Int32 = 0
    guard let typed = el_wgets(line, &count) else { return ending }
    let text = WideText.text(typed, count: Int(count))
    return .line(text.last?.isNewline == true ? String(text.dropLast()) : text)
  }

  /// The editor that a callback of libedit is about.
  static func of(_ line: OpaquePointer?) -> LineEditor? {
    lineEditingOwner(line).map { Unmanaged<LineEditor>.fromOpaque($0).takeUnretainedValue() }
  }

  private func show(prompt text: String) {
    prompt?.deallocate()
    prompt = WideText.allocated(text)
  }

  /// Takes away what was typed before the question is shown, up to a pause, so that a word that was
  /// begun too early is not cut in two; answers whether Ctrl-C was among it.
  private func setAsideEarlyKeys() -> Bool {
    var keys: [Unicode.Scalar] = []
    var wait: Int32 = 0
    collecting: while true {
      switch input.read(within: wait) {
      case .key("\u{3}"): return true
      case .key(let key): keys.append(key)
      case .signal: continue
      case .quiet, .end: break collecting
      }
      wait = Self.pauseAfterEarlyKeys
    }
    early = PastedText.line(EscapeSequence.removed(from: keys))
    if !early.isEmpty {
      if understandsSequences { write("\r\u{1B}[J") }
      write("  not taken, since it was typed before the question: \(early)\r\n")
      write("  (the up arrow brings it back)\r\n")
    }
    return false
  }

  /// Asks the terminal to say where pasted text begins and ends.
  private func markPastes(_ on: Bool) {
    if understandsSequences { write("\u{1B}[?2004\(on ? "h" : "l")") }
  }

  /// Clears the line for prompt and text to be drawn once more, after another program or another
  /// width of the terminal had them where libedit does not know.
  func beginAnew() {
    guard understandsSequences else { return }
    write("\r\u{1B}[J")
    markPastes(true)
  }

  private var understandsSequences: Bool {
    getenv("TERM").map { String(cString: $0) != "dumb" } ?? false
  }

  /// Writes to the terminal at once; where that fails the next key will show it.
  func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      _ = Glibc.write(output, bytes.baseAddress, bytes.count)
    }
  }

  /// Hands libedit the next key; 1 where there is one, 0 at the end.
  private func read(into place: UnsafeMutablePointer<wchar_t>?) -> Int32 {
    guard let key = nextKey() else { return 0 }
    place?.pointee = wchar_t(bitPattern: key.value)
    return 1
  }

  private func nextKey() -> Unicode.Scalar? {
    if !beginning.isEmpty { return beginning.removeFirst() }
    while true {
      let text = text
      switch input.read(within: text == rested ? nil : Self.restingTime) {
      case .key(let key): return key
      case .quiet:
        rested = text
        request.resting(text)
      case .signal:
        beginAnew()
        _ = lineEditingRefresh(line)
      case .end:
        request.resting(text)
        return nil
      }
    }
  }
}
