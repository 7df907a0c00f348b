import Foundation
import Glibc

/// The consultant's own editor, for a longer text.
///
/// The text passes through a file that only its owner can read, in the temporary folder of the
/// session where there is one (memory, not disk), and that is gone afterwards.
enum Editor {
  /// What the consultant made of a text.
  static func text(beginningWith text: String) throws(Refusal) -> String {
    let environment = ProcessInfo.processInfo.environment
    let named = [environment["VISUAL"], environment["EDITOR"]].compactMap { $0?.trimmedOrNil }
    guard let editor = named.first else {
      throw .editor(reason: "neither VISUAL nor EDITOR names an editor")
    }
    let path = try makeFile(in: environment["XDG_RUNTIME_DIR"] ?? NSTemporaryDirectory(), text)
    defer { unlink(path) }
    try run(editor, on: path)
    guard let bytes = FileManager.default.contents(atPath: path),
      let edited = String(data: bytes, encoding: .utf8)
    else { throw .editor(reason: "what it left cannot be read") }
    return edited
  }

  private static func makeFile(in folder: String, _ text: String) throws(Refusal) -> String {
    var template = Array((folder + "/debrief-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      throw .cannotCreate(path: folder, reason: String(cString: strerror(errno)))
    }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    do {
      try handle.write(contentsOf: Data(text.utf8))
    } catch {
      unlink(path)
      throw .cannotCreate(path: folder, reason: "the disk may be full")
    }
    return path
  }

  private static func run(_ editor: String, on path: String) throws(Refusal) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "exec \(editor) \"$1\"", "sh", path]
    do {
      try process.run()
    } catch {
      throw .editor(reason: "`\(editor)` cannot be started")
    }
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw .editor(reason: "`\(editor)` ended with status \(process.terminationStatus)")
    }
  }
}
