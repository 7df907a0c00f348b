/// The most characters, as Unicode scalars, of what is looked up by an index: a name, a title, a
/// telephone number, an address, or another system's name for an interview.
public let longestName = 500

/// Returns the first of these texts that is longer than ``longestName``; nil if none is.
public func tooLong(_ texts: [String?]) -> String? {
  texts.lazy.compactMap(\.self).first {
    $0.utf8.count > longestName && $0.unicodeScalars.count > longestName
  }
}

/// Returns the form of a person's name by which they are recognised: folded, without titles, the
/// family name last.
///
/// `Shah, Priya`, `Ms Priya Shah`, `Priya SHAH` and `Dr. Priya Shah` are one name.
public func personKey(_ name: String) -> String {
  let ordered = nameWords(folded(givenNameFirst(name)))
  let named = ordered.filter { !GivenName.isTitle($0) }
  return (named.isEmpty ? ordered : named).joined(separator: " ")
}

/// Returns a name as it is said: `Priya Shah` for `Shah, Priya`; others, and what is not of letters
/// alone, as they are.
public func givenNameFirst(_ name: String) -> String {
  guard name.utf8.contains(UInt8(ascii: ",")) else { return name }
  let parts = name.split(separator: ",", maxSplits: 1).map {
    $0.split(whereSeparator: \.isWhitespace)
  }
  guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty,
    name.allSatisfy({ $0.isLetter || $0.isWhitespace || ",.'\u{2019}-".contains($0) }),
    !parts[1].allSatisfy({ suffixes.contains(folded(String($0)).filter(\.isLetter)) })
  else { return name }
  return (parts[1] + parts[0]).joined(separator: " ")
}

/// True if a text looks like a person's whole name: two to four words of letters that begin with
/// capitals.
public func isWholeName(_ text: String) -> Bool {
  let words = text.split { $0 == " " || $0 == "," }
  return (2...4).contains(words.count)
    && words.allSatisfy { word in
      word.first?.isUppercase == true
        && word.allSatisfy { $0.isLetter || "'.-\u{2019}".contains($0) }
    }
}

/// Letters that may follow a name after a comma without being a given name.
private let suffixes: Set<String> = [
  "jr", "sr", "junior", "senior", "ii", "iii", "iv", "phd", "md", "mba", "msc", "bsc", "ba", "ma",
  "obe", "mbe", "cbe", "esq", "acca", "aca", "cima", "cipd",
]

/// Known names, in which those near to a new one are found without comparing all of them.
///
/// Two names can be near only if they share a word and the other words begin alike, or if each is a
/// single word. One with typing mistakes in every word is not found.
public struct NearNames: Sendable {
  private var names: [(typed: String, name: NewName)] = []
  /// The places of names that may be near each other, by the hash of what they share; most are the
  /// only one.
  private var buckets: [Int: (first: Int, others: [Int])] = [:]

  /// Gathers known names.
  public init(_ known: some Sequence<String>) {
    for name in known { add(name) }
  }

  /// Adds a name.
  public mutating func add(_ name: String) {
    let new = NewName(name)
    for key in Self.keys(of: new) {
      if buckets[key] == nil {
        buckets[key] = (names.count, [])
      } else {
        buckets[key]?.others.append(names.count)
      }
    }
    names.append((name, new))
  }

  /// Returns the known names to which a name is near, in order.
  public func near(_ typed: String) -> [String] {
    guard !buckets.isEmpty else { return [] }
    let new = NewName(typed)
    var found: Set<String> = []
    for key in Self.keys(of: new) {
      guard let bucket = buckets[key] else { continue }
      for place in [bucket.first] + bucket.others where new.isNear(names[place].name) {
        found.insert(names[place].typed)
      }
    }
    return found.sorted()
  }

  /// The hashes of what near names share.
  private static func keys(of name: NewName) -> Set<Int> {
    let words = name.words
    guard words.count > 1 else { return Set(words.map { key(of: $0.prefix(1), "", []) }) }
    // Names with other numbers in them are not near.
    let labels = name.labels.sorted()
    var keys: Set<Int> = []
    for (place, word) in words.enumerated() {
      for (other, next) in words.enumerated() where other != place {
        keys.insert(key(of: word[...], next.prefix(1), labels))
      }
    }
    return keys
  }

  private static func key(of word: Substring, _ next: Substring, _ labels: [String]) -> Int {
    var hasher = Hasher()
    hasher.combine(word)
    hasher.combine(next)
    hasher.combine(labels)
    return hasher.finalize()
  }
}
