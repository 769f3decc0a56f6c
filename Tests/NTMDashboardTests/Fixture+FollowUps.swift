import NTMModel

@testable import NTMDashboard

extension Fixture {
  static func followUp(
    _ number: Int64 = 41,
    beside unit: UnitCode,
    text: String = "Xây cầu",
    due: Day?,
    done: Day? = nil
  ) -> FollowUp {
    FollowUp(
      number: number,
      unit: unit,
      day: day(2020, 4, 30),
      text: text,
      lead: "Sở GTVT",
      due: due,
      done: done,
      at: 0,
      who: "Lan",
      source: "Họp 30/4"
    )
  }

  /// Three follow-ups and a note, as a meeting leaves them.
  static func followUpSheet(name: (String) -> String = { $0 }) -> FollowUpSheet {
    let row = sheet().row
    func placed<Item>(_ item: Item, _ unit: Unit, _ district: String) -> Placed<Item> {
      Placed(item, unit: unit, district: district, province: row.province)
    }
    let (commune, province) = (row.unit, provinces[2].unit)
    var late = followUp(beside: commune.code, due: day(2020, 5, 15))
    late.text = name(late.text)
    return FollowUpSheet(
      place: country,
      followUps: [
        placed(late, commune, row.district),
        placed(
          followUp(42, beside: province.code, text: name("Báo cáo lại"), due: day(2020, 6, 30)),
          province,
          ""
        ),
        placed(
          followUp(
            43,
            beside: commune.code,
            text: name("Kiểm tra chợ"),
            due: nil,
            done: day(2020, 5, 20)
          ),
          commune,
          row.district
        ),
      ],
      notes: [
        placed(
          Note(
            number: 44,
            day: asOf,
            text: name("Đề nghị hỗ trợ nước sạch"),
            at: 0,
            who: "Lan",
            source: "Họp 30/4",
            report: 44
          ),
          commune,
          row.district
        )
      ]
    )
  }

  static func followUps() -> Snapshot {
    snapshot(.followUps(.country), .followUps(followUpSheet()), path: [country])
  }
}
