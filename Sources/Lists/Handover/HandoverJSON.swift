import Domain
import Rendering

/// A handover as JSON: the keys of every recording, the two consultants and the interviews.
///
/// `entry` and `interview` are those of the first interview; `interviews` has a card of each, in
/// the shape of `card`, under its own `entry`. Entries are `null` for a dry run.
extension HandoverReport {
  /// The handover as a JSON document.
  public var json: String {
    let interviews = cards.enumerated().map { place, card in
      (["entry": number(ofEntry: place)] as JSON)
        .adding(card.value)
    }
    return JSONWriter.document([
      "entry": number(ofEntry: 0),
      "interview": .count(cards.first.map { Int($0.record.interview.id.number) }),
      "kind": .string("handedOver"),
      "at": .moment(now),
      "from": .string(from.name),
      "to": .string(to.name),
      "dryRun": .bool(isTrial),
      "interviews": .array(interviews),
      "duties": .array(cards.flatMap { $0.weOwe + $0.theyOwe }.map { $0.json(at: now) }),
    ])
  }

  private func number(ofEntry place: Int) -> JSON {
    entries.indices.contains(place) ? .number(Int(entries[place].number)) : .null
  }
}
