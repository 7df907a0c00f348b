import Wording

/// The people of an event: its organiser and those invited, without rooms and things.
struct DiaryGuests {
  private let organiser: DiaryGuest?
  private let guests: [DiaryGuest]
  private let consultants: KnownNames
  /// The names of the guests.
  let names: KnownNames

  /// Reads the people of an event.
  init(_ component: ComponentFile.Component, consultants: KnownNames) {
    organiser = component.first("ORGANIZER").flatMap(DiaryGuest.init)
    guests = component.properties.filter { $0.name == "ATTENDEE" }.compactMap(DiaryGuest.init)
    self.consultants = consultants
    names = KnownNames(guests.compactMap(\.name).filter { !consultants.contains($0) })
  }

  /// The organiser's name if that is a consultant on record.
  var consultant: String? { organiser?.name.flatMap { consultants.contains($0) ? $0 : nil } }

  /// The organiser's address, from which the employer may be known.
  var organiserDomain: Substring? { organiser?.domain }

  /// Returns the name in full of a guest from outside who may be the candidate: that name, or a given
  /// name that only one has.
  func named(_ name: String, besides employer: String?) -> String? {
    let outside = outside(besides: employer)
    let wanted = Set(name.foldedWords)
    if let whole = outside.first(where: { Set($0.foldedWords) == wanted }) {
      return whole.contains(",") ? name : whole
    }
    guard wanted.count == 1 else { return nil }
    let given = outside.filter { $0.foldedWords.first.map(wanted.contains) ?? false }
    return given.count == 1 ? given[0] : nil
  }

  /// Returns the only guest who is neither ours nor the employer's; of several the only one with an
  /// address such as people have at home.
  func only(besides employer: String?) -> String? {
    let outside = outside(besides: employer)
    if outside.count < 2 { return outside.first }
    let atHome = guests.filter { guest in
      guest.isAtHome && guest.name.map(outside.contains) ?? false
    }
    return atHome.count == 1 ? atHome[0].name : nil
  }

  /// Returns the address of the guest with a name.
  func address(of name: String) -> String? {
    guests.first { $0.isNamed(name) }?.address
  }

  /// Returns the interviewers: guests with a name, without the candidate and our own people; with the
  /// organiser, if that is one of the employer's.
  func meets(candidate: String, employer: String) -> [String] {
    let isTheirs = organiser.map { $0.isOf(employer) } ?? false
    let ours = isTheirs ? nil : organiser?.domain
    let all = guests + (isTheirs ? [organiser].compactMap(\.self) : [])
    return all.filter { guest in
      guest.domain != nil && guest.domain != ours && !guest.isNamed(candidate)
        && !(guest.name.map(consultants.contains) ?? false)
    }.compactMap(\.name).reduce(into: []) { found, name in
      if !found.contains(name) { found.append(name) }
    }
  }

  private func outside(besides employer: String?) -> [String] {
    guests.filter { guest in
      guard let name = guest.name, !consultants.contains(name) else { return false }
      let isOurs = guest.domain != nil && !guest.isAtHome && guest.domain == organiser?.domain
      return !isOurs && guest.address != organiser?.address
        && !(employer.map(guest.isOf) ?? false)
    }.compactMap(\.name)
  }
}

/// A guest or the organiser of an event.
struct DiaryGuest: Hashable {
  let name: String?
  let address: String?

  /// The guest that a property describes; nil for a room or a thing.
  init?(_ property: ContentLine) {
    let kind = property.parameters["CUTYPE"]?.uppercased() ?? "INDIVIDUAL"
    let role = property.parameters["ROLE"]?.uppercased()
    guard ["INDIVIDUAL", "UNKNOWN"].contains(kind), role != "NON-PARTICIPANT" else { return nil }
    let value = property.value
    let isMail = value.lowercased().hasPrefix("mailto:")
    address = isMail ? String(value.dropFirst("mailto:".count)).collapsed.unlessEmpty : nil
    // Programs write the address if the name is not known, Outlook between apostrophes.
    var named = property.parameters["CN"]?.collapsed ?? ""
    if named.count > 1, named.hasPrefix("'"), named.hasSuffix("'") {
      named = String(named.dropFirst().dropLast())
    }
    name = named.contains("@") ? nil : named.unlessEmpty
  }

  var domain: Substring? { address?.lowercased().split(separator: "@").last }

  func isNamed(_ other: String) -> Bool {
    name.map { Set($0.foldedWords) == Set(other.foldedWords) } ?? false
  }

  /// True if the address is one that people have at home.
  var isAtHome: Bool {
    domain?.split(separator: ".").contains { Self.providers.contains(String($0)) } ?? false
  }

  /// True if the address is at an employer, as far as its name says.
  func isOf(_ employer: String) -> Bool {
    guard let domain, !isAtHome else { return false }
    return Self.isDomain(domain, of: employer)
  }

  /// True if a domain has an employer's name in it.
  static func isDomain(_ domain: Substring, of employer: String) -> Bool {
    let words = employer.foldedWords
    let whole = words.joined()
    return domain.split(separator: ".").dropLast().contains { label in
      let label = label.filter { $0 != "-" }
      guard label.count > 2, !["com", "org", "net", "www"].contains(label) else { return false }
      return whole.hasPrefix(label)
        || words.first.map { $0.count > 3 && label.hasPrefix($0) } ?? false
    }
  }

  private static let providers: Set<String> = [
    "gmail", "googlemail", "hotmail", "outlook", "live", "msn", "yahoo", "ymail", "icloud", "me",
    "mac", "aol", "btinternet", "btopenworld", "sky", "virginmedia", "talktalk", "ntlworld",
    "proton",
    "protonmail", "gmx", "mail", "blueyonder", "tiscali",
  ]
}
