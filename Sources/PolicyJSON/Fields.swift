import Domain
import WorkingTime

/// The fields of one JSON object, read one by one.
///
/// An optional field may be absent or null.
struct Fields {
  private let container: KeyedDecodingContainer<FieldName>

  /// The fields of an object that may have those names and no others; of several others the one
  /// that is first in the alphabet is named, whatever the order in which they are kept.
  init(of decoder: any Decoder, named known: Set<String>) throws {
    try self.init(ofAnyName: decoder)
    for name in names where !known.contains(name) { throw error(.unknownField, at: name) }
  }

  /// The fields of an object, whatever their names.
  init(ofAnyName decoder: any Decoder) throws {
    do {
      container = try decoder.container(keyedBy: FieldName.self)
    } catch {
      throw FactsError(path: decoder.codingPath.asPath, problem: .expected(.object))
    }
  }

  /// The names that the object has, in alphabetical order.
  var names: [String] { container.allKeys.map(\.stringValue).sorted() }

  /// A field of the shape that its type says; nil if absent.
  func read<Value: Decodable>(
    _ name: String, as type: Value.Type = Value.self, _ shape: FactsShape
  ) throws -> Value? {
    do {
      return try container.decodeIfPresent(type, forKey: FieldName(name))
    } catch is DecodingError {
      throw error(.expected(shape), at: name)
    }
  }

  /// A text that is read as something else; nil if absent.
  func read<Value>(
    _ name: String, _ wanted: FactsValue, _ value: (String) -> Value?
  ) throws -> Value? {
    guard let text = try read(name, as: String.self, .text) else { return nil }
    guard let value = value(text) else { throw error(.badValue(text, wanted: wanted), at: name) }
    return value
  }

  /// One of the words of an enumeration; nil if absent.
  func read<Word: RawRepresentable<String> & CaseIterable>(_ name: String) throws -> Word? {
    try read(name, .oneOf(Word.allCases.map(\.rawValue)), Word.init(rawValue:))
  }

  /// A list of words of an enumeration; nil if absent.
  func words<Word: RawRepresentable<String> & CaseIterable>(_ name: String) throws -> [Word]? {
    guard let texts = try read(name, as: [String].self, .list) else { return nil }
    return try texts.map { text in
      guard let word = Word(rawValue: text) else {
        throw error(.badValue(text, wanted: .oneOf(Word.allCases.map(\.rawValue))), at: name)
      }
      return word
    }
  }

  /// A required value.
  func required<Value>(_ name: String, _ value: Value?) throws -> Value {
    guard let value else { throw error(.missing, at: name) }
    return value
  }

  /// An error in a field.
  func error(_ problem: FactsError.Problem, at name: String) -> FactsError {
    FactsError(path: (container.codingPath + [FieldName(name)]).asPath, problem: problem)
  }
}

/// The name of a field, which may be any.
struct FieldName: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(_ name: String) { stringValue = name }
  init?(stringValue: String) { self.init(stringValue) }
  init?(intValue: Int) { nil }
}

extension [any CodingKey] {
  /// The place that the keys lead to: `entries[2].by`.
  var asPath: String {
    reduce(into: "") { path, key in
      if let place = key.intValue {
        path += "[\(place)]"
      } else {
        path += path.isEmpty ? key.stringValue : ".\(key.stringValue)"
      }
    }
  }
}
