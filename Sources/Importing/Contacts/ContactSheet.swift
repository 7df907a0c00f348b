import Domain

/// Reads contacts from a file separated by commas, semicolons or tabs, as address books write it.
public enum ContactSheet {
  /// Reads a file; nil if its headings are not those of contacts: a name and a number or an
  /// address, and neither an employer's name nor a date.
  public static func read(_ contents: [UInt8]) throws(SheetError) -> ContactFile? {
    let (text, _) = try SheetEncoding.decode(contents)
    var reader = RowReader(text, delimiter: .guess(in: text))
    var header: SheetRow?
    while let row = reader.next(), header == nil { if !row.isBlank { header = row } }
    guard let header, header.flaws.isEmpty,
      let columns = ContactColumns(header.cells.map(\.collapsed))
    else { return nil }
    reader = RowReader(text, delimiter: .guess(in: text))
    var contacts = ContactFile()
    while let row = reader.next() {
      guard row.line > header.line, !row.isBlank else { continue }
      if let fault = row.faults(headers: header.cells).first {
        contacts.add(.row(fault), line: row.line)
      } else if let name = columns.name(in: row) {
        contacts.add(
          ContactCard(
            line: row.line,
            person: GivenPerson(
              name: name, phones: columns.all(columns.phones, in: row),
              emails: columns.all(columns.emails, in: row))))
      } else {
        contacts.add(.noName, line: row.line)
      }
    }
    return contacts
  }
}

/// The positions of the columns of contacts.
private struct ContactColumns {
  private let names: [Int]
  let phones: [Int]
  let emails: [Int]

  /// Finds the columns in headings; nil if these are not the headings of contacts.
  init?(_ headers: [String]) {
    let words = headers.map { Headings.words(of: $0) }
    func columns(_ tiers: [[Set<String>]]) -> [Int] {
      tiers.flatMap { tier in words.indices.filter { tier.contains(words[$0]) } }
    }
    let whole = columns(Headings.of(.candidate).tiers)
    let parts = [Self.given, Self.family].compactMap { columns($0).first }
    names = whole.isEmpty ? parts : [whole[0]]
    phones = columns(Self.phones + Headings.of(.phone).tiers + Self.otherPhones)
    emails = columns(Headings.of(.email).tiers + Self.emails)
    // An address book has the company that a person works for, and no client.
    let ofInterviews = Headings.of(.date).tiers + Headings.of(.employer).tiers.prefix(1)
    guard !names.isEmpty, !(phones + emails).isEmpty, columns(ofInterviews).isEmpty else {
      return nil
    }
  }

  func name(in row: SheetRow) -> String? {
    names.map { row.cell($0) }.joined(separator: " ").collapsed.unlessEmpty
  }

  /// Returns those of these cells that are not empty, each text once.
  func all(_ columns: [Int], in row: SheetRow) -> [String] {
    columns.compactMap { row.cell($0).collapsed.unlessEmpty }.reduce(into: []) { found, text in
      if !found.contains(text) { found.append(text) }
    }
  }

  private static func tier(_ headings: [String]) -> [[Set<String>]] {
    [headings.map { Headings.words(of: $0) }]
  }

  private static let given = tier(["first name", "given name", "forename", "first"])
  private static let family = tier(["last name", "family name", "surname", "last"])
  // Headings used by Outlook and Google.
  private static let phones = tier(["mobile phone", "mobile", "mobile number"])
  private static let otherPhones = tier([
    "primary phone", "phone 1 value", "home phone", "business phone", "phone 2 value",
  ])
  private static let emails = tier(["email 1 value", "email 1", "primary email"])
}
