import NTMModel
import Testing

@testable import NTMStore

/// What a dry run tells of an import, unit by unit.
struct DryRunTests {
  private let programme: ReadingStore

  init() throws { programme = try ReadingStore() }

  private func planned(_ text: String) throws -> [String] {
    let before = try programme.store.changes(ChangeFilter()).changes.count
    let summary = try programme.store.importFiles(
      [programme.write("thu.csv", text)],
      by: "thử",
      at: 1_600_000_000,
      dryRun: true
    )
    #expect(try programme.store.changes(ChangeFilter()).changes.count == before)
    return summary.planned.map { planned in
      let what =
        switch planned.content {
        case .first(let met, let count): "first \(met)/\(count)"
        case .same: "same"
        case .values(let changes):
          changes.map { "\($0.field): \($0.old ?? "-") → \($0.new ?? "-")" }
            .joined(separator: "; ")
        }
      return "\(planned.place?.code.text ?? "-") \(planned.day?.iso ?? "-") \(what)"
    }
  }

  @Test func `a correction is told value by value`() throws {
    // Ái loses its last criterion and its roads come up to 81; Bảo stays as it was.
    #expect(
      try planned(
        """
        Mã xã;Tên xã;Ngày;TC1;TC2;TC3;TC4;CT1;CT2.1;CT2.2;CT3;CT3b;CT4
        01102;Bảo;31/05/2020;Đ;Đ;Đ;Đ;Đ;92;Đ;95;55;5
        01101;Ái;31/05/2020;Đ;Đ;Đ;K;Đ;81;Đ;97;61;2
        """
      ) == [
        "01101 2020-05-31 criterion(4): Đ → K; indicator(\"2.1\", part: 1): 79.5 → 81"
      ]
    )
  }

  @Test func `a new day is held against the figures before it, in the order of the tree`() throws {
    #expect(
      try planned(
        """
        Mã xã;Tên xã;Ngày;TC1;TC2;TC3;TC4
        03103;Liên;30/06/2020;Đ;Đ;K;K
        03201;Mai;30/06/2020;Đ;Đ;Đ;Đ
        03101;Hòa;30/06/2020;Đ;Đ;Đ;Đ
        """
      ).map { $0.split(separator: ";").first.map(String.init) ?? "" } == [
        "03101 2020-06-30 criterion(4): K → Đ", "03103 2020-06-30 first 2/4",
        // The states stay; the values of May are no longer there.
        "03201 2020-06-30 indicator(\"1\", part: 1): Đ → -",
      ]
    )
    #expect(
      try planned(
        """
        Mã xã;Tên xã;Ngày;TC1;TC2;TC3;TC4;CT1;CT2.1;CT2.2;CT3;CT3b;CT4
        03201;Mai;30/06/2020;Đ;Đ;Đ;Đ;Đ;99;Đ;99;90;1
        """
      ) == ["03201 2020-06-30 same"]
    )
  }

  @Test func `recognitions, products and facts are told too`() throws {
    let heading = ReadingProgramme.recognitions.prefix { $0 != "\n" }
    #expect(
      try planned(heading + "\n01102;Bảo;đạt chuẩn;21/QĐ;01/06/2020;2020;;x")
        == [
          "01102 2020-06-01 recognition(NTMModel.Standard(rawValue: 1), year: 2020, column: \"\"): - → 21/QĐ"
        ]
    )
    let product = ReadingProgramme.products.replacing(
      "P1;Ổi Ái;01101;1;3;",
      with: "P1;Ổi Ái;01101;1;4;"
    )
    .replacing(";3;60;20;20;20;HTX Ái", with: ";3;60;20;20;20;HTX Ái")
    #expect(
      try planned(product) == ["01101 2019-06-01 product(\"P1\", column: \"stars\"): 3 → 4"]
    )
    #expect(
      try planned("key,value\nprogramme,2020\nname_vi,Tên mới")
        == [
          "- - facts(\"store\"): - → 1; fact(\"setting\", key: \"name_vi\", column: \"value\"): Chương trình thử → Tên mới"
        ]
    )
  }

  @Test func `an import that is kept plans nothing`() throws {
    let summary = try programme.store.importFiles(
      [programme.write("thu.csv", "key,value\nname_vi,Tên mới")],
      by: "thử",
      at: 1_600_000_000
    )
    #expect(summary.planned == [])
    #expect(summary.changedRows == 1)
  }
}
