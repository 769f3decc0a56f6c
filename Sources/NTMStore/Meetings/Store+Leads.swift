internal import GRDB
public import NTMModel

extension Store {
  /// The screen that leads under a name; `nil` where none ever did.
  public func lead(_ name: String) throws(StoreError) -> Lead? {
    try read { try LeadTable.lead(name, in: $0) }
  }

  /// All screens that lead or led, by name.
  public func leads() throws(StoreError) -> [Lead] {
    try read { try LeadTable.all(in: $0) }
  }

  /// Begins to lead under a name, also where another screen does, which is told at its next move:
  /// one that was killed cannot stop by itself.
  ///
  /// - Parameters:
  ///   - name: what others follow it by; one line of at most `Lead.nameLimit` characters.
  ///   - place: where it stands, at most `Lead.placeLimit` characters.
  ///   - who: the person who leads.
  ///   - seconds: the clock time, in seconds since 1970 UTC.
  /// - Returns: the lead with its run, or what is wrong with the words.
  /// - Throws: what the file or the system refused.
  public func beginLead(
    _ name: String,
    at place: String,
    by who: String,
    on seconds: Int64
  ) throws(StoreError) -> LeadOutcome {
    try lead(by: who) { db in
      let name = try TypedText.checked(name, .lead, limit: Lead.nameLimit)
      let who = try TypedText.checked(who, .who)
      let before = try LeadTable.lead(name, in: db)
      let lead = Lead(
        name: name,
        who: who,
        run: (before?.run ?? 0) + 1,
        place: place,
        movedAt: seconds,
        hasEnded: false
      )
      try LeadTable.put(lead, in: db)
      return .leads(lead)
    }
  }

  /// Tells where a leading screen stands now, or that it leads no longer.
  ///
  /// - Parameter lead: the lead as it is to stand; its run says whose it is.
  /// - Returns: `overtaken` where another screen has taken the name, and nothing is written.
  /// - Throws: what the file or the system refused.
  public func moveLead(_ lead: Lead) throws(StoreError) -> LeadOutcome {
    try self.lead(by: lead.who) { db in
      if let now = try LeadTable.lead(lead.name, in: db), now.run != lead.run {
        return .overtaken(by: now)
      }
      // A place that was on its way when the screen was left comes too late.
      if let now = try LeadTable.lead(lead.name, in: db), now.hasEnded, !lead.hasEnded {
        return .leads(now)
      }
      try LeadTable.put(lead, in: db)
      return .leads(lead)
    }
  }

  /// Runs `body` in one write transaction, kept where it leads.
  private func lead(
    by who: String,
    _ body: (Database) throws -> LeadOutcome
  ) throws(StoreError) -> LeadOutcome {
    var outcome = LeadOutcome.refused(.empty(.lead))
    try write(.leading, by: who) { db in
      do {
        outcome = try body(db)
        if case .leads = outcome { return true }
      } catch let fault as TextFault {
        outcome = .refused(fault)
      }
      return false
    }
    return outcome
  }
}

/// The rows of `lead`.
enum LeadTable {
  private static let columns = "name, who, run, place, moved_at, ended"

  static func lead(_ name: String, in db: Database) throws -> Lead? {
    var rows = try SelectedRows(db, "SELECT \(columns) FROM lead WHERE name = ?1", name)
    return try rows.next() ? lead(rows) : nil
  }

  static func all(in db: Database) throws -> [Lead] {
    var rows = try SelectedRows(db, "SELECT \(columns) FROM lead ORDER BY name")
    var leads: [Lead] = []
    while try rows.next() { leads.append(lead(rows)) }
    return leads
  }

  static func put(_ lead: Lead, in db: Database) throws {
    let statement = try PreparedStatement(
      db,
      """
      INSERT INTO lead (\(columns))
      VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      ON CONFLICT (name) DO UPDATE
      SET who = ?2, run = ?3, place = ?4, moved_at = ?5, ended = ?6
      """
    )
    statement.bind(lead.name, at: 1)
    statement.bind(lead.who, at: 2)
    statement.bind(lead.run, at: 3)
    statement.bind(String(lead.place.prefix(Lead.placeLimit)), at: 4)
    statement.bind(lead.movedAt, at: 5)
    statement.bind(lead.hasEnded ? 1 : 0, at: 6)
    try statement.run()
  }

  private static func lead(_ rows: borrowing SelectedRows) -> Lead {
    Lead(
      name: rows.text(0),
      who: rows.text(1),
      run: rows.int64(2),
      place: rows.text(3),
      movedAt: rows.int64(4),
      hasEnded: rows.bool(5)
    )
  }
}
