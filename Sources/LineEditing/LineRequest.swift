/// What a line is asked for with.
public struct LineRequest {
  /// What stands before the line; it should leave room for it.
  public let prompt: String
  /// The text that stands in the line already, to be edited.
  public let text: String
  /// The text that the up arrow puts into an empty line, to be edited.
  public let recall: String
  /// What Tab may put in the place of what was typed, from the text before the cursor.
  public let completing: (String) -> Completion
  /// Called with the unfinished line when the keys have rested for a moment, and when it is left.
  public let resting: (String) -> Void

  /// A request; without its further parts, for a plain line.
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

/// How a request for a line ended.
public enum LineReading: Hashable, Sendable {
  /// With a line, as typed.
  case line(String)
  /// With Ctrl-D on an empty line.
  case ended
  /// With Ctrl-C.
  case left
  /// The terminal went away.
  case gone
}
