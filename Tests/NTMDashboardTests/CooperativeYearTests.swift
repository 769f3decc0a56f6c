import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

/// Cooperatives by year, beside what was printed of the year.
struct CooperativeYearTests {
  private func session(change: (inout Snapshot) -> Void) -> Session {
    var snapshot = PageFixture().snapshot("cooperatives 10")
    change(&snapshot)
    var session = Session(Size(width: 160, height: 40), page: "cooperatives 10")
    session.apply(.snapshot(snapshot))
    return session
  }

  @Test func `years say until when they count, what was printed, and what is only invented`() throws
  {
    func change(_ snapshot: inout Snapshot) {
      guard case .cooperatives(var sheet) = snapshot.body else { return }
      var figure = PublishedFixture().ofTarget[0].figure
      figure.day = Fixture.day(2019, 12, 31)
      figure.value = Quantity(15_300)
      sheet.printed = [2019: PrintedCooperatives(existing: figure)]
      snapshot.body = .cooperatives(sheet)
    }
    var session = session(change: change)
    #expect(session.picture.contains("2020 đến 31/05"))
    #expect(session.picture.contains("15.300"))
    let invented = "! SỐ LIỆU MINH HỌA: năm 2012-2018, 2020 chưa thấy số công bố"
    #expect(session.picture.contains(invented))
    try session.press("2j")
    #expect(session.picture.contains("công bố đang có 15.300 ngày 31/12/2019 (nhandan.vn 8712)"))
    let real = self.session { snapshot in
      change(&snapshot)
      snapshot.facts.notice = nil
    }
    #expect(!real.picture.contains("chưa thấy số công bố"))
  }

  @Test
  func `years before the records have no counts, and unions stand apart from what was printed`()
    throws
  {
    var session = session { snapshot in
      guard case .cooperatives(var sheet) = snapshot.body else { return }
      let reach = RecordReach([Fixture.day(2018, 12, 31), Fixture.asOf])
      var counts = CooperativeCounts(on: Fixture.asOf, within: reach)
      for kind in [Organisation.Kind.cooperative, .cooperative, .union] {
        counts.add(
          Organisation(
            kind: kind,
            founded: Fixture.day(2016, 3, 4),
            dissolved: nil,
            effectiveFrom: Fixture.day(2017, 2, 1),
            effectiveUntil: nil,
            inOCOPSince: nil
          )
        )
      }
      sheet.counts = counts
      var figure = PublishedFixture().ofTarget[0].figure
      figure.day = Fixture.day(2019, 12, 31)
      figure.value = Quantity(2)
      sheet.printed = [2019: PrintedCooperatives(existing: figure)]
      snapshot.body = .cooperatives(sheet)
    }
    let line = { (picture: String, year: String) in
      picture.split(separator: "\n").first { $0.contains("│ " + year + " ") }.map(String.init) ?? ""
    }
    #expect(session.picture.contains("2017"))
    try session.press("2j")
    #expect(session.picture.contains("trong đó 1 liên hiệp, số công bố không kể"))
    try session.press("jj")
    #expect(
      session.picture.contains("ntm không tính: số liệu trong tệp bắt đầu từ 31/12/2018")
    )
    #expect(!line(session.picture, "2017").contains("100"))
  }
}
