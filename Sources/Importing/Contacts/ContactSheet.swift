import Domain
import Wording

/// Reads contacts from a file separated by commas, semicolons or tabs, as address books write it.
public enum ContactSheet {
  /// The number of rows among which the headings are looked for: LinkedIn writes notes above them.
  private static let mostAbove = 12

  /// Reads a file; nil if its headings are not those of contacts: a name and a number or an
  /// address, and neither an employer's name nor a date.
  public static func read(_ contents: [UInt8]) throws(SheetError) -> ContactFile? {
    let (text, _) = try SheetEncoding.decode(contents)
    // A note above the headings may have more of another separator than they have.
    for delimiter in [Delimiter.guess(in: text), .comma] {
      var reader = RowReader(text, delimiter: delimiter)
      var above = 0
      while above < mostAbove, let row = reader.next() {
        guard !row.isBlank else { continue }
        above += 1
        guard row.flaws.isEmpty, let columns = ContactColumns(row.cells.map(\.collapsed)) else {
          continue
        }
        return read(&reader, columns, headers: row.cells)
      }
    }
    return nil
  }

  private static func read(
    _ reader: inout RowReader, _ columns: ContactColumns, headers: [String]
  ) -> ContactFile {
    var contacts = ContactFile()
    while let row = reader.next() {
      guard !row.isBlank else { continue }
      if let fault = row.faults(headers: headers).first {
        contacts.add(.row(fault), line: row.line)
      } else if let name = columns.name(in: row) {
        contacts.add(
          ContactCard(
            line: row.line,
            person: GivenPerson(
              name: name, phones: columns.phones(in: row), emails: columns.emails(in: row)),
            organisation: columns.first(columns.organisations, in: row),
            role: columns.role(in: row)))
      } else if columns.first(columns.organisations, in: row) == nil {
        contacts.add(.noName, line: row.line)
      }
    }
    return contacts
  }
}

/// The positions of the columns of contacts.
private struct ContactColumns {
  private let whole: Int?
  private let parts: [Int]
  private let numbers: [Labelled]
  private let addresses: [Labelled]
  let organisations: [Int]
  private let roles: [Int]

  /// A column with a number or an address.
  private struct Labelled {
    let column: Int
    /// The column that says what kind it is; nil if its own heading does.
    let label: Int?
    let isMobile: Bool
  }

  /// Finds the columns in headings; nil if these are not the headings of contacts.
  init?(_ headers: [String]) {
    let words = headers.map { Headings.words(of: $0) }
    func columns(_ tiers: [[Set<String>]]) -> [Int] {
      tiers.flatMap { tier in words.indices.filter { tier.contains(words[$0]) } }
    }
    whole = columns(Headings.of(.candidate).tiers).first
    parts = [Self.given, Self.family].compactMap { columns($0).first }
    let phones = columns(Self.mobiles + Headings.of(.phone).tiers + Self.otherPhones)
    let mobiles = Set(columns(Self.mobiles))
    numbers =
      phones.uniqued.map { Labelled(column: $0, label: nil, isMobile: mobiles.contains($0)) }
      + Self.labelled("phone", words)
    addresses =
      columns(Headings.of(.email).tiers + Self.emails).uniqued
      .map { Labelled(column: $0, label: nil, isMobile: false) } + Self.labelled("email", words)
    organisations = columns(Headings.of(.employer).tiers.dropFirst() + Self.organisations)
    roles = columns(Self.roles)
    // An address book has the company that a person works for, and no client.
    let ofInterviews = Headings.of(.date).tiers + Headings.of(.employer).tiers.prefix(1)
    guard whole != nil || !parts.isEmpty, !(numbers + addresses).isEmpty,
      columns(ofInterviews).isEmpty
    else { return nil }
  }

  /// Returns Google's columns of a kind: `Phone 1 - Value`, of which `Phone 1 - Label` or, in older
  /// files, `Phone 1 - Type` says what it is.
  private static func labelled(_ kind: String, _ words: [Set<String>]) -> [Labelled] {
    (1...9).compactMap { number in
      let column = { (what: String) in words.firstIndex(of: [kind, "\(number)", what]) }
      return column("value").map {
        Labelled(column: $0, label: column("label") ?? column("type"), isMobile: false)
      }
    }
  }

  func name(in row: SheetRow) -> String? {
    whole.flatMap { row.cell($0).collapsed.unlessEmpty }
      ?? parts.map { row.cell($0) }.joined(separator: " ").collapsed.unlessEmpty
  }

  /// Returns the first of these cells that is not empty.
  func first(_ columns: [Int], in row: SheetRow) -> String? {
    columns.lazy.compactMap { row.cell($0).collapsed.unlessEmpty }.first
  }

  /// Returns the role, which Outlook's `Title`, Mr or Ms, is not.
  func role(in row: SheetRow) -> String? {
    roles.lazy.compactMap { row.cell($0).collapsed.unlessEmpty }
      .first { !GivenName.isTitle($0) }
  }

  /// Returns the numbers of a row, mobile ones first: those said to be, then those that look so.
  func phones(in row: SheetRow) -> [String] {
    let ranked = all(numbers, in: row).map { found in
      let isMobile = PhoneNumber(found.text)?.isMobile == true
      return (text: found.text, rank: found.isMobile ? 0 : isMobile ? 1 : 2)
    }
    return (0...2).flatMap { rank in ranked.filter { $0.rank == rank }.map(\.text) }.uniqued
  }

  /// Returns the addresses of a row.
  func emails(in row: SheetRow) -> [String] { all(addresses, in: row).map(\.text).uniqued }

  /// Returns the values in these cells that are not empty; Google writes several in one.
  private func all(_ columns: [Labelled], in row: SheetRow) -> [(text: String, isMobile: Bool)] {
    columns.flatMap { labelled -> [(text: String, isMobile: Bool)] in
      let label = labelled.label.map { Set(row.cell($0).foldedWords) } ?? []
      guard label.isDisjoint(with: ["fax", "pager"]) else { return [] }
      let isMobile = labelled.isMobile || !label.isDisjoint(with: ["mobile", "cell", "iphone"])
      return row.cell(labelled.column).split(separator: " ::: ").compactMap {
        String($0).collapsed.unlessEmpty.map { ($0, isMobile) }
      }
    }
  }

  private static func tier(_ headings: [String]) -> [[Set<String>]] {
    [headings.map { Headings.words(of: $0) }]
  }

  private static let given = tier(["first name", "given name", "forename", "first"])
  private static let family = tier(["last name", "family name", "surname", "last"])
  // Headings used by Outlook, Apple's exporters and LinkedIn; a fax, a pager, the switchboard and an
  // assistant's number are not the person's.
  private static let mobiles = tier([
    "mobile phone", "mobile", "mobile number", "mobile phone 2", "cell phone", "iphone",
  ])
  private static let otherPhones = tier([
    "primary phone", "home phone", "home phone 2", "business phone", "business phone 2",
    "work phone", "other phone", "car phone", "phone 1", "phone 2",
  ])
  private static let organisations = tier([
    "organization name", "organisation name", "organization 1 name", "organisation 1 name",
    "works for",
  ])
  private static let roles =
    tier(["job title", "organization title", "organization 1 title", "position"])
    + tier(["role", "title"])
  private static let emails = tier([
    "email 1", "primary email", "email 2 address", "email 3 address", "email 2", "email 3",
    "home email", "work email", "other email",
  ])
}

extension Array where Element: Hashable {
  /// The elements, each once, where it comes first.
  fileprivate var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
