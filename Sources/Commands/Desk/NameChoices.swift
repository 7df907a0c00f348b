import Store

extension Desk {
  /// The recorded names that Tab offers for a name.
  func choices(_ kind: NameKind, employer: String? = nil) -> Choices {
    let names = NameLookup(store)
    return Choices(lookingUp: { typed in
      kind.offers(beginning: typed, in: names, employer: employer).filter(\.isPlain).map(\.value)
    })
  }
}
