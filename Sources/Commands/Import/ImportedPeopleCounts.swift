import Domain
import Rendering
import Store
import Wording

/// The people and employers of the interviews that an import books: those who are new, and those on
/// record.
struct ImportedPeopleCounts {
  private(set) var candidates: (new: Int, known: Int) = (0, 0)
  private(set) var employers: (new: Int, known: Int) = (0, 0)
  /// The interviewers who are named in full.
  private(set) var contacts: (new: Int, known: Int) = (0, 0)
  private(set) var consultants: (new: Int, known: Int) = (0, 0)
  private(set) var vacancies = 0
  /// The names of the new employers, in the order of the file.
  private(set) var newEmployers: [String] = []
  /// True if employers were on record before.
  let hasEmployers: Bool

  init(_ bookings: some Sequence<Booking>, in session: Session) throws {
    let onRecord = Dictionary(
      try session.store.employers().map { (folded($0.name), $0.id) }
    ) { first, _ in first }
    let book = try session.store.contactBook(of: Set(onRecord.values))
    let known = Set(try session.store.consultants().map { folded($0.name) })
    hasEmployers = !onRecord.isEmpty
    var seen: (candidates: Set<BookedCandidate>, others: Set<[String]>) = ([], [])
    for booking in bookings {
      if seen.candidates.insert(booking.who).inserted {
        if case .known = booking.who { candidates.known += 1 } else { candidates.new += 1 }
      }
      let employer = folded(booking.employer)
      if seen.others.insert([employer]).inserted {
        if onRecord[employer] == nil {
          employers.new += 1
          newEmployers.append(booking.employer)
        } else {
          employers.known += 1
        }
      }
      if seen.others.insert([employer, folded(booking.vacancy), "", ""]).inserted {
        vacancies += 1
      }
      if let name = booking.consultant.map(folded), seen.others.insert(["", name]).inserted {
        if known.contains(name) { consultants.known += 1 } else { consultants.new += 1 }
      }
      for name in booking.meets
      where isWholeName(name) && seen.others.insert([employer, folded(name), ""]).inserted {
        let contact = onRecord[employer].flatMap { book.contact(named: name, at: $0) }
        if contact == nil { contacts.new += 1 } else { contacts.known += 1 }
      }
    }
  }

  /// A line for those who are new, and one for those who are known.
  var blocks: [Receipt.Block] {
    let all = [
      (candidates, "candidate"), (employers, "employer"), (contacts, "contact"),
      (consultants, "consultant"),
    ]
    let sorts = [("New", all.map { ($0.0.new, $0.1) }), ("Known", all.map { ($0.0.known, $0.1) })]
    return sorts.compactMap { words, counts in
      let said = counts.filter { $0.0 > 0 }.map { Grammar.count($0.0, $0.1) }
      return said.isEmpty ? nil : .paragraph("\(words): \(said.joined(separator: ", ")).")
    }
  }

  var json: JSON {
    [
      "newCandidates": .number(candidates.new), "knownCandidates": .number(candidates.known),
      "newEmployers": .texts(newEmployers), "knownEmployers": .number(employers.known),
      "newContacts": .number(contacts.new), "knownContacts": .number(contacts.known),
      "knownConsultants": .number(consultants.known),
    ]
  }
}
