import LineEditing

/// The answers to a question that Tab offers.
struct Choices {
  private let beginning: (String) -> [String]

  /// No choices.
  static var none: Choices { Choices([]) }

  /// Offers those of the words that begin with the typed text.
  init(_ words: [String]) {
    beginning = { typed in words.filter { $0.hasPrefix(typed.lowercased()) } }
  }

  /// Offers the results of a lookup made on demand.
  init(lookingUp beginning: @escaping (String) -> [String]) {
    self.beginning = beginning
  }

  /// The completion of the typed text.
  func completion(of typed: String) -> Completion {
    Completion(replacing: typed, by: beginning(typed))
  }
}
