import Foundation
import Wording

/// A request from a completion script: the line as the shell has it, and the answer in the form
/// that the script reads.
///
/// The first line of an answer gives its kind: `files`, `folders`, `words`, or `names`, which a
/// shell has to quote. For the last two each further line is a value, a tab, and a description.
struct ShellRequest {
  /// The word that marks a request, in place of a command.
  static let word = "---complete"

  private let shell: Shell
  private let line: TypedLine
  /// The part of the word to be completed that the shell leaves in place.
  private let left: String

  /// Reads a request as a script sends it: the shell's name and the line.
  ///
  /// - bash: the line up to the cursor, and the end of it that would be replaced;
  /// - zsh: the words before the one to be completed, and that up to the cursor, all as typed;
  /// - fish: the same, but the words before it are unquoted already.
  init?(_ arguments: [String]) {
    guard let shell = arguments.first.flatMap(Shell.init(rawValue:)),
      arguments.count > 1
    else { return nil }
    self.shell = shell
    let rest = arguments.dropFirst()
    guard shell == .bash else {
      let words = rest.dropLast()
      line = TypedLine(
        words: shell == .fish ? Array(words) : words.map(ShellText.unquoted),
        current: ShellText.unquoted(rest.last ?? ""))
      left = ""
      return
    }
    line = TypedLine(line: arguments[1])
    let replaced = ShellText.unquoted(arguments.count > 2 ? arguments[2] : "")
    left =
      line.current.hasSuffix(replaced) ? String(line.current.dropLast(replaced.count)) : ""
  }

  /// The answer for standard output.
  func answer(in environment: [String: String]) -> String {
    switch Completer(line, environment: environment).answer {
    case .files: return "files\n"
    case .folders: return "folders\n"
    case .offers(let offers):
      let offers = offers.compactMap(fitted)
      let areWords = offers.allSatisfy { $0.value.allSatisfy(Self.needsNoQuotes) }
      return (areWords ? "words" : "names") + "\n"
        + offers.map { "\($0.value)\t\(TerminalText.escaped($0.about))\n" }.joined()
    }
  }

  /// An offer in the form that this shell can insert; nil if it cannot.
  private func fitted(_ offer: Offer) -> Offer? {
    switch shell {
    case .bash:
      // bash escapes what it inserts as it escapes file names: everything but these.
      guard offer.value.hasPrefix(left), !offer.value.contains(where: { "$`".contains($0) })
      else { return nil }
      return Offer(String(offer.value.dropFirst(left.count)), about: offer.about)
    case .fish:
      // fish drops offers that do not contain the typed letters.
      let typed = line.current.lowercased()
      guard !offer.value.lowercased().contains(typed) else { return offer }
      return Offer(
        folded(offer.value), about: offer.value + (offer.about.isEmpty ? "" : ", ") + offer.about)
    case .zsh: return offer
    }
  }

  private static func needsNoQuotes(_ character: Character) -> Bool {
    character.isASCII
      && (character.isLetter || character.isNumber || "-_.=@+/#%".contains(character))
  }
}
