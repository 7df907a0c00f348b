public import Domain
import Engine

/// The state of a server, as `server status` shows it.
extension AgencyServer {
  /// Returns the state of the server; the clock of this machine says `now`.
  public func status(at now: Int) throws(StoreError) -> ServerStatus {
    try transaction { db in
      guard try db.hasSchema() else { throw StoreError.notSetUp(address: address) }
      let settings = Dictionary(
        try db.rows("SELECT name, setting FROM pg_settings ORDER BY name") {
          (try $0.get("name") as String, try $0.get("setting") as String? ?? "")
        }
      ) { first, _ in first }
      let found = try db.rows(
        """
        SELECT current_database()::text AS database, session_user::text AS role,
          CASE WHEN pg_has_role(pg_class.relowner, 'USAGE') THEN 1 ELSE 0 END AS isOwner,
          extract(epoch FROM clock_timestamp())::bigint AS clock,
          (SELECT count(*) FROM pg_stat_replication) AS standbys,
          (SELECT count(*) FROM pg_replication_slots) AS slots,
          CASE WHEN pg_has_role('pg_monitor', 'USAGE') THEN 1 ELSE 0 END AS seesStandbys,
          CASE WHEN coalesce(inet_client_addr() = inet_server_addr(), TRUE) THEN 1 ELSE 0 END
            AS isLocal,
          (SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid() AND ssl) AS tls
        FROM pg_class WHERE oid = 'debriefSchema'::regclass
        """
      ) { row in
        ServerStatus(
          version: settings["server_version"] ?? "", database: try row.get("database"),
          role: try row.get("role"), isOwner: try row.get("isOwner"),
          schema: try db.schemaVersion(),
          connection: try row.get("isLocal") as Bool
            ? .local : (try row.get("tls") as String?).map { .encrypted($0) } ?? .plain,
          clockAhead: try row.get("clock") as Int - now,
          head: try db.lastSeal().map { seal in
            JournalHead(entry: Identifier(seal.entry), digest: ExportFormat.hexadecimal(seal.chain))
          },
          logins: try db.logins(),
          safety: Self.safety(
            settings,
            standbys: try row.get("seesStandbys") as Bool ? try row.get("standbys") as Int : nil),
          traces: Self.traces(
            settings, slots: try row.get("slots"),
            isUnswept: try db.isTrue(
              "SELECT CASE WHEN EXISTS (SELECT 1 FROM unswept) THEN 1 ELSE 0 END")))
      }
      guard let status = found.first else { throw StoreError.notSetUp(address: address) }
      return status
    }
  }

  private static func safety(
    _ settings: [String: String], standbys: Int?
  ) -> ServerStatus.Safety {
    let commit = settings["synchronous_commit"] ?? ""
    return ServerStatus.Safety(
      waitsForDisk: settings["fsync"] == "on" && commit != "off",
      waitsForStandby: settings["synchronous_standby_names"] != ""
        && !["off", "local"].contains(commit),
      standbys: standbys)
  }

  private static func traces(
    _ settings: [String: String], slots: Int, isUnswept: Bool
  ) -> ServerStatus.Traces {
    var logged: [String] = []
    if settings["log_parameter_max_length"] != "0" {
      logged = ["log_min_duration_statement", "log_min_duration_sample"].filter {
        settings[$0] != "-1"
      }
      if !["none", "ddl"].contains(settings["log_statement"] ?? "none") {
        logged.append("log_statement")
      }
      if settings["log_duration"] == "on" { logged.append("log_duration") }
    }
    if settings["log_parameter_max_length_on_error"] != "0" {
      logged.append("log_parameter_max_length_on_error")
    }
    return ServerStatus.Traces(
      isUnswept: isUnswept, isArchived: (settings["archive_mode"] ?? "off") != "off", slots: slots,
      loggedBy: logged)
  }
}

extension Database {
  /// The logins of a server, in the order of their names.
  fileprivate func logins() throws -> [ServerLogin] {
    try rows(
      """
      SELECT role, consultant.id, consultant.name, mayName
      FROM login JOIN consultant ON consultant.id = login.consultant ORDER BY role
      """
    ) { row in
      ServerLogin(
        role: try row.get("role"),
        consultant: Consultant(id: try row.get("id"), name: try row.get("name")),
        mayName: try row.get("mayName"))
    }
  }
}
