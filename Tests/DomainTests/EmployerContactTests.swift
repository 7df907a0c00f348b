import Domain
import Testing
import WorkingTime

/// Whom to ring at an employer, from the contacts there and whom an interview's entries name.
struct EmployerContactTests {
  private static let acme = Employer(id: Identifier(1), name: "Acme")

  private static func contact(
    _ number: Int64, _ name: String, formerly former: [String] = [], isMain: Bool = false,
    hasLeft: Bool = false
  ) -> EmployerContact {
    EmployerContact(
      id: Identifier(number), employer: acme, name: name, formerNames: former, isMain: isMain,
      hasLeft: hasLeft)
  }

  private static let ann = contact(1, "Ann Lee", formerly: ["Ann Hill"])
  private static let bo = contact(2, "Bo Chen", isMain: true)
  private static let cy = contact(3, "Cy Day", isMain: true)
  private static let dan = contact(4, "Dan Fox", isMain: true, hasLeft: true)

  private static func book(_ contacts: [EmployerContact]) -> ContactBook {
    ContactBook(contacts) { $0.lowercased().split(separator: " ").joined(separator: " ") }
  }

  @Test(
    arguments: [
      ("the giver", [ann, bo], "ann lee", ["Bo Chen"], "Ann Lee"),
      ("the giver by a former name", [ann, bo], "Ann Hill", [], "Ann Lee"),
      ("the giver with a role", [ann, bo], "Ann Lee, head of data", [], "Ann Lee"),
      ("a giver who is no contact", [bo], "Zoe May", [], "Zoe May"),
      ("a giver who has left", [bo, dan], "Dan Fox", [], "Bo Chen"),
      ("whom they met, of two who are main", [bo, cy], nil, ["Ann Lee", "Bo Chen"], "Bo Chen"),
      ("the main contact, though they met others", [ann, bo], nil, ["Ann Lee"], "Bo Chen"),
      ("the main contact named last", [bo, cy], nil, [], "Cy Day"),
      ("nobody who has left", [dan], nil, ["Dan Fox"], nil),
      ("nobody who is not main", [ann], nil, ["Ann Lee"], nil),
      ("nobody known", [], nil, [], nil),
    ] as [(String, [EmployerContact], String?, [String], String?)])
  func toRing(
    _ label: String, _ contacts: [EmployerContact], _ giver: String?, _ met: [String],
    _ expected: String?
  ) {
    let people = NamedPeople(giver: giver, met: met.map { Met(name: $0) })
    let found = Self.book(contacts).toRing(at: Self.acme, about: people)
    #expect(found?.name == expected, "\(label)")
    #expect(found?.id == contacts.first { $0.name == expected }?.id, "\(label)")
  }

  @Test func contactsOfAnotherEmployerAreNotFound() {
    let bolt = Employer(id: Identifier(2), name: "Bolt")
    let people = NamedPeople(met: [Met(name: "Bo Chen")])
    #expect(Self.book([Self.bo]).toRing(at: bolt, about: people) == nil)
    #expect(Self.book([Self.bo]).contact(named: "Bo Chen", at: bolt.id) == nil)
  }

  @Test func theGiverIsTheOneNamedLast() {
    let by = Deadline.at(moment(90))
    let people = NamedPeople([
      Fact(at: moment(1), .promise(Promise(by: by, from: "Ann Lee"))),
      Fact(at: moment(2), .feedback(Feedback(decision: .hold))),
      Fact(at: moment(3), .debrief(Debrief(account: Debrief.Account(met: [Met(name: "Bo Chen")])))),
    ])
    #expect(people == NamedPeople(giver: "Ann Lee", met: [Met(name: "Bo Chen")]))
  }

  @Test func whatIsKnownIsTheLatestOfEach() {
    let contact = EmployerContact(
      Identifier(1), at: Self.acme,
      [
        .name("Ann Hill"), .phones(["1"]), .role("CTO"), .name("Ann Lee"), .phones(["2", "3"]),
        .role(nil), .main(true), .left(true), .left(false),
      ])
    #expect(
      contact
        == EmployerContact(
          id: Identifier(1), employer: Self.acme, name: "Ann Lee", formerNames: ["Ann Hill"],
          phones: ["2", "3"], isMain: true))
    #expect(EmployerContact(Identifier(1), at: Self.acme, [.role("CTO")]) == nil)
  }

  @Test func eachPersonNamedIsRenamed() {
    let by = Deadline.at(moment(90))
    let events: [Event] = [
      .promise(Promise(by: by, from: "a")),
      .feedback(Feedback(decision: .hold, words: Feedback.Words(from: "a", said: "s"))),
      .debrief(Debrief(account: Debrief.Account(met: [Met(name: "a", role: "r")]))), .noShow(),
    ]
    #expect(
      events.map { $0.renamingPeople { $0 + "b" } } == [
        .promise(Promise(by: by, from: "ab")),
        .feedback(Feedback(decision: .hold, words: Feedback.Words(from: "ab", said: "s"))),
        .debrief(Debrief(account: Debrief.Account(met: [Met(name: "ab", role: "r")]))), .noShow(),
      ])
  }
}
