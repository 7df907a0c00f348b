/// A progress bar on standard error, removed when the work ends.
///
/// Nothing is shown if standard error is not a terminal, or for work done within a second.
struct ProgressBar {
  private let start = ContinuousClock.now
  private var lastShown: ContinuousClock.Instant?

  private static let patience = Duration.seconds(1)
  private static let pause = Duration.milliseconds(100)
  private static let width = 30

  /// Shows the current step, and the part of the work that is done, from 0 to 1.
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

  /// Removes the bar, if shown.
  mutating func clear() {
    guard lastShown != nil else { return }
    lastShown = nil
    try? Output.write("\r\u{1B}[K", to: .messages)
  }
}
