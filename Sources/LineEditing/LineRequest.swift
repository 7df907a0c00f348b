/// A request for a line.
public struct LineRequest {
  /// The prompt before the line; it should leave room for the line.
  public let prompt: String
  /// The initial text of the line, to be edited.
  public let text: String
  /// The text that the up arrow puts into an empty line, to be edited.
  public let recall: String
  /// Returns the completions of the text before the cursor, for Tab.
  public let completing: (String) -> Completion
  /// Called with the unfinished line after a pause in typing, and when the line is left.
  public let resting: (String) -> Void

  /// Creates a request; the defaults give a plain line.
  public init(
    prompt: String, text: String = "", recall: String = "",
    completing: @escaping (String) -> Completion = { _ in .none },
    resting: @escaping (String) -> Void = { _ in }
  ) {
    self.prompt = prompt
    self.text = text
    self.recall = recall
    self.completing = completing
    self.resting = resting
  }
}

/// The result of a request for a line.
public enum LineReading: Hashable, Sendable {
  /// A line, as typed.
  case line(String)
  /// Ctrl-D on an empty line.
  case ended
  /// Ctrl-C.
  case left
  /// Loss of the terminal.
  case gone
}
