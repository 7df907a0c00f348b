/// The values of a draft, by the names that templates use.
struct DraftValues: Sendable {
  private(set) var texts: [DraftTag: String] = [:]
  private(set) var lists: [DraftTag: [String]] = [:]
  private(set) var flags: Set<DraftTag> = []

  /// Sets a text on one line; nothing if it is nil.
  mutating func set(_ tag: DraftTag, _ text: String?) {
    let text = text?.onOneLine ?? ""
    texts[tag] = text.isEmpty ? nil : text
  }

  /// Sets a text of several paragraphs; nothing if it is nil.
  mutating func set(_ tag: DraftTag, paragraphs text: String?) {
    let text = text?.asParagraphs ?? ""
    texts[tag] = text.isEmpty ? nil : text
  }

  /// Sets the items of a list, one line each.
  mutating func set(_ tag: DraftTag, _ items: [String]) {
    lists[tag] = items.map(\.onOneLine).filter { !$0.isEmpty }
  }

  /// Sets a flag.
  mutating func set(_ tag: DraftTag, where isSo: Bool) {
    if isSo { flags.insert(tag) } else { flags.remove(tag) }
  }

  /// The values for the library's template; absent ones are left out.
  var view: [String: Any] {
    var view: [String: Any] = [:]
    for (tag, text) in texts { view[tag.rawValue] = text }
    for (tag, items) in lists where !items.isEmpty {
      view[tag.rawValue] = items
      view[tag.nameOfPresence] = true
    }
    for tag in flags { view[tag.rawValue] = true }
    return view
  }
}
