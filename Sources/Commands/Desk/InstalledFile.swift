import Foundation

/// A file that we install in a user's folder; it replaces our own earlier version, and any other
/// file only on request.
struct InstalledFile {
  /// The path to install to.
  let path: String
  /// The contents.
  let text: String
  /// A text near the beginning that identifies the file as ours.
  let mark: String

  /// Writes the file, and creates missing folders.
  func install(force: Bool) throws {
    let folder = (path as NSString).deletingLastPathComponent
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw CommandError.cannotCreate(path: folder, reason: "the folder cannot be made")
    }
    var options = FileOptions()
    options.path = path
    options.force = force || isOurs
    let file = try OutputFile(options, sparing: DatabaseOptions.protectedFiles)
    _ = try file.write(text)
    try file.finish()
  }

  private var isOurs: Bool {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
      attributes[.type] as? FileAttributeType == .typeRegular,
      let contents = FileManager.default.contents(atPath: path)
    else { return false }
    return String(decoding: contents.prefix(400), as: UTF8.self).contains(mark)
  }
}
