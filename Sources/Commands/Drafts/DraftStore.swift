import Domain
import Foundation
import Glibc
import Store
import WorkingTime

/// The folder for drafts of debriefs, next to the database: each interview has a file, `7.draft`,
/// and one for each draft that was set aside, `7.TIME.aside`.
///
/// Folder and files are accessible to their owner only. A file is replaced atomically, and synced
/// to disk before saving returns. Erasing a person's data removes the drafts of their interviews.
struct DraftStore {
  /// The folder.
  let folder: String

  /// Finds the folder for a database; a symbolic link is resolved first.
  init(databasePath: String) {
    folder =
      URL(fileURLWithPath: databasePath).resolvingSymlinksInPath().path + "-drafts"
  }

  /// The result of looking for a draft.
  enum Finding: Hashable {
    case nothing
    case draft(DebriefDraft)
    /// The file exists but cannot be read.
    case damaged
  }

  /// Reads the draft of an interview.
  func find(_ interview: Identifier<Interview>) -> Finding { find(Self.name(interview)) }

  /// Reads one of the files.
  func find(_ name: String) -> Finding {
    let file = open(folder + "/" + name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else { return errno == ENOENT ? .nothing : .damaged }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    let bytes = try? handle.read(upToCount: 1 << 20)
    return bytes.flatMap { DebriefDraft($0) }.map(Finding.draft) ?? .damaged
  }

  /// Saves a draft over the earlier one, or in a file of its own; an empty draft is removed.
  ///
  /// - Throws: ``StoreError/cannotMake(path:reason:)``; the earlier draft is then still there.
  func save(
    _ draft: DebriefDraft, of interview: Identifier<Interview>, as name: String? = nil
  ) throws(StoreError) {
    let name = name ?? Self.name(interview)
    if draft.isEmpty { return removeFile(name) }
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      throw .cannotMake(path: folder, reason: SystemError().reason)
    }
    let path = folder + "/" + name
    guard let data = try? draft.data else {
      throw .cannotMake(path: path, reason: "it cannot be encoded")
    }
    let file = try AtomicFile(path, replacing: true)
    try file.write(data)
    try file.place()
  }

  /// Removes all drafts of an interview, including partial files of killed processes.
  func remove(_ interview: Identifier<Interview>) {
    let theirs = names(of: interview)
    guard !theirs.isEmpty else { return }
    for name in theirs { unlink(folder + "/" + name) }
    syncFolder()
    // Removes the folder only if it is empty.
    rmdir(folder)
  }

  /// True if an interview has any draft file.
  func holds(_ interview: Identifier<Interview>) -> Bool { !names(of: interview).isEmpty }

  /// The partial files that killed processes left of an interview's draft.
  func leftovers(of interview: Identifier<Interview>) -> [String] {
    names(of: interview).filter { $0.hasSuffix(".part") }
  }

  private func removeFile(_ name: String) {
    guard unlink(folder + "/" + name) == 0 else { return }
    syncFolder()
    rmdir(folder)
  }

  private func names(of interview: Identifier<Interview>) -> [String] {
    names.filter { $0.hasPrefix("\(interview.number).") }
  }

  private var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  private static func name(_ interview: Identifier<Interview>) -> String {
    "\(interview.number).draft"
  }

  /// Syncs the folder: only then is a created or removed name on disk.
  private func syncFolder() {
    let directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard directory >= 0 else { return }
    fsync(directory)
    close(directory)
  }
}

/// Drafts that were set aside: they are kept until the interview's debrief is recorded, or for a
/// week.
extension DraftStore {
  /// The time in seconds for which a draft that was set aside is kept.
  private static let keepingTime = 7 * 86_400

  /// Sets an interview's draft, or a damaged file, aside; returns whether it did.
  @discardableResult
  func setAside(_ interview: Identifier<Interview>, at now: Instant) -> Bool {
    rename(Self.name(interview), to: { "\(interview.number).\(now.seconds)-\($0).aside" })
  }

  /// The names of an interview's drafts that were set aside, latest first.
  func namesSetAside(of interview: Identifier<Interview>) -> [String] {
    names(of: interview).filter { $0.hasSuffix(".aside") }
      .sorted { Self.place($0).lexicographicallyPrecedes(Self.place($1)) }.reversed()
  }

  /// Restores a draft that was set aside as the interview's draft; returns whether it did.
  func takeBack(_ name: String, of interview: Identifier<Interview>) -> Bool {
    rename(name, to: { $0 == 0 ? Self.name(interview) : nil })
  }

  /// A free file name for a draft that is kept apart from the interview's draft.
  func nameApart(of interview: Identifier<Interview>, at now: Instant) -> String {
    let taken = Set(names(of: interview))
    let candidates = (0...).lazy.map { "\(interview.number).\(now.seconds)-\($0).aside" }
    return candidates.first { !taken.contains($0) } ?? Self.name(interview)
  }

  /// Removes drafts that were set aside more than a week ago.
  func removeWhatLapsed(at now: Instant) {
    for name in names where name.hasSuffix(".aside") {
      guard let since = Self.place(name).dropFirst().first else { continue }
      if now.seconds - since > Self.keepingTime { removeFile(name) }
    }
  }

  /// The numbers in such a name: the interview, the time at which it was set aside, and a counter
  /// within that second.
  private static func place(_ name: String) -> [Int] {
    name.split { !$0.isNumber }.compactMap { Int($0) }
  }

  /// Renames a file to the first free name; an existing file is never replaced.
  private func rename(_ name: String, to names: (Int) -> String?) -> Bool {
    for number in 0... {
      guard let new = names(number) else { return false }
      guard link(folder + "/" + name, folder + "/" + new) != 0 else {
        unlink(folder + "/" + name)
        syncFolder()
        return true
      }
      guard errno == EEXIST else { return false }
    }
    return false
  }
}
