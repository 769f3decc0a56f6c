import GRDB
import NTMModel
import Testing

@testable import NTMStore

/// Kinds of models are rows with periods, and come in by a form of their own.
@Suite struct ModelKindTests {
  private static let heading =
    "word,name_vi,name_en,short_vi,short_en,valid_from,valid_to\n"
  private static let smart =
    heading + "thông minh,thôn thông minh,smart village,thôn TM,smart,2020-03-01,\n"
  private static let models =
    "Mã mô hình;Tên mô hình;Loại mô hình;Mã xã;Ngày bắt đầu;Ngày kết thúc;Chủ trì;Số hộ\n"

  private let programme: ReadingStore

  init() throws { programme = try ReadingStore() }

  private func faults(_ text: String) throws -> [ImportFault.Kind] {
    do {
      try programme.importReport("bieu.csv", text)
      return []
    } catch ImportFailure.faults(let faults, total: _) {
      return faults.map(\.kind)
    }
  }

  private func sheet(_ question: Question) throws -> ModelSheet {
    guard case .models(let sheet) = try programme.store.answer(question).body else {
      throw ImportFailure.nothingToImport(paths: [])
    }
    return sheet
  }

  @Test func `a store without the file has the kinds that programs knew`() throws {
    let kinds = try programme.answer(.overview(focus: nil)).facts.modelKinds
    #expect(kinds.map(\.word) == ["chuỗi giá trị", "du lịch nông thôn"])
    #expect(kinds.map(\.short.en) == ["chain", "tourism"])
  }

  @Test func `another kind is counted by itself from its first day on`() throws {
    #expect(
      try faults(Self.models + "M1;Thôn số;thông minh;03201;01/04/2020;;;\n") == [
        .badChoice(allowed: ["chuỗi giá trị", "du lịch nông thôn"])
      ]
    )
    try programme.importReport("model-kinds.csv", Self.smart)
    #expect(
      try faults(Self.models + "M1;Thôn số;thông minh;03201;29/02/2020;;;\n") == [
        .badChoice(allowed: ["chuỗi giá trị", "du lịch nông thôn"])
      ]
    )
    try programme.importReport(
      "mo-hinh.csv",
      Self.models + """
        M1;Thôn số;thông minh;03201;01/04/2020;;;
        M2;Chuỗi chè;chuỗi giá trị;03201;01/01/2019;;;12

        """
    )
    let now = try sheet(Question(.models(.country), since: .day(ReadingStore.december)))
    #expect(now.kinds.map(\.word) == ["chuỗi giá trị", "du lịch nông thôn", "thông minh"])
    #expect(now.total.counts == [1, 0, 1])
    #expect(now.total.then?.counts == [1, 0, 0])
    // On an earlier day there is no such kind, and no column for it.
    let before = try sheet(Question(.models(.country), day: ReadingStore.december))
    #expect(before.kinds.map(\.word) == ["chuỗi giá trị", "du lịch nông thôn"])
    #expect(before.total.counts == [1, 0])
    #expect(try programme.store.verify() == [])
  }

  @Test func `a kind that ended has a column while there are models of it, and for a move`() throws
  {
    let early = Self.smart.replacing("2020-03-01", with: "2019-06-01")
    try programme.importReport("model-kinds.csv", early)
    try programme.importReport(
      "mo-hinh.csv",
      Self.models + "M1;Thôn số;thông minh;03201;01/06/2019;01/05/2020;;\n"
    )
    try programme.importReport(
      "model-kinds.csv",
      early.replacing("2019-06-01,", with: "2019-06-01,2019-12-01")
    )
    let then = try sheet(Question(.models(.country), day: ReadingStore.december))
    #expect(then.total.counts == [0, 0, 1])
    #expect(try sheet(Question(.models(.country))).total.counts == [0, 0])
    let moved = try sheet(Question(.models(.country), since: .day(ReadingStore.december)))
    #expect(moved.total.counts == [0, 0, 0])
    #expect(moved.total.then?.counts == [0, 0, 1])
  }

  @Test(
    arguments: [
      ("lạ,Chuỗi giá trị,other,,,2020-01-01,", [.modelKind(.named(like: "chuỗi giá trị"))]),
      ("lạ,lạ,Value chain,,,2020-01-01,", [.modelKind(.named(like: "chuỗi giá trị"))]),
      ("lạ,lạ,Value-Chain,,,2020-01-01,", [.modelKind(.named(like: "chuỗi giá trị"))]),
      ("lạ,,other,,,2020-01-01,", [.missingValue]),
      ("lạ,lạ,other,,,2020-01-02,2020-01-01", [.endsBeforeStart]),
    ] as [(String, [ImportFault.Kind])]
  )
  func `a row that makes no sense is refused`(_ row: String, _ kinds: [ImportFault.Kind]) throws {
    #expect(try faults(Self.heading + row + "\n") == kinds)
  }

  @Test func `a kind is not closed over a model, which keeps its kind`() throws {
    try programme.importReport(
      "mo-hinh.csv",
      Self.models + "M2;Chuỗi chè;chuỗi giá trị;03201;01/01/2019;;;12\n"
    )
    let closed =
      Self.heading + "chuỗi giá trị,chuỗi giá trị,value chain,chuỗi,chain,2000-01-01,2018-12-31\n"
    let day = try #require(Day("2019-01-01"))
    #expect(try faults(closed) == [.modelKind(.leaves(model: "M2", on: day))])
    try programme.store.writer?.writeWithoutTransaction {
      try $0.execute(sql: "UPDATE model_kind SET valid_until = 17000 WHERE position = 0")
    }
    #expect(
      try programme.store.verify() == [.wrongModelKind(model: "M2", kind: "chuỗi giá trị")]
    )
  }

  @Test func `kinds go by how they begin, with or without accents`() throws {
    let kinds = try programme.answer(.overview(focus: nil)).facts.modelKinds
    func named(_ text: String) -> [String] { kinds.filter { $0.isNamed(text) }.map(\.word) }
    #expect(named("chuoi") == ["chuỗi giá trị"])
    #expect(named("du-lich") == ["du lịch nông thôn"])
    #expect(named("Rural") == ["du lịch nông thôn"])
    #expect(named("") == [] && named("khác") == [])
  }
}
