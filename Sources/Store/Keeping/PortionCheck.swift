import AgencySettings
import Domain
import GRDB

/// A check of the derived data and search words of some interviews against their journals.
struct PortionCheck: Sendable {
  /// The differences in the derived rows.
  let differences: [Difference]
  /// The rows of the search index for the interviews, or the error if they cannot be read.
  let words: Result<SearchRows, any Error>

  /// Reads the data on any connection; if `policy` is nil, no plan is compared.
  init(of interviews: [Int64], under policy: Policy?, in db: Database) throws {
    let journals = try db.journals(of: interviews)
    words = Result { try SearchRows(of: interviews, journals, in: db) }
    differences =
      try policy.map { policy in
        try ComputedComparison(of: interviews, journals, under: policy, in: db).differences
      } ?? []
  }
}
