/// A list of rows, shown by one table of fields: an object for each row in JSON, and for people a
/// table, or a block of lines for each row.
public struct Listing<Row> {
  /// The rows, in the order of the list.
  public let rows: [Row]
  private let fields: [Field<Row>]
  private let shape: Shape
  private let none: String?

  private enum Shape {
    case table(detail: ((Row) -> String)?)
    case blocks((Row, inout Page) -> Void)
  }

  /// Creates a list whose text is a table, with a detail under each row if there is one; `none` is
  /// the sentence for an empty list, nil where the headings alone say it.
  public init(
    _ rows: [Row], none: String? = nil, detail: ((Row) -> String)? = nil, fields: [Field<Row>]
  ) {
    self.rows = rows
    self.fields = fields
    self.none = none
    shape = .table(detail: detail)
  }

  /// Creates a list whose text is a block of lines for each row.
  public init(
    _ rows: [Row], none: String? = nil, block: @escaping (Row, inout Page) -> Void,
    fields: [Field<Row>]
  ) {
    self.rows = rows
    self.fields = fields
    self.none = none
    shape = .blocks(block)
  }

  /// True if the list has no rows.
  public var isEmpty: Bool { rows.isEmpty }

  /// An object for each row.
  public var objects: [JSON] {
    rows.map { row in .object(fields.flatMap { $0.members(row) }) }
  }

  /// The list as a JSON document.
  public var json: String { JSONWriter.document(.array(objects)) }

  /// Returns the list for people.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    draw(on: &page)
    return page.text
  }

  /// Draws the list for people on a page that has more.
  public func draw(on page: inout Page) {
    if rows.isEmpty, let none { return page.line(none) }
    switch shape {
    case .blocks(let block): for row in rows { block(row, &page) }
    case .table(let detail):
      let columns = fields.flatMap(\.columns)
      page.table(
        columns: columns.map(\.heading), rows: rows.map { row in columns.map { $0.cell(row) } },
        details: detail.map { rows.map($0) } ?? [])
    }
  }
}

/// A field of a list: a key with its value in JSON, a column with its cell in a table, or both.
public struct Field<Row> {
  let members: (Row) -> [JSON.Member]
  /// The members of the schema of such objects; none if a key has no type.
  public let schema: [JSON.Member]
  fileprivate let columns: [(heading: Column, cell: (Row) -> Cell)]

  private init(
    members: @escaping (Row) -> [JSON.Member], schema: [JSON.Member] = [],
    columns: [(heading: Column, cell: (Row) -> Cell)]
  ) {
    self.members = members
    self.schema = schema
    self.columns = columns
  }

  /// Creates a field of JSON alone.
  public init(_ key: String, _ value: @escaping (Row) -> JSON) {
    self.init(members: { [JSON.Member(key: key, value: value($0))] }, columns: [])
  }

  /// Creates a field of JSON alone, whose values are of a type.
  public init<Value>(
    _ key: String, _ type: JSONType<Value>, _ value: @escaping (Row) -> Value
  ) {
    self.init(
      members: { [JSON.Member(key: key, value: type.json(value($0)))] },
      schema: [JSON.Member(key: key, value: type.schema)], columns: [])
  }

  /// Creates a column of the table alone.
  public init(_ heading: Column, _ cell: @escaping (Row) -> Cell) {
    self.init(members: { _ in [] }, columns: [(heading, cell)])
  }

  /// The members of an object that a row has already.
  public static func members(of object: @escaping (Row) -> JSON) -> Field {
    Field(
      members: { row in
        if case .object(let members) = object(row) { members } else { [] }
      }, columns: [])
  }

  /// The fields of a part of the row.
  public static func of<Part>(
    _ part: @escaping (Row) -> Part, _ fields: Field<Part>...
  ) -> Field { of(part, fields) }

  /// The fields of a part of the row.
  public static func of<Part>(
    _ part: @escaping (Row) -> Part, _ fields: [Field<Part>]
  ) -> Field {
    Field(
      members: { row in
        let part = part(row)
        return fields.flatMap { $0.members(part) }
      }, schema: fields.flatMap(\.schema),
      columns: fields.flatMap(\.columns).map { column in
        (column.heading, { column.cell(part($0)) })
      })
  }

  /// The field with a column in the table.
  public func column(_ heading: Column, _ cell: @escaping (Row) -> Cell) -> Field {
    Field(members: members, schema: schema, columns: columns + [(heading, cell)])
  }

  /// The field with a column in the table, whose cells show its value.
  public func column(_ heading: Column, _ tone: Tone = .plain) -> Field {
    column(heading) { [members] in Cell(members($0).first?.value.shown ?? "", tone) }
  }
}

extension JSON {
  /// An object with fields of a value, the same as in a list of such values.
  public static func of<Row>(_ row: Row, _ fields: Field<Row>...) -> JSON {
    .object(fields.flatMap { $0.members(row) })
  }

  /// The value in a cell of a table.
  fileprivate var shown: String {
    switch self {
    case .null: ""
    case .string(let text): text
    default: JSONWriter.line(self)
    }
  }
}
