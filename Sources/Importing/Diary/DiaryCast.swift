/// Who is who in an interview: decided by its title, its guests and the names on record together.
///
/// Each way to read the names of the title as candidate, employer and vacancy is weighed, and the
/// heaviest is taken, unless another candidate weighs about as much: then it is not decided.
struct DiaryCast {
  /// The names of a title, as they are read.
  struct Reading: Hashable, Sendable {
    var candidate: String
    var employer: String?
    var vacancy: String?
  }

  let guests: DiaryGuests
  let options: DiaryOptions
  /// The employer that the place or the organiser says, for a title without one.
  let elsewhere: String?
  var said = Answers()

  /// What the user said about who is who.
  struct Answers: Hashable, Sendable {
    private(set) var candidate: String?
    private(set) var employer: String?

    /// Takes an answer; false if it was given before, and did not help.
    mutating func take(_ name: String, isOfCandidate: Bool) -> Bool {
      if isOfCandidate {
        defer { candidate = candidate ?? name }
        return candidate == nil
      }
      defer { employer = employer ?? name }
      return employer == nil
    }
  }

  /// The weight by which a candidate has to exceed any other.
  private static let margin = 2
  /// The loss of a reading without an employer.
  private static let noEmployer = -3
  /// The weight of the only guest from outside, whom the title doesn't name.
  private static let onlyGuest = 3

  /// Returns the reading of a title's names.
  ///
  /// Throws if nobody in it may be the candidate, or several may.
  func reading(of parts: [TitlePart]) throws(DiaryError.Reason) -> Reading {
    let answered = [said.candidate, said.employer].compactMap { $0?.foldedWords }
    let parts = parts.filter {
      !options.consultants.contains($0.text) && !answered.contains($0.text.foldedWords)
    }
    let elsewhere = said.employer ?? elsewhere
    var best: [String: (weight: Int, reading: Reading)] = [:]
    func weigh(_ weight: Int, _ reading: Reading) {
      let key = reading.candidate.foldedWords.joined(separator: " ")
      if best[key].map({ weight > $0.weight }) ?? true { best[key] = (weight, reading) }
    }
    // No name, which weighs nothing or little, stands at the end.
    let vacancies: [Int?] = parts.map(vacancy) + [0]
    let employers: [Int?] =
      parts.map { said.employer == nil ? employer($0) : nil }
      + [elsewhere == nil ? Self.noEmployer : 0]
    for (place, weight) in employers.enumerated() {
      guard let ofEmployer = weight else { continue }
      let employer = place < parts.count ? parts[place].text : elsewhere
      var candidates = parts.map { candidate($0, employer: employer) }
      candidates.append(guests.only(besides: employer).map { (Self.onlyGuest, $0) })
      if let candidate = said.candidate { candidates = parts.map { _ in nil } + [(0, candidate)] }
      for (other, weight) in vacancies.enumerated() where other != place || other == parts.count {
        guard let ofVacancy = weight else { continue }
        let vacancy = other < parts.count ? parts[other].text : nil
        for (third, found) in candidates.enumerated()
        where third == parts.count || third != place && third != other {
          guard let found else { continue }
          weigh(
            ofEmployer + ofVacancy + found.weight,
            Reading(candidate: found.name, employer: employer, vacancy: vacancy))
        }
      }
    }
    let ranked = best.values.sorted {
      ($0.weight, $1.reading.candidate) > ($1.weight, $0.reading.candidate)
    }
    guard let first = ranked.first else { throw .noCandidate }
    let rivals = ranked.dropFirst().filter { first.weight - $0.weight < Self.margin }
    guard rivals.isEmpty else {
      throw .severalCandidates(([first] + rivals).map(\.reading.candidate))
    }
    return first.reading
  }

  /// Returns how well a name fits the candidate, and the name in full; nil if it cannot be.
  private func candidate(
    _ part: TitlePart, employer: String?
  ) -> (weight: Int, name: String)? {
    if let guest = guests.named(part.text, besides: employer) { return (10, guest) }
    if options.candidates.contains(part.text) { return (8, part.text) }
    guard part.hint != .at, !options.employers.contains(part.text), !TitleWords.isJob(part.text),
      !TitleWords.isOrganisation(part.text), TitleWords.isPerson(part.text)
    else { return nil }
    return (4 + (part.isNext ? 1 : 0) - (part.hint == .aside ? 2 : 0), part.text)
  }

  private func employer(_ part: TitlePart) -> Int? {
    guard !isSomebody(part.text) else { return nil }
    if options.employers.contains(part.text) { return 8 }
    let hint =
      switch part.hint {
      case .at: 6
      case .with, .aside: 1
      case .matter: -1
      case .none: 0
      }
    if TitleWords.isOrganisation(part.text) { return 5 + hint }
    if TitleWords.isJob(part.text) { return part.hint == .at ? 1 : nil }
    return hint + (TitleWords.isPerson(part.text) ? 0 : 1)
  }

  private func vacancy(_ part: TitlePart) -> Int? {
    guard part.hint != .at, !isSomebody(part.text), !options.employers.contains(part.text)
    else { return nil }
    let hint = part.hint == .matter ? 3 : 0
    if TitleWords.isJob(part.text) { return 4 + hint }
    if TitleWords.isOrganisation(part.text) { return nil }
    return hint - (TitleWords.isPerson(part.text) ? 1 : 0)
  }

  /// True if a name is that of a guest or of a candidate on record.
  private func isSomebody(_ name: String) -> Bool {
    guests.names.contains(name) || options.candidates.contains(name)
  }
}
