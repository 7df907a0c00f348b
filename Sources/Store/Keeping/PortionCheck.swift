import ChasePolicy
import Domain
import GRDB

/// What is computed of some interviews, and of the words in them, beside what their journals come to.
struct PortionCheck: Sendable {
  /// How the computed rows differ.
  let differences: [Difference]
  /// What the search index holds of them; an error where that cannot be read.
  let words: Result<SearchRows, any Error>

  /// Reads it on any connection; where there is no policy that can be read, no plan is compared.
  init(of interviews: [Int64], under policy: Policy?, in db: Database) throws {
    let journals = try db.journals(of: interviews)
    words = Result { try SearchRows(of: interviews, journals, in: db) }
    differences =
      try policy.map { policy in
        try ComputedComparison(of: interviews, journals, under: policy, in: db).differences
      } ?? []
  }
}
