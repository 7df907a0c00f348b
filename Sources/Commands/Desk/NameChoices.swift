import Store

extension Desk {
  /// The names on record that Tab offers where a name is asked for.
  func choices(_ kind: NameKind, employer: String? = nil) -> Choices {
    let names = NameLookup(store)
    return Choices(lookingUp: { typed in
      kind.offers(beginning: typed, in: names, employer: employer).filter(\.isPlain).map(\.value)
    })
  }
}
