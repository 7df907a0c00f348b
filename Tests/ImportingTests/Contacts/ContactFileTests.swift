import CustomDump
import Domain
import Testing

@testable import Importing

struct ContactFileTests {
  private static func card(_ lines: String...) -> String {
    (["BEGIN:VCARD"] + lines + ["END:VCARD", ""]).joined(separator: "\r\n")
  }

  /// Name, number to use first and address of each contact.
  private static func said(_ contacts: ContactFile) -> [[String?]] {
    contacts.cards.map { [$0.person.name, $0.person.phones.first, $0.person.emails.first] }
  }

  @Test(
    arguments: [
      (
        [card("VERSION:3.0", "FN:Priya Shah", "TEL;TYPE=CELL:+44 7700 900123")],
        ["Priya Shah", "+44 7700 900123", nil]
      ),
      (
        [
          card(
            "VERSION:4.0", "FN:Zoë Lu", " nd", "TEL;VALUE=uri;TYPE=home:tel:+44-20-7946-0000;ext=1",
            "EMAIL;PREF=1:zoe@x.example")
        ],
        ["Zoë Lund", "+44 20 7946 0000", "zoe@x.example"]
      ),
      (
        [
          card(
            "VERSION:3.0", "N:Shah;Priya;;Dr;", "TEL;TYPE=FAX:1", "TEL;TYPE=WORK:2",
            "TEL;TYPE=\"voice,cell\":3", "item1.EMAIL;type=INTERNET:a@b.example")
        ],
        ["Priya Shah", "3", "a@b.example"]
      ),
      (
        [card("FN:Ann\\, Lee", "EMAIL:a@b.example", "EMAIL;TYPE=PREF:c@d.example")],
        ["Ann, Lee", nil, "c@d.example"]
      ),
      // Version 2.1, as old telephones write it.
      (
        [
          card(
            "VERSION:2.1", "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=4C=75=6E=64;=5A=6F=C3=AB;;;",
            "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=5A=6F=C3=AB=20=4C=75=6E=", "=64",
            "TEL;HOME:020 7946 0000", "TEL;CELL:+447700900456",
            "PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQ", " SkZJRg==", "")
        ],
        ["Zoë Lund", "+447700900456", nil]
      ),
      (
        [
          card(
            "VERSION:2.1", "N;QUOTED-PRINTABLE:O=27Brien;Se=E1n", "EMAIL;INTERNET;PREF:s@x.example")
        ],
        ["Seán O'Brien", nil, "s@x.example"]
      ),
      // Apple's own labels, in a group.
      (
        [
          card(
            "VERSION:3.0", "FN:Priya Shah", "item1.TEL:020 7946 0000", "item1.X-ABLabel:Mobile",
            "TEL;type=HOME;type=pref:1")
        ],
        ["Priya Shah", "020 7946 0000", nil]
      ),
      (
        [
          card(
            "VERSION:3.0", "FN:Priya Shah", "TEL;type=WORK;type=VOICE;type=pref:020 7946 0000",
            "TEL;type=IPHONE;type=CELL;type=VOICE:07700 900123")
        ],
        ["Priya Shah", "07700 900123", nil]
      ),
      // A mobile number without a type comes before the one that is preferred.
      (
        [
          card(
            "VERSION:4.0", "FN:Priya Shah", "TEL;PREF=1:tel:+44-20-7946-0000", "TEL:07700 900123")
        ],
        ["Priya Shah", "07700 900123", nil]
      ),
      (
        [
          card(
            "VERSION:3.0", "N:Downey;Robert;;;Jr.", "TEL;TYPE=PAGER:1", "EMAIL:mailto:r@x.example")
        ],
        ["Robert Downey Jr.", nil, "r@x.example"]
      ),
    ] as [([String], [String?])])
  func `a card gives a name, a number and an address`(_ cards: [String], _ said: [String?]) throws {
    let contacts = try VCards.read(Array(cards.joined().utf8))
    expectNoDifference(contacts.faults, [])
    expectNoDifference(Self.said(contacts), [said])
  }

