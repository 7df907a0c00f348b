public import Domain
public import WorkingTime

/// A JSON value.
///
/// An object keeps its members in the order in which they are given, and absent values are written
/// as `null`, so that every document has the keys that the contract names.
public enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Int)
  /// A number with a fraction; one that is not finite is written as `null`.
  case decimal(Double)
  case string(String)
  case array([JSON])
  case object([Member])

  /// A key with its value.
  public struct Member: Hashable, Sendable {
    /// The name of the member.
    public let key: String
    /// The value of the member.
    public let value: JSON

    /// Creates a member.
    public init(key: String, value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// A text, or `null` if absent.
  public static func text(_ text: String?) -> JSON {
    text.map(JSON.string) ?? .null
  }

  /// An instant as RFC 3339 in UTC, or `null` if absent.
  public static func moment(_ moment: Instant?) -> JSON {
    .text(moment?.rfc3339)
  }

  /// A deadline as a date or an instant, or `null` if absent.
  public static func deadline(_ deadline: Deadline?) -> JSON {
    switch deadline {
    case .endOf(let date)?: .string(date.iso8601)
    case .at(let moment)?: .moment(moment)
    case nil: .null
    }
  }

  /// A number, or `null` if absent.
  public static func count(_ number: Int?) -> JSON {
    number.map(JSON.number) ?? .null
  }

  /// The number of something on record, or `null` if absent.
  public static func id<Of>(_ identifier: Identifier<Of>?) -> JSON {
    .count(identifier.map { Int($0.number) })
  }

  /// Texts, in their order.
  public static func texts(_ texts: [String]) -> JSON {
    .array(texts.map(JSON.string))
  }

  /// An object with the members of another after its own; any other value as it is.
  public func adding(_ other: JSON) -> JSON {
    guard case .object(let own) = self, case .object(let more) = other else { return self }
    return .object(own + more)
  }
}

extension JSON: ExpressibleByDictionaryLiteral {
  /// Creates an object, its members in the order of the literal.
  public init(dictionaryLiteral members: (String, JSON)...) {
    self = .object(members.map { Member(key: $0.0, value: $0.1) })
  }
}
