import Domain
import Wording

/// Reads contacts as vCards of versions 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350).
public enum VCards {
  /// Reads a file of vCards.
  public static func read(_ contents: [UInt8]) throws(ComponentError) -> ContactFile {
    var contacts = ContactFile()
    for card in try ComponentFile.read(contents).components where card.name == "VCARD" {
      do {
        if let contact = try VCard(component: card).contact() { contacts.add(contact) }
      } catch {
        contacts.add(error, line: card.line)
      }
    }
    return contacts
  }
}

/// A vCard being read.
private struct VCard {
  let component: ComponentFile.Component

  /// Returns the contact; nil for a group, a company, a place or a thing.
  func contact() throws(ContactError.Reason) -> ContactCard? {
    let version = first("VERSION")?.value.collapsed ?? "3.0"
    guard ["2.1", "3.0", "4.0"].contains(version) else { throw .version(version) }
    let kind = (first("KIND") ?? first("X-ADDRESSBOOKSERVER-KIND"))?.value.lowercased()
    guard (kind ?? "individual") == "individual" else { return nil }
    let organisation = organisation
    guard let name else {
      if organisation != nil { return nil }
      throw .noName
    }
    let showsAs = first("X-ABSHOWAS")?.value.collapsed.uppercased()
    guard showsAs != "COMPANY", name.foldedWords != organisation?.foldedWords else { return nil }
    return ContactCard(
      line: component.line,
      person: GivenPerson(
        name: name, phones: all("TEL").compactMap(number),
        emails: all("EMAIL").compactMap(address)),
      organisation: organisation,
      role: (first("TITLE") ?? first("ROLE"))?.text.collapsed.unlessEmpty)
  }

  /// The organisation, without the units after a semicolon.
  private var organisation: String? {
    first("ORG").flatMap { Self.parts(of: $0).first?.unlessEmpty }
  }

  private var name: String? {
    if let full = first("FN")?.text.collapsed.unlessEmpty { return full }
    // Family name, given name, further names, titles before the name and after it.
    let parts = first("N").map { Self.parts(of: $0) } ?? []
    let suffix = parts.dropFirst(4).first.flatMap { Self.suffixes.contains(folded($0)) ? $0 : nil }
    return (parts.prefix(2).reversed() + [suffix].compactMap(\.self)).joined(separator: " ")
      .collapsed.unlessEmpty
  }

  /// What after a name tells its bearer from a relative.
  private static let suffixes: Set<String> = [
    "jr", "jr.", "jnr", "sr", "sr.", "snr", "ii", "iii", "iv",
  ]

  /// Returns the parts of a value between semicolons.
  private static func parts(of property: ContentLine) -> [String] {
    property.value.replacing("\\;", with: "\u{0}")
      .split(separator: ";", omittingEmptySubsequences: false)
      .map { String($0).replacing("\u{0}", with: ";").replacing("\\", with: "").collapsed }
  }

  /// Returns the number of a property, which may be a link such as `tel:+44-7700-900123`.
  private func number(_ property: ContentLine) -> String? {
    var text = property.text.collapsed
    if text.lowercased().hasPrefix("tel:") {
      text = String(text.dropFirst(4).prefix { $0 != ";" }).replacing("-", with: " ")
    }
    return text.unlessEmpty
  }

  /// Returns the address of a property, which may be a link.
  private func address(_ property: ContentLine) -> String? {
    let text = property.text.collapsed
    return (text.lowercased().hasPrefix("mailto:") ? String(text.dropFirst(7)) : text).unlessEmpty
  }

  /// Returns the properties with a name: mobile ones first, then preferred ones, never a fax or a
  /// pager.
  private func all(_ name: String) -> [ContentLine] {
    let ranked = component.properties.filter { Self.name(of: $0) == name }
      .map { (property: $0, types: types(of: $0)) }
      .filter { $0.types.isDisjoint(with: ["fax", "pager", "telex", "x400"]) }
      .map { (property: $0.property, rank: rank($0.property, $0.types)) }
    return (0...3).flatMap { rank in ranked.filter { $0.rank == rank }.map(\.property) }
  }

  private func rank(_ property: ContentLine, _ types: Set<String>) -> Int {
    if !types.isDisjoint(with: ["cell", "mobile", "iphone"]) { return 0 }
    if Self.name(of: property) == "TEL",
      number(property).flatMap(PhoneNumber.init)?.isMobile == true
    {
      return 1
    }
    return types.contains("pref") || property.parameters["PREF"] != nil ? 2 : 3
  }

  /// Returns the types of a property: listed, each by itself, as names alone (version 2.1), or in the
  /// words of the label that its group has.
  private func types(of property: ContentLine) -> Set<String> {
    let listed = (property.parameters["TYPE"] ?? "").split(separator: ",").map(String.init)
    let alone = property.parameters.filter { $0.value.isEmpty }.keys
    let group = property.name.split(separator: ".").dropLast().first
    let label = group.flatMap { component.first("\($0).X-ABLABEL")?.text.foldedWords } ?? []
    return Set((listed + alone + label).map { $0.lowercased() })
  }

  private func first(_ name: String) -> ContentLine? {
    component.properties.first { Self.name(of: $0) == name }
  }

  /// Returns the name of a property without its group prefix, as in `ITEM1.TEL`.
  private static func name(of property: ContentLine) -> Substring {
    property.name.split(separator: ".").last ?? ""
  }
}
