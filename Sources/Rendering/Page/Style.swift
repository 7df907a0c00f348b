/// The style of text for people: its width and its colours.
public struct Style: Sendable {
  /// The number of columns a line may take; the narrowest is 40.
  public let width: Int
  /// The colours of the tones.
  public let palette: Palette
  /// True if it is shown on a screen of that width, where no line is longer.
  ///
  /// Elsewhere what a contract promises on a line of its own stays on one, and nothing is cut.
  public let isOnScreen: Bool

  /// A style; 80 columns without colour by default.
  public init(width: Int = 80, palette: Palette = .plain, isOnScreen: Bool = false) {
    self.width = max(width, 40)
    self.palette = palette
    self.isOnScreen = isOnScreen
  }
}

/// The role of a piece of text on a page.
///
/// Colour only repeats what the words say.
public enum Tone: CaseIterable, Hashable, Sendable {
  /// Nothing special.
  case plain
  /// A heading, or the person to call.
  case strong
  /// Something late.
  case overdue
  /// Something to be done now.
  case due
  /// Something that may be skipped in reading.
  case quiet
}

/// The look of each tone.
///
/// It gets text that is already laid out, and adds no visible column.
public struct Palette: Sendable {
  private let paint: @Sendable (Tone, String) -> String

  /// A palette that paints text in a tone.
  public init(paint: @escaping @Sendable (Tone, String) -> String) {
    self.paint = paint
  }

  /// No colour at all.
  public static let plain = Palette { _, text in text }

  /// The text in that tone.
  public func painted(_ text: String, _ tone: Tone) -> String {
    tone == .plain || text.isEmpty ? text : paint(tone, text)
  }
}
