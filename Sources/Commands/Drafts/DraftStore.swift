import Domain
import Foundation
import Glibc
import Store
import WorkingTime

/// The folder for drafts of conversations, next to the database: a debrief's has a file by its
/// interview, `7.draft`, any other one by its command too, `7.promise.draft` or `book.draft`, and there
/// is one for each draft that was set aside, `7.TIME.aside`.
///
/// Folder and files are accessible to their owner only. A file is replaced atomically, and synced
/// to disk before saving returns. Erasing a person's data removes the drafts of their interviews.
struct DraftStore {
  /// The folder.
  let folder: String

  /// The ending of a file that a killed process left half written.
  static let unfinishedFile = ".part"

  /// Finds the folder for a database; a symbolic link is resolved first.
  init(databasePath: String) {
    folder =
      URL(fileURLWithPath: databasePath).resolvingSymlinksInPath().path + "-drafts"
  }

  /// The result of looking for a draft.
  enum Finding: Hashable {
    case nothing
    case draft(TalkDraft)
    /// The file exists but cannot be read.
    case damaged
  }

  /// Reads the draft of a conversation.
  func find(_ name: DraftName) -> Finding { find(name.stem + ".draft") }

  /// Reads one of the files.
  func find(_ file: String) -> Finding {
    let path = folder + "/" + file
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return errno == ENOENT ? .nothing : .damaged }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    let bytes = try? handle.read(upToCount: 1 << 20)
    return bytes.flatMap { TalkDraft($0) }.map(Finding.draft) ?? .damaged
  }

  /// Saves a draft over the earlier one, or in a file of its own; an empty draft is removed.
  ///
  /// - Throws: ``StoreError/cannotMake(path:reason:)``; the earlier draft is then still there.
  func save(_ draft: TalkDraft, of name: DraftName, as file: String? = nil) throws(StoreError) {
    let file = file ?? name.stem + ".draft"
    if draft.isEmpty { return remove([file]) }
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      throw .cannotMake(path: folder, reason: SystemError().reason)
    }
    let path = folder + "/" + file
    guard let data = try? draft.data else {
      throw .cannotMake(path: path, reason: "it cannot be encoded")
    }
    let new = try AtomicFile(path, replacing: true)
    try new.write(data)
    try new.place()
  }

  /// Removes all drafts of a conversation, including partial files of killed processes.
  func remove(_ name: DraftName) { remove(files.filter(name.owns)) }

  /// Removes all drafts about an interview.
  func remove(of interview: Identifier<Interview>) { remove(files(of: interview)) }

  /// Removes files, and the folder where nothing else is in it.
  func remove(_ files: [String]) {
    guard files.count(where: { unlink(folder + "/" + $0) == 0 }) > 0 else { return }
    syncFolder()
    rmdir(folder)
  }

  /// The files about an interview: the draft of the debrief and of others, those set aside, and
  /// those that were left half written.
  func files(of interview: Identifier<Interview>) -> [String] {
    files.filter { $0.hasPrefix("\(interview.number).") }
  }

  /// All files of the folder.
  var files: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  /// Syncs the folder: only then is a created or removed name on disk.
  private func syncFolder() {
    let directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard directory >= 0 else { return }
    fsync(directory)
    close(directory)
  }
}

/// Drafts that were set aside: they are kept until the conversation is recorded, or for a week.
extension DraftStore {
  /// The time in seconds for which a draft that was set aside is kept.
  private static let keepingTime = 7 * 86_400

  /// Sets a conversation's draft, or a damaged file, aside; returns whether it did.
  @discardableResult
  func setAside(_ name: DraftName, at now: Instant) -> Bool {
    rename(name.stem + ".draft", to: { Self.aside(name, now, $0) })
  }

  /// The files of a conversation's drafts that were set aside, latest first.
  func filesSetAside(of name: DraftName) -> [String] {
    files.filter { name.owns($0) && $0.hasSuffix(".aside") }
      .sorted { Self.place($0).lexicographicallyPrecedes(Self.place($1)) }.reversed()
  }

  /// Restores a draft that was set aside as the conversation's draft; returns whether it did.
  func takeBack(_ file: String, of name: DraftName) -> Bool {
    rename(file, to: { $0 == 0 ? name.stem + ".draft" : nil })
  }

  /// A free file name for a draft that is kept apart from the conversation's draft.
  func fileApart(of name: DraftName, at now: Instant) -> String {
    let taken = Set(files)
    let candidates = (0...).lazy.map { Self.aside(name, now, $0) }
    return candidates.first { !taken.contains($0) } ?? name.stem + ".draft"
  }

  /// Removes drafts that were set aside more than a week ago.
  func removeWhatLapsed(at now: Instant) {
    remove(
      files.filter { file in
        guard file.hasSuffix(".aside"), let since = Self.place(file).first else { return false }
        return now.seconds - since > Self.keepingTime
      })
  }

  private static func aside(_ name: DraftName, _ now: Instant, _ number: Int) -> String {
    "\(name.stem).\(now.seconds)-\(number).aside"
  }

  /// The last numbers in such a name: the time at which it was set aside, and a counter within that
  /// second.
  private static func place(_ file: String) -> [Int] {
    Array(file.split { !$0.isNumber }.compactMap { Int($0) }.suffix(2))
  }

  /// Renames a file to the first free name; an existing file is never replaced.
  private func rename(_ file: String, to names: (Int) -> String?) -> Bool {
    for number in 0... {
      guard let new = names(number) else { return false }
      guard link(folder + "/" + file, folder + "/" + new) != 0 else {
        unlink(folder + "/" + file)
        syncFolder()
        return true
      }
      guard errno == EEXIST else { return false }
    }
    return false
  }
}
