import NTMModel

@testable import NTMDashboard

/// What the list of 01/08/2020 and that of 31/05/2020 differ in; all names pass through `name`.
struct RecastFixture: Sendable {
  var name: @Sendable (String) -> String = { $0 }

  static let list = Fixture.day(2020, 8, 1)

  var recast: Recast {
    Recast(
      day: RecastFixture.list,
      firstDay: Fixture.day(2018, 12, 31),
      changed: [merged, part, unknown, taken],
      unplaced: [
        Recast.UnplacedUnit(source: source("02953", "Tả Chải", 12), above: above, isDivided: true),
        Recast.UnplacedUnit(source: source("02950", "Na Hối", nil), above: above, isDivided: false),
      ],
      lines: lines
    )
  }

  /// Of the commune that the pages show: Bản Liền.
  private var merged: Recast.ChangedUnit {
    Recast.ChangedUnit(
      unit: unit("02935", "Bản Liền"),
      above: above,
      way: .combined,
      sources: [
        source("02935", "Bản Cũ", 19, isRecognised: true), source("02936", "Liền Cũ", 7),
      ],
      isOpen: false
    )
  }

  private var part: Recast.ChangedUnit {
    Recast.ChangedUnit(
      unit: unit("03100", "Nậm Chày"),
      above: above,
      way: .combined,
      sources: [source("02953", "Tả Chải", 12, isWhole: false)],
      isOpen: true
    )
  }

  private var unknown: Recast.ChangedUnit {
    Recast.ChangedUnit(
      unit: unit("02800", "Tả Ngài Chồ"),
      above: above,
      way: .unknown,
      sources: [],
      isOpen: false
    )
  }

  private var taken: Recast.ChangedUnit {
    Recast.ChangedUnit(
      unit: unit("02700", "Dền Thàng"),
      above: above,
      way: .taken,
      sources: [source("02700", "Dền Cũ", 9)],
      isOpen: false
    )
  }

  private var above: [Unit] {
    [
      Fixture.unit("10", .province, "Tỉnh", name("Lào Cai")),
      Fixture.unit("085", .district, "Huyện", name("Bắc Hà")),
    ]
  }

  private func unit(_ code: String, _ text: String) -> Unit {
    Fixture.unit(code, .commune, "Xã", name(text))
  }

  private func source(
    _ code: String,
    _ text: String,
    _ met: Int?,
    isWhole: Bool = true,
    isRecognised: Bool = false
  ) -> Recast.Source {
    let recognition = Recognition(
      standard: .standard,
      number: name("77/QĐ-UBND"),
      decidedOn: Fixture.day(2019, 11, 20),
      year: 2019,
      lostOn: nil,
      source: name("minh họa")
    )
    return Recast.Source(
      unit: unit(code, text),
      isWhole: isWhole,
      standing: Predecessor.Standing(
        recognition: isRecognised ? recognition : nil,
        met: met.map { Share($0, of: 19) },
        assessedOn: met.map { _ in Fixture.asOf }
      )
    )
  }

  private var lines: [Recast.Line] {
    func line(_ kind: Recast.Line.Kind, _ communes: Int, _ recognised: Int, _ below: Int)
      -> Recast.Line
    {
      Recast.Line(
        kind,
        Fixture.sums(communes: communes, recognised: recognised, below: below, metSum: 0)
      )
    }
    return [
      line(.stored, 8297, 4829, 683), line(.combined, 2, 1, 1), line(.divided, 1, 0, 0),
      line(.nowhere, 1, 0, 0), line(.formed, 2, 0, 0), line(.unknown, 1, 0, 0),
      line(.shown, 8296, 4828, 682),
    ]
  }
}
