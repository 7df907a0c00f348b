import Domain

/// Reads contacts as vCards of versions 3.0 (RFC 2426) and 4.0 (RFC 6350).
///
/// Version 2.1 is refused: its quoted-printable lines are continued by rules of their own.
public enum VCards {
  /// Reads a file of vCards.
  public static func read(_ contents: [UInt8]) throws(ComponentError) -> ContactFile {
    var contacts = ContactFile()
    for card in try ComponentFile.read("VCARD", in: [], contents).components {
      do {
        if let contact = try contact(card) { contacts.add(contact) }
      } catch {
        contacts.add(error, line: card.line)
      }
    }
    return contacts
  }

  /// Returns the contact of a card; nil for a group, a company, a place or a thing.
  private static func contact(
    _ card: ComponentFile.Component
  ) throws(ContactError.Reason) -> ContactCard? {
    let version = first("VERSION", of: card)?.value.collapsed ?? "3.0"
    guard ["3.0", "4.0"].contains(version) else { throw .version(version) }
    let kind = first("KIND", of: card)?.value.lowercased() ?? "individual"
    guard kind == "individual" else { return nil }
    guard let name = name(of: card) else {
      if first("ORG", of: card) != nil { return nil }
      throw .noName
    }
    return ContactCard(
      line: card.line,
      person: GivenPerson(
        name: name, phones: all("TEL", of: card).compactMap(number),
        emails: all("EMAIL", of: card).compactMap(\.text.collapsed.unlessEmpty)))
  }

  private static func name(of card: ComponentFile.Component) -> String? {
    if let full = first("FN", of: card)?.text.collapsed.unlessEmpty { return full }
    // Family and given name; the parts after them are not used in everyday names.
    let parts =
      first("N", of: card)?.value.split(separator: ";", omittingEmptySubsequences: false)
      .prefix(2).reversed() ?? []
    return parts.joined(separator: " ").replacing("\\", with: "").collapsed.unlessEmpty
  }

  /// Returns the number of a property, which may be a link such as `tel:+44-7700-900123`.
  private static func number(_ property: ContentLine) -> String? {
    var text = property.text.collapsed
    if text.lowercased().hasPrefix("tel:") {
      text = String(text.dropFirst(4).prefix { $0 != ";" }).replacing("-", with: " ")
    }
    return text.unlessEmpty
  }

  /// Returns the properties with a name: mobile ones first, then preferred ones, never fax.
  private static func all(_ name: String, of card: ComponentFile.Component) -> [ContentLine] {
    let all = card.properties.filter { self.name(of: $0) == name && !types(of: $0).contains("fax") }
    return (0...2).flatMap { rank in all.filter { self.rank($0) == rank } }
  }

  private static func rank(_ property: ContentLine) -> Int {
    let types = types(of: property)
    if types.contains("cell") || types.contains("mobile") { return 0 }
    return types.contains("pref") || property.parameters["PREF"] != nil ? 1 : 2
  }

  private static func types(of property: ContentLine) -> Set<String> {
    Set((property.parameters["TYPE"] ?? "").lowercased().split(separator: ",").map(String.init))
  }

  private static func first(_ name: String, of card: ComponentFile.Component) -> ContentLine? {
    card.properties.first { self.name(of: $0) == name }
  }

  /// Returns the name of a property without its group prefix, as in `ITEM1.TEL`.
  private static func name(of property: ContentLine) -> Substring {
    property.name.split(separator: ".").last ?? ""
  }
}
