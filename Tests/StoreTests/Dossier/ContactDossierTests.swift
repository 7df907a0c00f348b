import CustomDump
import DataProtection
import Domain
import Testing
import WorkingTime

@testable import Store

/// Two of one name at two employers, each with marks of their own: the dossier of one has all of
/// theirs, and nothing of the other.
struct ContactDossierTests {
  private let store: AgencyStore
  private let marks = ["said", "note", "words", "with", "asks", "phone"]

  init() throws {
    store = try agency()
    for (letter, hours) in [("z", 0), ("q", 5)] {
      let interview = try store.book(
        booking(
          "\(letter.uppercased())ilda Marchmont", employer: "\(letter)employer",
          vacancy: "\(letter)vacancy",
          at: hours, meets: ["Ann Lee"])
      ).interview
      let edit = ContactEdit(
        adding: "Ann Lee", at: interview.employer, [.phones([letter + "phone"])])
      _ = try store.record(
        [.employerContact(edit)], by: .by(at: hour(6)), command: "people add contact")
      let words = Feedback.Words(
        from: "Ann Lee, head", said: letter + "said of \(letter.uppercased())ilda Marchmont")
      try store.record(.feedback(Feedback(decision: .reject, words: words)), of: interview)
      let account = Debrief.Account(
        met: [Met(name: "Ann Lee")], discussed: letter + "secret",
        note: letter + "note: Ann Lee was kind")
      try store.record(.debrief(Debrief(interest: .yes, account: account)), of: interview)
      try store.record(
        .promise(Promise(by: .at(hour(99)), from: "Ann Lee", words: letter + "words")),
        of: interview)
      let call = Contact(
        chaser: .consultant, target: .employer, result: .wrote, note: letter + "with",
        with: "Ann Lee")
      try store.record(.contact(try #require(call)), of: interview)
      let ann = try #require(
        try store.contacts().first { $0.employer.id == interview.employer.id })
      _ = try store.record(
        [.request(.heard(.contact(ann), .access, note: letter + "asks"))], by: .by(at: hour(8)),
        command: "request")
    }
  }

  @Test func `a contact's dossier has all of theirs and nothing of another's`() throws {
    for contact in try store.contacts() {
      let (own, other) = contact.employer.name.hasPrefix("z") ? ("z", "q") : ("q", "z")
      let dossier = try store.dossier(of: contact, at: hour(20)).dossier
      for (format, text) in try dossier.everyFormat(under: store) {
        expectNoDifference(marks.filter { !text.contains(own + $0) }, [], "\(format)")
        let others =
          (marks + ["vacancy", "employer", "secret"]).map { other + $0 }
          + [other.uppercased() + "ilda"]
        expectNoDifference(others.filter(text.contains), [], "\(format)")
        #expect(!text.contains(own + "secret"), "what a candidate told of others: \(format)")
      }
    }
  }

  @Test func `other people are covered, and the contact is not`() throws {
    let contact = try #require(try store.contacts().first)
    let dossier = try store.dossier(of: contact, at: hour(20)).dossier
    for (format, text) in try dossier.everyFormat(.all, under: store) {
      #expect(!text.contains("Zilda") && !text.contains("was kind"), "\(format)")
      #expect(text.contains("Ann Lee") && text.contains("zsaid of "), "\(format)")
    }
  }
}
