public import ArgumentParser
public import Domain

extension Contact.Result: EnumerableFlag {
  /// The long option for a result.
  public static func name(for value: Contact.Result) -> NameSpecification {
    switch value {
    case .reached: .customLong("reached")
    case .noAnswer: .customLong("no-answer")
    case .voicemail: .customLong("voicemail")
    case .wrote: .customLong("wrote")
    }
  }

  /// The meaning of a result.
  public static func help(for value: Contact.Result) -> ArgumentHelp? {
    switch value {
    case .reached: "You spoke, or got an answer."
    case .noAnswer: "Nobody picked up."
    case .voicemail: "A message was left."
    case .wrote: "It was put in writing, so far without an answer."
    }
  }
}
