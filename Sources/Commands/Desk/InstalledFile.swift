import Foundation

/// A file of ours in a user's folder: replaced where it is ours already, and nobody else's unasked.
struct InstalledFile {
  /// Where it goes.
  let path: String
  /// What it says.
  let text: String
  /// Words near its beginning by which it is known as ours.
  let mark: String

  /// Writes it, and makes the folders that are missing.
  func install(force: Bool) throws(Refusal) {
    let folder = (path as NSString).deletingLastPathComponent
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw .cannotCreate(path: folder, reason: "the folder cannot be made")
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
