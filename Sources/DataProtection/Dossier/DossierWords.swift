import Domain
import Rendering

/// The names of the kinds of entries in a dossier.
enum DossierWords {
  /// Returns the name of a kind of entry.
  static func kind(_ name: String) -> String {
    if let kind = Event.Kind(rawValue: name) { return kind.words }
    return others[name] ?? plain(name)
  }

  private static let others = [
    "retraction": "undo of an entry", "candidatesMerged": "records that became one",
    "candidateEdited": "change of the record", "candidateForgotten": "erasure",
    "candidateHeld": "hold: not to be erased yet",
  ]

  /// Returns a program's name such as `noShow` in plain words: `no show`.
  static func plain(_ name: String) -> String {
    name.reduce(into: "") { words, letter in
      if letter.isUppercase, !words.isEmpty { words += " " }
      words += letter.lowercased()
    }
  }
}
