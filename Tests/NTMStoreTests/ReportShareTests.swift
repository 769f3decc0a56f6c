import NTMModel
import Testing

@testable import NTMStore

/// How many communes reported, beside the products, cooperatives and models of a place.
@Suite struct ReportShareTests {
  private let programme: ReadingStore

  init() throws { programme = try ReadingStore() }

  /// Received of expected, as the page of quality counts them.
  private func received(_ code: String, _ day: Day) throws -> Share {
    let body = try programme.answer(.quality(UnitCode(code)), day: day).body
    guard case .quality(let sheet) = body else { throw StoreError.noFile(path: code) }
    return sheet.total.counts.share
  }

  @Test(arguments: ["VN", "BAC", "01", "02", "03", "011", "021"])
  func `every table by place gives what the page of quality counts`(place: String) throws {
    for day in [ReadingStore.december, ReadingStore.may] {
      var shown: [(UnitCode, Share)] = []
      if case .ocop(let sheet) = try programme.answer(.ocop(UnitCode(place)), day: day).body {
        shown += ([sheet.total] + sheet.places).map { ($0.unit.code, $0.reported) }
      }
      let cooperatives = try programme.answer(.cooperatives(UnitCode(place)), day: day).body
      if case .cooperatives(let sheet) = cooperatives {
        shown += ([sheet.total] + sheet.places).map { ($0.unit.code, $0.reported) }
      }
      if case .models(let sheet) = try programme.answer(.models(UnitCode(place)), day: day).body {
        shown += ([sheet.total] + sheet.places).map { ($0.unit.code, $0.reported) }
      }
      #expect(shown.count { $0.0.text == place } == 3)
      for (code, share) in shown { #expect(try share == received(code.text, day), "\(code)") }
    }
  }

  @Test func `a commune that did not report is none of one`() throws {
    let body = try programme.answer(.cooperatives(UnitCode("021"))).body
    guard case .cooperatives(let sheet) = body else { return }
    #expect(sheet.places.map(\.reported) == [Share(0, of: 1), Share(1, of: 1), Share(1, of: 1)])
  }
}
