import CTOML

/// A line and a column of a document, from 1; columns count Unicode scalars.
struct TOMLPlace: Hashable, Comparable, Sendable {
  let line: Int
  let column: Int

  static func < (left: TOMLPlace, right: TOMLPlace) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A name in a TOML document, read with toml++.
struct TOMLName {
  /// The value of a name; one that is not a text is given as TOML writes it.
  enum Value {
    case table
    case list([String])
    case text(String)
  }

  /// The number of tables around it.
  let depth: Int
  let key: String
  let place: TOMLPlace
  let value: Value
  let valuePlace: TOMLPlace

  /// The first mistake in a text that is not TOML.
  struct ParseError: Error {
    let description: String
    let place: TOMLPlace
  }

  /// Visits the names of a document: those in a table directly after it, where `visit` returns true
  /// for the table.
  static func read(_ document: String, visit: (TOMLName) -> Bool) throws(ParseError) {
    var mistake = toml_mistake()
    let isRead = withoutActuallyEscaping(visit) { visit in
      withUnsafePointer(to: visit) { visitor in
        document.withCString { bytes in
          toml_read(
            toml_text(bytes: bytes, length: document.utf8.count),
            UnsafeMutableRawPointer(mutating: visitor),
            { visitor, name in
              visitor.assumingMemoryBound(to: ((TOMLName) -> Bool).self).pointee(
                TOMLName(name.pointee))
            }, &mistake)
        }
      }
    }
    guard isRead else {
      let description = withUnsafeBytes(of: mistake.description) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      throw ParseError(description: description, place: TOMLPlace(mistake.place))
    }
  }
}

extension TOMLName {
  fileprivate init(_ name: toml_name) {
    let texts = UnsafeBufferPointer(start: name.texts, count: name.count).map(Self.text)
    depth = name.depth
    key = Self.text(name.key)
    place = TOMLPlace(name.place)
    valuePlace = TOMLPlace(name.value_place)
    value =
      switch name.kind {
      case toml_table: .table
      case toml_list: .list(texts)
      default: .text(texts.joined())
      }
  }

  private static func text(_ text: toml_text) -> String {
    let bytes = UnsafeRawBufferPointer(start: text.bytes, count: text.length)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension TOMLPlace {
  fileprivate init(_ place: toml_place) {
    self.init(line: place.line, column: place.column)
  }
}
