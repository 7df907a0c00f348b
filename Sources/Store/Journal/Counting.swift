/// An entry as far as it decides which entries count.
struct Link {
  let entry: Int64
  let retracts: Int64?
}

/// The entries that do not count: those that an entry that counts retracts.
///
/// An entry is retracted by later ones only, so going from the last to the first each entry is
/// judged when all that can retract it are.
func retracted(_ links: [Link]) -> Set<Int64> {
  var retracted: Set<Int64> = []
  for link in links.sorted(by: { $0.entry > $1.entry }) where !retracted.contains(link.entry) {
    if let target = link.retracts { retracted.insert(target) }
  }
  return retracted
}
