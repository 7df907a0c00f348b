import Domain

/// An example to try a template on: a draft with every value, or with next to none.
struct DraftExample: Sendable {
  /// The example's particularity, as the end of a sentence.
  let name: String
  let values: DraftValues

  /// Returns the examples for a kind of draft.
  static func all(for kind: DraftKind) -> [DraftExample] {
    let names = ["where everything is known", "where little is known"]
    let sides =
      DraftTag.direct.kinds.contains(kind)
      ? [(" and the candidate writes", true), (" and we write", false)] : [("", false)]
    return names.enumerated().flatMap { index, name in
      sides.map { side, isDirect in
        DraftExample(
          name: name + side, values: values(for: kind, isFull: index == 0, isDirect: isDirect))
      }
    }
  }

  private static func values(for kind: DraftKind, isFull: Bool, isDirect: Bool) -> DraftValues {
    var values = DraftValues()
    for tag in DraftTag.tags(of: kind) where isFull || tag.isAlwaysThere {
      switch tag.shape {
      case .text: values.set(tag, "something")
      case .list: values.set(tag, ["something", "something else"])
      case .flag: values.set(tag, where: true)
      }
    }
    values.set(.direct, where: isDirect)
    return values
  }
}
