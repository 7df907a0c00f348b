import CSpreadsheets

/// A file of XML in an archive, read a block at a time: what is found in it is given to a handler.
final class XMLFile {
  /// Takes what a file of XML holds, in order.
  protocol Handler: AnyObject {
    /// An element begins; its name is without a prefix.
    func begin(_ element: String, _ attributes: XMLAttributes)
    /// An element ends.
    func end(_ element: String)
    /// A part of a text; UTF-8.
    func text(_ bytes: UnsafeBufferPointer<UInt8>)
  }

  private let file: OpaquePointer
  private let parser: OpaquePointer
  private let box: Box
  private var block = [UInt8](repeating: 0, count: 1 << 16)
  /// The number of bytes read.
  private(set) var count = 0

  /// What the parser calls back.
  private final class Box {
    unowned let handler: any Handler
    var parser: OpaquePointer?
    var hasDeclaration = false
    init(_ handler: any Handler) { self.handler = handler }

    static func of(_ pointer: UnsafeMutableRawPointer?) -> Box? {
      pointer.map { Unmanaged<Box>.fromOpaque($0).takeUnretainedValue() }
    }
  }

  /// Opens a file of an archive; nil if it has none of that name.
  init?(_ name: String, in archive: OpaquePointer, for handler: any Handler) {
    guard let file = zip_fopen(archive, name, 0) else { return nil }
    guard let parser = XML_ParserCreate(nil) else {
      _ = zip_fclose(file)
      return nil
    }
    self.file = file
    self.parser = parser
    box = Box(handler)
    box.parser = parser
    XML_SetUserData(parser, Unmanaged.passUnretained(box).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let name else { return }
        Box.of(data)?.handler.begin(XMLAttributes.local(name), XMLAttributes(attributes))
      },
      { data, name in
        guard let name else { return }
        Box.of(data)?.handler.end(XMLAttributes.local(name))
      })
    XML_SetCharacterDataHandler(parser) { data, text, count in
      guard let text else { return }
      text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
        Box.of(data)?.handler.text(UnsafeBufferPointer(start: $0, count: Int(count)))
      }
    }
    // No workbook declares a document type; one that does may define entities without end.
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      guard let box = Box.of(data) else { return }
      box.hasDeclaration = true
      _ = XML_StopParser(box.parser, XML_Bool(0))
    }
  }

  deinit {
    XML_ParserFree(parser)
    _ = zip_fclose(file)
  }

  /// Reads the next block; false at the end.
  func read() throws(SpreadsheetError) -> Bool {
    let size = block.count
    let read = block.withUnsafeMutableBytes { zip_fread(file, $0.baseAddress, zip_uint64_t(size)) }
    guard read >= 0 else { throw SpreadsheetError("the workbook is damaged") }
    count += Int(read)
    let status = block.withUnsafeBytes { bytes in
      XML_Parse(
        parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(read),
        read == 0 ? 1 : 0)
    }
    guard status == XML_STATUS_OK else { throw SpreadsheetError("the workbook is damaged") }
    return read > 0
  }

  /// Reads all of it.
  func readAll() throws(SpreadsheetError) {
    while try read() {}
  }
}

/// The attributes of an element, by their names without prefixes.
struct XMLAttributes {
  private let list: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  init(_ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    self.list = list
  }

  /// The value of an attribute; nil if the element has none of that name.
  subscript(name: String) -> String? {
    guard var next = list else { return nil }
    while let found = next.pointee {
      if Self.local(found) == name { return next[1].map { String(cString: $0) } }
      next += 2
    }
    return nil
  }

  /// A name without its prefix.
  static func local(_ name: UnsafePointer<CChar>) -> String {
    var start = name
    var next = name
    while next.pointee != 0 {
      if next.pointee == 0x3A { start = next + 1 }
      next += 1
    }
    return String(cString: start)
  }
}