  @Test(arguments: [
    (card("VERSION:1.0", "FN:A"), "line 1: a vCard of version 1.0; export it as 2.1, 3.0 or 4.0"),
    (card("VERSION:3.0", "TEL:1"), "line 1: it has no name"),
  ])
  func `what cannot be understood is named by its line`(_ text: String, _ words: String) throws {
    expectNoDifference(try VCards.read(Array(text.utf8)).faults.map(\.words), [words])
  }

  @Test func `cards of one person are one, and of two of a name two`() throws {
    let text =
      Self.card(
        "FN:Ann Lee", "TEL;TYPE=WORK:020 7946 0000", "TEL;type=IPHONE;type=CELL:07700 900001")
      + Self.card("ORG:Acme", "TEL:020 7946 1111") + Self.card("FN:Lee, Ann", "EMAIL:a@x.example")
      + Self.card("FN:Ann Lee", "TEL:+44 20 7946 0000")
      + Self.card("FN:Ann Lee", "TEL:07700 900002")
    let contacts = try VCards.read(Array(text.utf8))
    expectNoDifference(contacts.faults, [])
    expectNoDifference(
      contacts.cards.map(\.person),
      [
        GivenPerson(
          name: "Ann Lee", phones: ["07700 900001", "020 7946 0000"], emails: ["a@x.example"]),
        GivenPerson(name: "Ann Lee", phones: ["07700 900002"]),
      ])
  }

  @Test func `a card has the company and the role, and a company is nobody`() throws {
    let ann = Self.card(
      "VERSION:3.0", "FN:Ann Lee", "ORG:Acme\\; Sons;Data", "TITLE:Head of data", "TEL:1")
    let companies =
      Self.card("VERSION:3.0", "ORG:Acme", "TEL:2")
      + Self.card("VERSION:3.0", "FN:Acme", "ORG:ACME", "TEL:2")
      + Self.card("VERSION:3.0", "FN:The Works", "X-ABShowAs:COMPANY", "TEL:2")
    let contacts = try VCards.read(Array((ann + companies).utf8))
    expectNoDifference(contacts.faults, [])
    expectNoDifference(
      contacts.cards.map { [$0.person.name, $0.organisation, $0.role] },
      [["Ann Lee", "Acme; Sons", "Head of data"]])
  }

  @Test func `two cards of one person complete each other`() throws {
    let text =
      Self.card("VERSION:3.0", "FN:Priya Shah", "TEL:1")
      + Self.card("VERSION:3.0", "FN:Priya Shah", "EMAIL:p@x.example")
    let contacts = try VCards.read(Array(text.utf8))
    expectNoDifference(contacts.faults, [])
    expectNoDifference(Self.said(contacts), [["Priya Shah", "1", "p@x.example"]])
  }

  @Test func `a sheet has the company and the role`() throws {
    let text = "Name,Company,Job Title,E-mail Address\nAnn Lee,Acme,CTO,a@b.example\n"
    let card = try #require(try ContactSheet.read(Array(text.utf8))?.cards.first)
    #expect([card.organisation, card.role] == ["Acme", "CTO"])
    let outlook = "Title,First Name,Company,Job Title,Mobile Phone\nMs,Ann,Acme,Buyer,1\n"
    let ann = try #require(try ContactSheet.read(Array(outlook.utf8))?.cards.first)
    #expect([ann.organisation, ann.role] == ["Acme", "Buyer"])
  }

  @Test func `a group is nobody, and the same said twice is said once`() throws {
    let one = Self.card("VERSION:4.0", "FN:Ann", "TEL:1")
    let text = one + one + Self.card("VERSION:4.0", "KIND:group", "FN:All")
    let contacts = try VCards.read(Array(text.utf8))
    expectNoDifference(contacts.faults, [])
    #expect(contacts.cards.count == 1)
  }

