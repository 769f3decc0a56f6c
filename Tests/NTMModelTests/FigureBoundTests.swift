import NTMModel
import Testing

/// Printed figures that are more than there can be, and why others are not what a list makes of them.
struct FigureBoundTests {
  private func figure(
    _ value: String?,
    _ total: String? = nil,
    _ percent: String? = nil,
    _ reason: FigureReason? = nil
  ) -> PublishedFigure {
    PublishedFigure(
      day: Day(number: 18_413),
      unit: "VN",
      indicator: "communes_ntm",
      value: value.flatMap { Quantity($0) },
      total: total.flatMap { Quantity($0) },
      percent: percent.flatMap { Quantity($0) },
      measure: "xã",
      source: "",
      confidence: "high",
      note: Bilingual("", ""),
      reason: reason
    )
  }

  private let criteria = FigureBound(kind: .criteria, counted: 19, all: 19)
  private let provinces = FigureBound(kind: .provinces, counted: 63, all: 63)
  private let districts = FigureBound(kind: .districts, counted: 658, all: 707)
  private let communes = FigureBound(kind: .communes, counted: 8_297, all: 10_614)

  @Test func `more than the criteria of the set and the provinces of the list cannot be`() {
    #expect(figure("25").faults(within: criteria) == [.aboveBound(criteria)])
    #expect(figure("19.01").faults(within: criteria) == [.aboveBound(criteria)])
    #expect(figure("19").faults(within: criteria) == [])
    #expect(figure("70").faults(within: provinces) == [.aboveBound(provinces)])
    #expect(figure("63", "63", "100").faults(within: provinces) == [])
    #expect(figure("70", "72", "97.2").faults(within: provinces) == [.aboveBound(provinces)])
    #expect(figure("70").faults(within: nil) == [])
  }

  @Test func `more communes or districts than there are cannot be without a base of their own`() {
    #expect(figure("10615").faults(within: communes) == [.aboveBound(communes)])
    #expect(figure("10614").faults(within: communes) == [])
    #expect(figure("10615", "11162", "95.1").faults(within: communes) == [])
    #expect(figure("708").faults(within: districts) == [.aboveBound(districts)])
  }

  @Test func `what is wrong by itself is told first`() {
    #expect(figure("11000", "10000").faults(within: communes) == [.aboveTotal])
  }

  @Test func `the programme's own count of 8,895 is no excess, the misprint of 5,458 is one`() {
    #expect(figure("5177", nil, "58.2").excess(within: communes) == nil)
    #expect(
      figure("5458", nil, "50.1").excess(within: communes) == FigureExcess(10_894, over: 10_614)
    )
    let told = figure("5458", nil, "50.1", .misprint)
    #expect(told.excess(within: communes) == FigureExcess(10_894, over: 10_614))
  }

  @Test func `a count without a base is held against those that count`() {
    #expect(figure("8500").excess(within: communes) == FigureExcess(8_500, over: 8_297))
    #expect(figure("8297").excess(within: communes) == nil)
    // It cannot be at all, which is told already.
    #expect(figure("10615").excess(within: communes) == nil)
    #expect(figure("25").excess(within: criteria) == nil)
  }

  @Test func `a reason that tells by what list it was counted ends the doubt`() {
    for reason in FigureReason.given {
      let excess = figure("8500", nil, nil, reason).excess(within: communes)
      #expect((excess == nil) == reason.explainsBase, "\(reason)")
    }
  }

  // Shares as printed: 158 of 229 are 68.9956%, 5,248 of 8,267 are 63.481%.
  @Test(arguments: [
    ("158", "229", "68.99", true), ("158", "229", "69", false), ("5248", "8267", "63.4", true),
    ("5248", "8267", "63.5", false), ("2", "3", "66.6", true), ("2", "3", "66.67", false),
    ("13", "20", "65", false), ("133", "133", "100", false), ("1", "8", "13", false),
  ])
  func `a share is cut off where it is not the rounded one`(
    value: String,
    total: String,
    percent: String,
    isCutOff: Bool
  ) {
    #expect(figure(value, total, percent).reasons == (isCutOff ? [.cutOff] : []))
  }

  @Test func `a base that nobody printed is a reason, behind the one that the facts give`() {
    #expect(figure("5177", nil, "58.2").reasons == [.baseNotPrinted])
    #expect(figure("5177", nil, "58.2", .ownCount).reasons == [.ownCount, .baseNotPrinted])
    #expect(figure("5177").reasons == [])
    #expect(figure(nil, nil, "82.74").reasons == [])
  }

  @Test func `what the facts call a misprint is doubtful`() {
    #expect(figure("5458", nil, "50.1", .misprint).isDoubtful)
    #expect(!figure("5177", nil, "58.2", .ownCount).isDoubtful)
  }
}
