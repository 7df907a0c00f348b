import Domain
import Engine
import Wording

extension AgencyStore {
  /// Keeps how a table is read, as options with their values, under a name; it replaces what the
  /// name, case and accents aside, stood for.
  public func keepMapping(
    _ options: [(option: String, value: String)], named name: String
  ) throws(StoreError) {
    try write { db in
      let name = FoldedName(name).folded
      try db.run("DELETE FROM importMapping WHERE name = ?", [name])
      for (index, option) in options.enumerated() {
        try db.insert(
          into: "importMapping",
          [
            "name": name, "position": index + 1, "option": option.option, "value": option.value,
          ])
      }
    }
  }

  /// Returns the options kept under a name; nil if there are none.
  public func mapping(
    named name: String
  ) throws(StoreError) -> [(option: String, value: String)]? {
    try read { db in
      let options = try db.rows(
        "SELECT option, value FROM importMapping WHERE name = ? ORDER BY position",
        [FoldedName(name).folded]
      ) { (option: try $0.get("option") as String, value: try $0.get("value") as String) }
      return options.isEmpty ? nil : options
    }
  }

  /// Returns the names under which mappings are kept, in order.
  public func mappingNames() throws(StoreError) -> [String] {
    try read { db in
      try db.rows("SELECT DISTINCT name FROM importMapping ORDER BY name") { try $0.get("name") }
    }
  }
}
