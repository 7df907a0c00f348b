import Testing

/// The migrations as they were released: a name and the fingerprint of its text.
///
/// A released migration never changes, since databases exist that it has made. What it got wrong,
/// a new one puts right, which is added here when it is released.
enum ReleasedMigrations {
  /// The fingerprints, by file name.
  static let fingerprints: [String: String] = [
    "0001_journal.sql": "c8d2d6af7f385e04",
    "0002_policy.sql": "71c1f0bbce8d34ac",
    "0003_holidays.sql": "57e5afa879fbafd0",
    "0004_handover.sql": "a50dc777d23391d",
    "0005_people.sql": "9150b04ab0b02bc7",
    "0006_search.sql": "a2bb2de924e29bbb",
    "0007_seals.sql": "92d4938a6b015657",
    "0008_views.sql": "4e16e18937d99abc",
    "0009_templates.sql": "9ce7e63bde239c05",
    "0010_edits.sql": "58de751a84001bf0",
    "0011_diaries.sql": "36053eee2a2fe669",
    "0012_forgetting.sql": "8a1bbe7fefb33c3f",
    "0013_requests.sql": "72993ef742759d70",
    "0014_thanks.sql": "c03c778b18fe5917",
    "0015_edition.sql": "ebe7ffbee7c3868b",
    "0016_policy_second_edition.sql": "5f771ee1e57019b",
    "0017_people.sql": "b5672acd816c0202",
    "0018_contacts.sql": "2903ebf9e1ebb685",
    "0019_draftKinds.sql": "60b0bc595a367848",
    "0020_contactRequests.sql": "ca159529ec8aa2b2",
    "0021_corrections.sql": "a32de0524b06dc27",
    "0022_imports.sql": "3be24b584759ea89",
    "0023_importMappings.sql": "eb6bdbeeb57fb37d",
    "0024_tokens.sql": "cf7c68ac2328c461",
    "0025_fileNotes.sql": "9a1a627382f3648f",
    "0025_baseline.sql": "1967ab2a4c69976",
    "0026_placesAndQuestions.sql": "b762c327b3151a50",
    "0026_placesAndQuestionsOnServers.sql": "bf7c569b12ceb7e0",
  ]

  /// The 64-bit FNV-1a hash of a text, in hexadecimal: enough to notice a change made by mistake.
  ///
  /// Source: the FNV draft of the IETF, draft-eastlake-fnv, parameters for 64 bits.
  static func fingerprint(_ text: String) -> String {
    let hash = text.utf8.reduce(into: 0xcbf2_9ce4_8422_2325 as UInt64) { hash, byte in
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    return String(hash, radix: 16)
  }

  /// Where the files differ from what was released under these fingerprints.
  static func changes(_ files: [SourceFile], since released: [String: String]) -> [Breach] {
    let texts = Dictionary(uniqueKeysWithValues: files.map { ($0.fileName, $0) })
    let lost = released.keys.filter { texts[$0] == nil }.sorted().map {
      Breach(path: "migrations/\($0)", what: "was released, and is gone")
    }
    let changed = files.compactMap { file -> Breach? in
      let now = fingerprint(file.text)
      guard let then = released[file.fileName] else {
        return Breach(path: file.path, what: "has no fingerprint on record; it is \(now)")
      }
      guard now != then else { return nil }
      return Breach(
        path: file.path, what: "was released as \(then) and is \(now): write a new migration")
    }
    return lost + changed
  }
}

@Suite struct ReleasedMigrationsTests {
  private static let released = ["0001_a.sql": "af63dc4c8601ec8c"]

  @Test(arguments: [
    ("as released", ["0001_a.sql": "a"], []),
    ("a letter changed", ["0001_a.sql": "b"], ["af63df4c8601f1a5: write a new migration"]),
    ("taken away", ["0002_b.sql": "a"], ["is gone", "on record; it is af63dc4c8601ec8c"]),
    ("one more", ["0001_a.sql": "a", "0002_b.sql": ""], ["on record; it is cbf29ce484222325"]),
  ])
  func aChangeIsCaught(_ label: String, _ texts: [String: String], _ expected: [String]) {
    let files = texts.map { SourceFile("migrations/\($0.key)", $0.value) }
    let found = ReleasedMigrations.changes(files, since: Self.released).map(\.what)
    #expect(found.count == expected.count, "\(label): \(found)")
    #expect(zip(found, expected).allSatisfy { $0.hasSuffix($1) }, "\(label): \(found)")
  }

  @Test func aReleasedMigrationNeverChanges() {
    let migrations = House.files.filter(\.isMigration)
    #expect(!migrations.isEmpty, "looked at no migration")
    for change in ReleasedMigrations.changes(migrations, since: ReleasedMigrations.fingerprints) {
      Issue.record("\(change)")
    }
  }
}
