import Domain
import Rendering

/// The names of the kinds of entries in a dossier.
enum DossierWords {
  /// Returns the name of a kind of entry; nil for one that retracts another.
  static func kind(_ kind: Event.Kind?) -> String { kind?.words ?? "undo of an entry" }

  /// Returns a program's name such as `noShow` in plain words: `no show`.
  static func plain(_ name: String) -> String {
    name.reduce(into: "") { words, letter in
      if letter.isUppercase, !words.isEmpty { words += " " }
      words += letter.lowercased()
    }
  }
}
