import CLineEditing
import Glibc

/// A line editor for a terminal, built on libedit: arrow keys, word commands, any script,
/// completion.
///
/// There is no history: nothing typed is kept after its line. Pasted text becomes one line if the
/// terminal marks it as pasted. Use it from one thread.
public final class LineEditor {
  let line: OpaquePointer
  let input: KeyInput
  let output: Int32
  var request = LineRequest(prompt: "")
  var ending = LineReading.gone
  private var prompt: UnsafeMutablePointer<wchar_t>?
  var names: [UnsafeMutablePointer<wchar_t>] = []
  /// Text typed before the prompt was shown; the up arrow puts it into the line.
  var early = ""
  /// True once the prompt of this line was shown.
  private var isShown = false
  /// True if Ctrl-C was typed before the prompt was shown.
  private var isLeft = false
  private var rested = ""
  /// The rest of the initial text, not yet handed to libedit.
  private var beginning: [Unicode.Scalar] = []

  /// The pause without a key, in milliseconds, that ends text typed before the prompt.
  private static let pauseAfterEarlyKeys: Int32 = 250
  /// The pause without a key, in milliseconds, after which an unfinished line is reported.
  private static let restingTime: Int32 = 400

  /// Creates an editor at a terminal; nil if absent, or it cannot be used.
  public init?(input: Int32 = 0, output: Int32 = 2) {
    guard isatty(input) == 1, isatty(output) == 1,
      let line = lineEditingBegin(input, output)
    else { return nil }
    // A conversation ends with its terminal and at Ctrl-C, even if the shell that started us ignores
    // both signals: without the hangup, the SIGCONT that comes with it makes libedit redraw from its
    // signal handler, and wait there for a lock that the interrupted write holds.
    signal(SIGHUP, SIG_DFL)
    signal(SIGINT, SIG_DFL)
    self.line = line
    self.input = KeyInput(file: input)
    self.output = output
    _ = lineEditingSetOwner(line, Unmanaged.passUnretained(self).toOpaque())
    _ = lineEditingSetPrompt(line) { LineEditor.of($0)?.promptToShow() }
    _ = lineEditingSetRead(line) { line, key in LineEditor.of(line)?.read(into: key) ?? -1 }
    _ = lineEditingTakeInterrupt(line)
    bindKeys()
  }

  deinit {
    lineEditingEnd(line)
    prompt?.deallocate()
    for name in names { name.deallocate() }
  }

  /// Prompts for a line, and waits for it.
  ///
  /// Keys typed before the prompt was shown do not answer it: they cannot have been meant for it.
  /// They are reported, and the up arrow puts them into the line.
  public func read(_ request: LineRequest) -> LineReading {
    Waiting.begin()
    self.request = request
    rested = request.text
    ending = .gone
    (isShown, isLeft, early) = (false, false, "")
    show(prompt: request.prompt)
    beginning = Array(PastedText.line(request.text).unicodeScalars)
    _ = lineEditingPrepare(line)
    markPastes(true)
    defer {
      markPastes(false)
      _ = lineEditingRestore(line)
    }
    var count: Int32 = 0
    guard let typed = el_wgets(line, &count) else { return isLeft ? .left : ending }
    let text = WideText.text(typed, count: Int(count))
    return .line(text.last?.isNewline == true ? String(text.dropLast()) : text)
  }

  /// Returns the editor that a libedit callback belongs to.
  static func of(_ line: OpaquePointer?) -> LineEditor? {
    lineEditingOwner(line).map { Unmanaged<LineEditor>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Returns the prompt, which libedit is about to draw.
  ///
  /// Keys typed before the prompt of a line are set aside only here, since each step between setting
  /// them aside and drawing the prompt is time in which another may come.
  private func promptToShow() -> UnsafeMutablePointer<wchar_t>? {
    if !isShown {
      isShown = true
      isLeft = setAsideEarlyKeys()
    }
    return prompt
  }

  private func show(prompt text: String) {
    prompt?.deallocate()
    prompt = WideText.allocated(text)
  }

  /// Consumes text typed before the prompt, up to a pause, so that a word begun too early is not
  /// split; returns true if it contained Ctrl-C.
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

  /// Turns bracketed paste on or off: the terminal marks where pasted text begins and ends.
  private func markPastes(_ on: Bool) {
    if understandsSequences { write("\u{1B}[?2004\(on ? "h" : "l")") }
  }

  /// Resets the line so that prompt and text are redrawn, after another program or a resize has
  /// moved them without libedit's knowledge.
  func beginAnew() {
    guard understandsSequences else { return }
    write("\r\u{1B}[J")
    markPastes(true)
  }

  private var understandsSequences: Bool {
    getenv("TERM").map { String(cString: $0) != "dumb" } ?? false
  }

  /// Writes to the terminal immediately; an error will show at the next key.
  func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      _ = Glibc.write(output, bytes.baseAddress, bytes.count)
    }
  }

  /// Passes the next key to libedit; returns 1 for a key, 0 at the end.
  private func read(into place: UnsafeMutablePointer<wchar_t>?) -> Int32 {
    guard !isLeft, let key = nextKey() else {
      if isLeft { request.resting(request.text) }
      return 0
    }
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
