import CFullScreen
import Glibc

/// The whole screen of a terminal, drawn by ncurses, and its keys.
///
/// However the process ends, even by `kill -9`, the terminal is given back as it was. Only one is
/// open at a time; use it from one thread.
public final class FullScreen {
  /// A text at a place, without control characters.
  public struct Piece: Hashable, Sendable {
    /// The row, from 0 at the top.
    public let row: Int
    /// The column, from 0 at the left.
    public let column: Int
    /// The text.
    public let text: String
    /// The look.
    public let look: Look

    /// Creates a text at a place.
    public init(row: Int, column: Int, _ text: String, _ look: Look = []) {
      self.row = row
      self.column = column
      self.text = text
      self.look = look
    }
  }

  /// The look of a text, which only repeats what its words and its place say.
  public struct Look: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: Int
    /// Creates a look.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Bold.
    public static let strong = Look(rawValue: fullScreenStrong)
    /// Dim.
    public static let quiet = Look(rawValue: fullScreenQuiet)
    /// In reverse.
    public static let chosen = Look(rawValue: fullScreenChosen)
  }

  private let keys: ScreenKeys
  private var isOpen = true

  /// Takes the screen of a terminal; nil if its keys and its screen are not those of a terminal that
  /// can place a cursor.
  public init?(input: Int32 = 0, output: Int32 = 2) {
    guard isatty(input) == 1, isatty(output) == 1, fullScreenBegin(output) == 0 else { return nil }
    keys = ScreenKeys(KeyInput(file: input))
  }

  deinit { end() }

  /// Gives the terminal back as it was.
  public func end() {
    if isOpen { fullScreenEnd() }
    isOpen = false
  }

  /// The size at this time, in characters.
  public var size: (rows: Int, columns: Int) {
    let rows = Int(fullScreenRows())
    return (rows, Int(fullScreenColumns()))
  }

  /// Shows a picture, with the cursor at a place, or without one.
  public func show(_ pieces: [Piece], cursor: (row: Int, column: Int)? = nil) {
    let size = size
    fullScreenErase()
    for piece in pieces
    where piece.row >= 0 && piece.row < size.rows && piece.column < size.columns {
      fullScreenPut(
        Int32(piece.row), Int32(piece.column), Self.harmless(piece.text), Int32(piece.look.rawValue)
      )
    }
    fullScreenShow(Int32(cursor?.row ?? -1), Int32(cursor?.column ?? 0))
  }

  /// The next key, waited for up to some milliseconds, or without limit.
  public func key(within milliseconds: Int32?) -> ScreenKey {
    Waiting.begin()
    let key = keys.next(within: milliseconds)
    guard key == .control("z") else { return key }
    // To the whole pipeline, as the terminal itself would send it.
    kill(0, SIGTSTP)
    return .resized
  }

  /// Reads what was typed before something was shown, up to a pause; returns whether there was any,
  /// and whether Ctrl-C was in it.
  public func discardEarlyKeys() -> (some: Bool, isLeft: Bool) {
    var found = (some: false, isLeft: false)
    while true {
      switch keys.next(within: found.some ? Self.pauseAfterEarlyKeys : 0) {
      case .quiet, .gone, .resized: return found
      case .control("c"): found = (true, true)
      default: found.some = true
      }
    }
  }

  /// The pause without a key, in milliseconds, that ends what was typed too early.
  private static let pauseAfterEarlyKeys: Int32 = 250

  /// The text with anything that could steer the terminal replaced; callers have escaped it already.
  private static func harmless(_ text: String) -> String {
    var harmless = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      harmless.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
    }
    return String(harmless)
  }
}
