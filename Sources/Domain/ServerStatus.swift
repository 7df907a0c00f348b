/// A login of a server, and the consultant in whose name it records.
public struct ServerLogin: Hashable, Sendable {
  /// The name of the login.
  public let role: String
  /// The consultant.
  public let consultant: Consultant
  /// True if it may record in other names too, as for an assistant.
  public let mayName: Bool

  /// A login of a consultant.
  public init(role: String, consultant: Consultant, mayName: Bool) {
    self.role = role
    self.consultant = consultant
    self.mayName = mayName
  }
}

/// The state of a server with an agency's database, as far as it says.
public struct ServerStatus: Hashable, Sendable {
  /// The version of PostgreSQL.
  public let version: String
  /// The name of the database.
  public let database: String
  /// The login that asks.
  public let role: String
  /// True if it owns the database's tables.
  public let isOwner: Bool
  /// The version of the schema.
  public let schema: Int
  /// The way to the server.
  public let connection: Connection
  /// The seconds by which its clock is ahead of this machine's; below zero if it is behind.
  public let clockAhead: Int
  /// The last entry of the journal; nil if nothing is recorded.
  public let head: JournalHead?
  /// The logins that consultants have.
  public let logins: [ServerLogin]
  /// The settings on which it depends whether what was saved can be lost.
  public let safety: Safety
  /// The places that keep erased data longer than the database.
  public let traces: Traces

  /// The way to a server.
  public enum Connection: Hashable, Sendable {
    /// None: the server is this machine.
    case local
    /// A network, with this version of TLS.
    case encrypted(String)
    /// A network, for everybody on it to read.
    case plain
  }

  /// The settings on which it depends whether what was saved can be lost.
  public struct Safety: Hashable, Sendable {
    /// True if a command ends only when what it saved is on the server's disk.
    public let waitsForDisk: Bool
    /// True if it ends only when a standby has it too.
    public let waitsForStandby: Bool
    /// The number of standbys; nil if this login may not know.
    public let standbys: Int?

    /// The settings of a server.
    public init(waitsForDisk: Bool, waitsForStandby: Bool, standbys: Int?) {
      self.waitsForDisk = waitsForDisk
      self.waitsForStandby = waitsForStandby
      self.standbys = standbys
    }
  }

  /// The places that keep erased data longer than the database.
  public struct Traces: Hashable, Sendable {
    /// True if data was erased and its traces are still in the tables' files.
    public let isUnswept: Bool
    /// True if the log of changes goes to an archive.
    public let isArchived: Bool
    /// The number of replication slots, each of which keeps the log of changes.
    public let slots: Int
    /// The settings by which the words of statements go to the server's log for people.
    public let loggedBy: [String]

    /// The places of a server.
    public init(isUnswept: Bool, isArchived: Bool, slots: Int, loggedBy: [String]) {
      self.isUnswept = isUnswept
      self.isArchived = isArchived
      self.slots = slots
      self.loggedBy = loggedBy
    }
  }

  /// The state of a server.
  public init(
    version: String, database: String, role: String, isOwner: Bool, schema: Int,
    connection: Connection, clockAhead: Int, head: JournalHead?, logins: [ServerLogin],
    safety: Safety, traces: Traces
  ) {
    self.version = version
    self.database = database
    self.role = role
    self.isOwner = isOwner
    self.schema = schema
    self.connection = connection
    self.clockAhead = clockAhead
    self.head = head
    self.logins = logins
    self.safety = safety
    self.traces = traces
  }
}
