import Domain
import Store
import Wording

/// Resolves the names in a booking: part of exactly one known name means that one, and a name close
/// to a known one is probably a typo, so it is asked about.
struct BookedNames {
  let session: Session

  /// The existing candidate, or the new one.
  func candidate(_ typed: String) throws -> String {
    let meant = try session.store.match(typed, of: .candidate)
    return try name(typed, "CANDIDATE", meant)
  }

  /// The existing employer, or the new one.
  func employer(_ typed: String) throws -> String {
    let meant = try session.store.match(typed, of: .employer)
    return try name(typed, "--employer", meant)
  }

  /// The employer's existing vacancy, or the new one.
  func vacancy(_ typed: String, of employer: String) throws -> String {
    let known = try session.store.vacancyTitles(ofEmployerNamed: employer)
    return try name(typed, "--vacancy", near(typed, known))
  }

  /// The existing consultant, or the new one.
  func consultant(_ typed: String) throws -> String {
    let known = try session.store.consultants().map(\.name)
    return try name(typed, "--consultant", near(typed, known))
  }

  /// The people to meet, by the names that the employer's contacts have.
  func people(_ typed: [String], at employer: String, _ time: InterviewTime) throws -> [String] {
    let known = try session.store.employers().first { folded($0.name) == folded(employer) }
    guard let known else { return typed }
    let event = try session.recognised(.booked(time, meets: typed), at: known).event
    return event.met.map(\.name)
  }

  private func near(_ typed: String, _ known: [String]) -> BookedName {
    let wanted = folded(typed)
    guard !known.contains(where: { folded($0) == wanted }) else { return .asTyped }
    let near = known.filter { isNearMiss(typed, $0) }
    return near.isEmpty ? .asTyped : .like(near)
  }

  private func name(
    _ typed: String, _ option: String, _ meant: BookedName
  ) throws -> String {
    switch meant {
    case .asTyped: return typed
    case .part(of: let name):
      Terminal.say(
        "note: \(NameOddity.marked(typed)) is read as \(NameOddity.marked(name)); "
          + "where it is a new name, add --new")
      return name
    case .like(let names):
      guard Prompt.isPossible else {
        throw CommandError.nearMiss(option: option, typed: typed, known: names)
      }
      for name in names.prefix(3)
      where Prompt.confirms("Did you mean \(NameOddity.marked(name))?", byDefault: true) {
        return name
      }
      return typed
    }
  }
}
