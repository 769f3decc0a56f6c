internal import GRDB
internal import NTMModel

extension Verifier {
  /// Checks recognitions and products against the rules, and that reports can be told by their files.
  mutating func checkRecords() throws {
    try checkTitles()
    try checkPoints()
    let reports = try PreparedStatement(
      db,
      """
      SELECT id, file
      FROM report
      WHERE length(sha256) <> ?1 OR sha256 = zeroblob(?1)
      ORDER BY id
      """
    )
    reports.bind(FileDigest.length, at: 1)
    while try reports.next() {
      found.append(.reportDigest(report: reports.int64(0), file: reports.text(1)))
    }
  }

  /// Checks that recognitions are for titles that units of their level and type had on their day.
  private mutating func checkTitles() throws {
    let recognitions = try PreparedStatement(
      db,
      """
      SELECT code, standard
      FROM recognition JOIN unit ON unit.id = recognition.unit
      WHERE \(TitleTable.isMissing)
      """
    )
    while try recognitions.next() {
      guard let standard = Standard(rawValue: recognitions.int(1)) else { continue }
      found.append(.wrongStandard(unit: recognitions.text(0), standard: standard))
    }
    let others = try PreparedStatement(
      db,
      """
      SELECT code, type, standard
      FROM recognition JOIN unit ON unit.id = recognition.unit
      WHERE \(TitleTable.isOfOtherType)
      """
    )
    while try others.next() {
      guard let standard = Standard(rawValue: others.int(2)) else { continue }
      found.append(.wrongType(unit: others.text(0), type: others.text(1), standard: standard))
    }
  }

  private mutating func checkPoints() throws {
    let products = try PreparedStatement(
      db,
      """
      SELECT code, points
      FROM product
      WHERE points IS NOT NULL
        -- Products older than all bands were marked by rules that the store does not know.
        AND EXISTS (SELECT 1 FROM star_band WHERE valid_from <= issued AND issued < valid_until)
        AND NOT EXISTS (
          SELECT 1 FROM star_band
          WHERE low <= points AND points < high AND valid_from <= issued AND issued < valid_until
        )
      """
    )
    while try products.next() {
      found.append(
        .unknownStarBand(
          product: products.text(0),
          points: Quantity(hundredths: products.int64(1))
        )
      )
    }
    let stars = try PreparedStatement(
      db,
      """
      SELECT code, points, product.stars, min(star_band.stars), council_level,
        issued
      FROM product
        JOIN star_band ON low <= points AND points < high
          AND valid_from <= issued AND issued < valid_until
      -- What the import said of it stays with its report.
      WHERE code NOT IN (SELECT subject FROM report_warning WHERE kind = ?1)
      GROUP BY product.id
      HAVING product.stars NOT IN (min(star_band.stars), max(star_band.stars))
      ORDER BY code
      """
    )
    stars.bind(ReportWarning.Kind.starsDisagree.rawValue, at: 1)
    let settings = try ProgrammeSettings(in: db)
    while try stars.next() {
      let rules = settings.productRules(on: Day(number: stars.int32(5)))
      guard
        !rules.leavesRest(
          stars: stars.int(2),
          earned: stars.int(3),
          councilLevel: stars.text(4)
        )
      else { continue }
      found.append(
        .starsDisagree(
          product: stars.text(0),
          points: Quantity(hundredths: stars.int64(1)),
          stored: stars.int(2),
          computed: stars.int(3)
        )
      )
    }
  }
}
