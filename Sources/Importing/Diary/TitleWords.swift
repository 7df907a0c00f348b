import Foundation

/// What a name in a title looks like: a job, an organisation, a person.
///
/// These are hints, for names of which nothing is known; surnames that are trades, such as Baker or
/// Porter, are not among them.
enum TitleWords {
  /// True if a text is a job, such as `Head of Data`, `Senior Developer` or `Sales`.
  static func isJob(_ text: String) -> Bool {
    var words = text.foldedWords
    while let last = words.last, words.count > 1, ranks.contains(last) || Int(last) != nil {
      words.removeLast()
    }
    guard let first = words.first, let last = words.last else { return false }
    if words.count == 1 { return isHead(first) || fields.contains(first) || areas.contains(first) }
    if let place = words.firstIndex(where: { ["of", "for", "to"].contains($0) }), place > 0 {
      return isHead(words[place - 1]) || ["head", "chief"].contains(words[place - 1])
    }
    return isHead(last) || grades.contains(first) || fields.contains(last)
      || words.count > 1 && Set(words).isSubset(of: areas)
  }

  private static func isHead(_ word: String) -> Bool {
    heads.contains(word) || word.hasSuffix("s") && heads.contains(String(word.dropLast()))
  }

  /// True if a text is an organisation: it has a word that names have only there.
  static func isOrganisation(_ text: String) -> Bool {
    let words = text.foldedWords
    return text.contains("&") || !Set(words).isDisjoint(with: organisations)
      || words.contains("of") || words.dropFirst().contains("and")
      || text.contains(#/\.(?:com|org|net|io|ai|co\.uk|org\.uk|ac\.uk)\b/#.ignoresCase())
  }

  /// True if a text looks like a person's name: from two to five words with capitals, and none that
  /// names do not have.
  static func isPerson(_ text: String) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard (2...5).contains(words.count), !text.contains(where: \.isNumber) else { return false }
    guard Set(text.foldedWords).isDisjoint(with: nobody) else { return false }
    return words.allSatisfy { word in
      particles.contains(word.lowercased())
        || word.first { $0.isLetter }.map { $0.isUppercase || !$0.isCased } ?? false
    }
  }

  /// True if a text says where or how an interview is held, or when, and names nobody.
  static func isAside(_ text: String) -> Bool {
    asides.contains(text.foldedWords.joined(separator: " "))
      || text.contains(#/^\d{1,2}(?:[:.]\d\d)?\s*(?:am|pm|noon|gmt|bst)?$/#.ignoresCase())
  }

  /// True if a text may be the beginning of an organisation's name that goes on with `for`.
  static func mayGoOn(_ text: String) -> Bool {
    text.foldedWords.last.map { organisations.contains($0) || beginnings.contains($0) } ?? false
  }

  private static func list(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  private static let heads = list(
    """
    manager director engineer developer analyst administrator assistant accountant nurse teacher
    buyer tester designer consultant executive officer technician coordinator co-ordinator specialist
    advisor adviser architect scientist supervisor controller receptionist chef operator operative
    planner editor recruiter solicitor paralegal surveyor estimator electrician plumber mechanic
    welder fitter machinist picker packer cleaner carer worker practitioner therapist physiotherapist
    pharmacist dentist lecturer tutor trainer researcher intern apprentice trainee programmer
    bookkeeper auditor actuary underwriter broker trader banker marketer copywriter merchandiser
    negotiator representative rep salesperson housekeeper instructor producer journalist photographer
    librarian curator archivist labourer joiner roofer decorator plasterer bricklayer scaffolder
    chemist biologist physicist statistician economist translator interpreter counsel lawyer secretary
    treasurer owner partner associate president vp ceo cfo cto coo cio ciso hrbp sdr bdr sre dba pa ea
    strategist handler agent ambassador waiter waitress barista bartender inspector investigator
    optician paramedic midwife radiographer psychologist veterinarian vet hygienist optometrist
    """)
  private static let grades = list(
    "senior junior lead principal graduate trainee assistant deputy interim associate staff vp")
  private static let ranks = list("i ii iii iv junior senior lead jnr snr")
  private static let fields = list("devops qa frontend backend fullstack")
  private static let areas = list(
    """
    sales marketing finance hr it engineering operations legal procurement logistics support admin
    accounts payroll data product design customer service services compliance risk audit treasury
    communications research development software technology supply chain and human resources
    """)
  private static let organisations = list(
    """
    ltd limited plc llp llc inc corp corporation gmbh ag bv pty group council university college school
    academy nhs trust hospital clinic surgery bank solutions services systems technologies technology
    software consulting consultancy partners partnership associates recruitment recruiting holdings
    international industries foundation charity society institute association authority department
    ministry office agency co company logistics pharma pharmaceuticals energy insurance media studios
    studio labs laboratories construction homes housing hotel hotels restaurant airways airlines
    motors foods brewery gallery museum theatre borough county centre center enterprises ventures
    capital bros brothers sons properties estates dental accountants solicitors chambers federation
    """)
  private static let beginnings = list(
    "skills campaign network alliance fund action royal national people friends support committee")
  private static let nobody = list(
    """
    the team room floor call meeting slot block candidate candidates interview interviews panel client
    clients hiring zoom teams online remote via session stage round screen screening assessment
    test task presentation lunch coffee catch chat intro introduction available availability busy
    tbc tba new follow back start end monday tuesday wednesday thursday friday saturday sunday role
    job vacancy position
    """)
  private static let particles = list(
    "de da dos del della der den di du van von la le el al bin binti ibn ap ab y e o' st ter ten")
  private static let asides: Set<String> = [
    "zoom", "teams", "ms teams", "microsoft teams", "google meet", "online", "remote", "virtual",
    "in person", "telephone", "phone", "video", "video call", "call", "phone call", "tbc", "tba",
    "confirmed", "cancelled", "canceled", "provisional", "hold", "skype", "webex", "onsite",
    "on site", "client office", "their office", "our office", "she her", "he him", "they them",
    "f2f", "face to face", "noon", "midday",
  ]
}
