import LineEditing

/// What may be typed in answer to a question, and is offered on Tab.
struct Choices {
  private let beginning: (String) -> [String]

  /// Nothing is offered.
  static var none: Choices { Choices([]) }

  /// Words of which one is to be typed.
  init(_ words: [String]) {
    beginning = { typed in words.filter { $0.hasPrefix(typed.lowercased()) } }
  }

  /// What is looked up when it is wanted.
  init(lookingUp beginning: @escaping (String) -> [String]) {
    self.beginning = beginning
  }

  /// Those that begin with what was typed.
  func completion(of typed: String) -> Completion {
    Completion(replacing: typed, by: beginning(typed))
  }
}
