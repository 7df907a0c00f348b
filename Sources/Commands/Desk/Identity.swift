import Domain
import Foundation
import Store
import Wording

extension Desk {
  /// The stamp of a new entry: the consultant, the time and the clock.
  ///
  /// An unknown name creates a consultant, unless it is close to an existing one. Asked for last,
  /// when everything else about the command has been checked.
  func stamp() throws -> Stamp {
    Stamp(consultant: try recordingConsultant(), at: now, clock: clock)
  }

  private func recordingConsultant() throws -> Consultant {
    let known = try store.consultants()
    guard let claimedName else {
      if let only = known.first, known.count == 1 { return only }
      guard known.isEmpty else { throw CommandError.severalConsultants(known.map(\.name)) }
      let account = Self.accountName
      Output.say("note: recording as `\(account)`; `--as NAME` gives another name")
      return try store.addConsultant(named: account)
    }
    if let named = Self.only(claimedName, among: known) { return named }
    let near = known.map(\.name).filter { isNearMiss(claimedName, $0) }
    guard near.isEmpty else {
      throw CommandError.unknownConsultant(typed: claimedName, suggestions: near)
    }
    return try store.addConsultant(named: claimedName)
  }

  /// The consultant whose interviews a list shows; nil for everybody's.
  func listed(_ scope: ScopeOptions) throws -> Identifier<Consultant>? {
    if scope.everybody { return nil }
    let known = try store.consultants()
    if let claimedName, !known.isEmpty {
      return try consultant(named: claimedName, among: known).id
    }
    if known.count > 1 { throw CommandError.severalConsultants(known.map(\.name)) }
    return known.first?.id
  }

  /// The existing consultant of a name.
  func consultant(named name: String, among known: [Consultant]) throws -> Consultant {
    if let named = Self.only(name, among: known) { return named }
    let suggestions = Suggestion.closest(to: name, among: known.map(\.name))
    throw CommandError.unknownConsultant(typed: name, suggestions: suggestions)
  }

  /// The consultant of that name, or the only one whose name contains all the typed words.
  private static func only(_ typed: String, among known: [Consultant]) -> Consultant? {
    let wanted = folded(typed)
    if let whole = known.first(where: { folded($0.name) == wanted }) { return whole }
    let words = Set(wanted.split(separator: " "))
    let bearing = known.filter { words.isSubset(of: folded($0.name).split(separator: " ")) }
    return bearing.count == 1 && !words.isEmpty ? bearing.first : nil
  }

  /// The operating system account's name, used if no consultant was named.
  private static var accountName: String {
    let environment = ProcessInfo.processInfo.environment
    let names = [NSFullUserName(), environment["USER"] ?? "", NSUserName()]
    return names.first { !$0.trimmingCharacters(in: .whitespaces).isEmpty } ?? "consultant"
  }
}
