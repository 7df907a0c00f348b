import Wording

// What the files of the commands' room take from the rest of it.

func shown(_ text: String) -> String { TerminalText.escaped(text) }

enum ErrorText {
  static func didYouMean(_ near: [String]) -> String? { near.first }
}
