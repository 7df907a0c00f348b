import CustomDump
import Domain
import Testing

@testable import Store

/// Who a name, numbers and addresses mean.
struct RecognitionTests {
  let store: AgencyStore
  /// John Smith with a mobile number and an address, Ann Lee with a number alone, Bob Ray with
  /// neither.
  let john: Candidate
  let ann: Candidate
  let bob: Candidate

  init() throws {
    let store = try agency()
    self.store = store
    john = try store.book(
      try booking("John Smith", phone: "07700 900001", email: "js@example.com")
    ).interview.candidate
    ann = try store.book(
      try booking("Ann Lee", employer: "Bolt", at: 1, phone: "020 7946 0000")
    ).interview.candidate
    bob = try store.book(try booking("Bob Ray", employer: "Crest", at: 2)).interview.candidate
  }

  private func recognise(
    _ name: String, phone: String? = nil, email: String? = nil
  ) throws -> Recognition {
    try Recogniser(store).recognise(
      GivenPerson(
        name: name, phones: [phone].compactMap(\.self), emails: [email].compactMap(\.self)))
  }

  /// The candidate recognised, by name or not; nil if it is not clear, or nobody.
  private func known(_ recognition: Recognition) -> Identifier<Candidate>? {
    if case .known(let person, byName: _) = recognition { person.id } else { nil }
  }

  @Test(
    arguments: [
      ("John Smith", "+44 7700 900001", nil), ("Smith, John", "07700900001", nil),
      ("Jon Smith", "07700 900001", nil), ("John", "07700 900001", nil),
      ("Mr John Smith", nil, "JS@example.com"), ("John Smith", nil, nil),
      ("John Smith", "07700 900099", "js@example.com"),
      ("John Smith", "07700 900001", "other@example.com"),
    ] as [(String, String?, String?)])
  func `a known number or address, or the name alone, is the same person`(
    _ name: String, _ phone: String?, _ email: String?
  ) throws {
    #expect(known(try recognise(name, phone: phone, email: email)) == john.id)
  }

  @Test func `what was not known of somebody tells nobody apart`() throws {
    #expect(known(try recognise("Bob Ray", phone: "07700 900777", email: "b@x.com")) == bob.id)
    #expect(known(try recognise("Ann Lee", email: "ann@example.com")) == ann.id)
  }

  @Test(arguments: [("07700 900099", nil), (nil, "other@example.com")] as [(String?, String?)])
  func `the name with another number or address is in doubt`(
    _ phone: String?, _ email: String?
  ) throws {
    guard case .doubtful(let people) = try recognise("John Smith", phone: phone, email: email)
    else {
      Issue.record("it is not in doubt")
      return
    }
    #expect(people.map(\.id) == [john.id])
    let booking = try booking("John Smith", employer: "Crest", at: 5, phone: phone, email: email)
    #expect(throws: StoreError.severalPeople(booking.person, people)) { try store.book(booking) }
  }

  @Test func `a number of somebody with another name is told`() throws {
    guard case .new(let sharing) = try recognise("Zoë Lund", phone: "020 7946 0000") else {
      Issue.record("she is not new")
      return
    }
    #expect(sharing.map(\.id) == [ann.id])
  }

  @Test func `two of one name are told apart by number, or asked about`() throws {
    var second = try booking("John Smith", employer: "Crest", at: 5, phone: "07700 900002")
    second.who = .new(1)
    let other = try store.book(second).interview.candidate
    #expect(other.id != john.id)
    #expect(known(try recognise("John Smith", phone: "07700900002")) == other.id)
    #expect(known(try recognise("John Smith", phone: "07700900001")) == john.id)
    guard case .doubtful(let people) = try recognise("John Smith") else {
      Issue.record("it is not in doubt")
      return
    }
    #expect(people.map(\.id) == [john.id, other.id])
    #expect(people.map(\.employers) == [["Acme"], ["Crest"]])
    #expect(try store.interviews(openOnly: true).filter(\.candidate.isNamesake).count == 2)
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func `the rows of one file are compared with each other`() throws {
    var recogniser = Recogniser(store)
    let first = GivenPerson(name: "Ana Silva", phones: ["07700 900011"], emails: ["as@example.com"])
    #expect(try recogniser.recognise(first) == .new(sharing: []))
    recogniser.take(first, as: .new(1), nil)
    let again = GivenPerson(name: "Silva, Ana", phones: ["+447700900011"])
    guard case .known(let person, byName: false) = try recogniser.recognise(again) else {
      Issue.record("she is not known")
      return
    }
    #expect(person.who == .new(1))
    let other = GivenPerson(name: "Ana Silva", phones: ["07700 900022"])
    guard case .doubtful(let people) = try recogniser.recognise(other) else {
      Issue.record("it is not in doubt")
      return
    }
    #expect(people.map(\.who) == [.new(1)])
  }

  @Test func `bookings of one recording with one key are of one new person`() throws {
    let bookings = try [5, 6, 7].map { hours in
      var one = try booking("Ana Silva", employer: "Crest", at: hours)
      one.who = .new(hours == 7 ? 2 : 1)
      return ImportedInterview(booking: one)
    }
    let booked = try store.book(bookings, by: .by(), command: "import").map(
      \.interview.candidate.id)
    #expect(booked[0] == booked[1] && booked[1] != booked[2])
  }

  @Test(arguments: ["900001", "07700 900001", "+44 7700 900001", "js@example.com", "@example.com"])
  func `a number or an address finds its person`(_ typed: String) throws {
    #expect(try store.people(knownBy: typed).map(\.id) == [john.id])
  }
}
