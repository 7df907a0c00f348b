/// How far a long piece of work is, on a line of standard error that is taken away at its end.
///
/// Nothing is shown where standard error is no terminal, nor of work that is done within a second.
struct ProgressBar {
  private let start = ContinuousClock.now
  private var lastShown: ContinuousClock.Instant?

  private static let patience = Duration.seconds(1)
  private static let pause = Duration.milliseconds(100)
  private static let width = 30

  /// Shows what is being done, and which part of it is, from 0 to 1.
  mutating func show(_ what: String, _ part: Double) {
    let now = ContinuousClock.now
    guard now - start > Self.patience, lastShown.map({ now - $0 > Self.pause }) ?? true,
      Output.Stream.messages.isTerminal
    else { return }
    lastShown = now
    let part = min(max(part, 0), 1)
    let full = Int(part * Double(Self.width))
    let bar =
      String(repeating: "#", count: full) + String(repeating: ".", count: Self.width - full)
    try? Output.write("\r\(what) [\(bar)] \(Int(part * 100))% ", to: .messages)
  }

  /// Takes the line away, where there is one.
  mutating func clear() {
    guard lastShown != nil else { return }
    lastShown = nil
    try? Output.write("\r\u{1B}[K", to: .messages)
  }
}