  @Test(
    arguments: [
      ("Name,Phone\nPriya Shah,0123\n", [["Priya Shah", "0123", nil]]),
      (
        "First Name,Last Name,Company,Birthday,E-mail Address,Home Phone,Mobile Phone\nZoë,Lund,Acme,,z@x.example,1,2\nAnn,,,,,3,\n",
        [["Zoë Lund", "2", "z@x.example"], ["Ann", "3", nil]]
      ),
      (
        "Given Name;Family Name;E-mail 1 - Value;Phone 1 - Value\nPriya;Shah;p@x.example;0123\n\n",
        [["Priya Shah", "0123", "p@x.example"]]
      ),
      // Google, with labels and several numbers in one cell; a company has no name.
      (
        "First Name,Last Name,Organization Name,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value\nPriya,Shah,Acme,* Work,p@x.example,Work,020 7946 0000,Mobile,+1 202 555 0100\nZoë,Lund,,,,Fax,1,,020 7946 0001 ::: 07700 900456\n,,Acme,,,Work,2,,\n",
        [["Priya Shah", "+1 202 555 0100", "p@x.example"], ["Zoë Lund", "07700 900456", nil]]
      ),
      (
        "Name,Given Name,Family Name,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value\nPriya Shah,Priya,Shah,*,p@x.example,Mobile,07700 900123\n",
        [["Priya Shah", "07700 900123", "p@x.example"]]
      ),
      // Outlook.
      (
        "Title,First Name,Middle Name,Last Name,Company,Job Title,Business Fax,Business Phone,Company Main Phone,Mobile Phone,E-mail Address,E-mail 2 Address\nMs,Priya,,Shah,Acme,Buyer,1,020 7946 0000,2,07700 900123,p@x.example,q@x.example\n",
        [["Priya Shah", "07700 900123", "p@x.example"]]
      ),
      // LinkedIn, with notes above the headings.
      (
        "Notes:\n\"When exporting your connection data, some addresses, where hidden, are missing.\"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\nPriya,Shah,https://x.example,p@x.example,Acme,Buyer,24 Nov 2026\n",
        [["Priya Shah", nil, "p@x.example"]]
      ),
    ] as [(String, [[String?]])])
  func `a table of contacts is known by its headings`(_ text: String, _ said: [[String?]]) throws {
    let contacts = try #require(try ContactSheet.read(Array(text.utf8)))
    expectNoDifference(contacts.faults, [])
    expectNoDifference(Self.said(contacts), said)
  }

  @Test(arguments: [
    "Candidate,Client,Date,Phone\nA,B,1/2/2026,0\n", "Name,Date,Phone\nA,1/2/2026,0\n",
    "Name,Client,Phone\nA,B,0\n", "Name,Notes\nA,B\n", "Phone,Email\n1,2\n", "",
  ])
  func `other headings are not those of contacts`(_ text: String) throws {
    #expect(try ContactSheet.read(Array(text.utf8)) == nil)
  }

  @Test func `bad rows are named`() throws {
    let text = "Name,Phone\n,0123\n\"A\"b,1\nC,2,3\n"
    let contacts = try #require(try ContactSheet.read(Array(text.utf8)))
    expectNoDifference(
      contacts.faults.map(\.words),
      [
        "line 2: it has no name",
        "line 3, column `Name`: text follows the closing quotation mark in `Ab`",
        "line 4: 1 cell more than there are headings, among them `3`",
      ])
  }

  @Test(arguments: [
    ("BEGIN:VCALENDAR\r\n", ImportKind.diary), ("\u{FEFF}\r\nbegin:vcard\n", .cards),
    ("Name,Date\n", .sheet), ("", .sheet),
  ])
  func `a file is known by how it begins`(_ text: String, _ kind: ImportKind) {
    #expect(ImportKind(of: Array(text.utf8)) == kind)
  }
}
