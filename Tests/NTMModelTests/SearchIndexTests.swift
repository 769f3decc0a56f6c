import Foundation
import Fuzzing
import NTMModel
import Testing

/// The index over the real units of June 2020.
struct SearchIndexTests {
  static let index = Result {
    let list = try UnitList.of2020.get()
    var index = SearchIndex()
    for unit in list.units { index.add(unit, ancestors: list.ancestors(of: unit)) }
    return index
  }

  func paths(_ query: String, limit: Int = 10) throws -> [String] {
    let list = try UnitList.of2020.get()
    return try Self.index.get().hits(for: query, limit: limit).codes.map {
      try list.path(of: #require(list[$0]))
    }
  }

  @Test(
    arguments: [
      // Accents as typed come first, in one letter or all.
      ("Sơn Động", "Huyện Sơn Động, Tỉnh Bắc Giang"),
      ("Sơn Đông", "Xã Sơn Đông, Huyện Lập Thạch, Tỉnh Vĩnh Phúc"),
      ("Sơn Đồng", "Xã Sơn Đồng, Huyện Hoài Đức, Thành phố Hà Nội"),
      ("sơn dong", "Huyện Sơn Động, Tỉnh Bắc Giang"),
      ("Đông Anh", "Huyện Đông Anh, Thành phố Hà Nội"),
      ("Đan Phượng", "Huyện Đan Phượng, Thành phố Hà Nội"),
      ("ba vì", "Huyện Ba Vì, Thành phố Hà Nội"),
      ("  ĐẮK  LẮK ", "Tỉnh Đắk Lắk"),
      ("đà nẵng", "Thành phố Đà Nẵng"),
      ("Lập", "Huyện Lập Thạch, Tỉnh Vĩnh Phúc"),
      // Without accents.
      ("son dong", "Huyện Sơn Động, Tỉnh Bắc Giang"),
      ("ha noi", "Thành phố Hà Nội"),
      ("Thai Nguyen", "Tỉnh Thái Nguyên"),
      ("dak lak", "Tỉnh Đắk Lắk"),
      ("buon ma thuot", "Thành phố Buôn Ma Thuột, Tỉnh Đắk Lắk"),
      ("nghi xuan", "Huyện Nghi Xuân, Tỉnh Hà Tĩnh"),
      ("a", "Tỉnh An Giang"),
      ("viet nam", "Việt Nam"),
      // Either place for the tone.
      ("hòa bình", "Tỉnh Hoà Bình"),
      ("Hoà Bình", "Tỉnh Hoà Bình"),
      ("Thuỷ Nguyên", "Huyện Thuỷ Nguyên, Thành phố Hải Phòng"),
      ("thủy nguyên", "Huyện Thuỷ Nguyên, Thành phố Hải Phòng"),
      // By code; a whole code goes before a name.
      ("05464", "Phường Tân Lập, Thành phố Thái Nguyên, Tỉnh Thái Nguyên"),
      ("164", "Thành phố Thái Nguyên, Tỉnh Thái Nguyên"),
      ("01", "Thành phố Hà Nội"),
      ("tdmnpb", "Trung du miền núi phía Bắc"),
      // By initials.
      ("bv", "Huyện Ba Vì, Thành phố Hà Nội"),
      ("hcm", "Thành phố Hồ Chí Minh"),
      ("tp hcm", "Thành phố Hồ Chí Minh"),
      ("TPHCM", "Thành phố Hồ Chí Minh"),
      ("brvt", "Tỉnh Bà Rịa - Vũng Tàu"),
      ("q1", "Quận 1, Thành phố Hồ Chí Minh"),
      // With the type.
      ("huyen ba vi", "Huyện Ba Vì, Thành phố Hà Nội"),
      ("tinh thai nguyen", "Tỉnh Thái Nguyên"),
      ("thi xa", "Thị xã Sa Pa, Tỉnh Lào Cai"),
      ("thi tran", "Thị trấn Sóc Sơn, Huyện Sóc Sơn, Thành phố Hà Nội"),
      ("tx son tay", "Thị xã Sơn Tây, Thành phố Hà Nội"),
      ("quan 1", "Quận 1, Thành phố Hồ Chí Minh"),
      // With the type cut short.
      ("tp vinh", "Thành phố Vinh, Tỉnh Nghệ An"),
      ("TP. Vinh", "Thành phố Vinh, Tỉnh Nghệ An"),
      ("h ba vi", "Huyện Ba Vì, Thành phố Hà Nội"),
      ("h. ba vì", "Huyện Ba Vì, Thành phố Hà Nội"),
      ("t ha giang", "Tỉnh Hà Giang"),
      ("tp ha giang", "Thành phố Hà Giang, Tỉnh Hà Giang"),
      ("q 1", "Quận 1, Thành phố Hồ Chí Minh"),
      ("p 1 go vap", "Phường 01, Quận Gò Vấp, Thành phố Hồ Chí Minh"),
      ("tt soc son", "Thị trấn Sóc Sơn, Huyện Sóc Sơn, Thành phố Hà Nội"),
      ("x ban lien", "Xã Bản Liền, Huyện Bắc Hà, Tỉnh Lào Cai"),
      // With the place above.
      ("tan lap thai nguyen", "Phường Tân Lập, Thành phố Thái Nguyên, Tỉnh Thái Nguyên"),
      ("Tân Lập, Thái Nguyên", "Phường Tân Lập, Thành phố Thái Nguyên, Tỉnh Thái Nguyên"),
      ("phuong 1 go vap", "Phường 01, Quận Gò Vấp, Thành phố Hồ Chí Minh"),
      ("phuong 10 quan 10", "Phường 10, Quận 10, Thành phố Hồ Chí Minh"),
      ("son tay ha noi", "Thị xã Sơn Tây, Thành phố Hà Nội"),
      // Signs and apostrophes, written or not.
      ("phan rang thap cham", "Thành phố Phan Rang-Tháp Chàm, Tỉnh Ninh Thuận"),
      ("bà rịa - vũng tàu", "Tỉnh Bà Rịa - Vũng Tàu"),
      ("m'drak", "Huyện M'Đrắk, Tỉnh Đắk Lắk"),
      ("mdrak", "Huyện M'Đrắk, Tỉnh Đắk Lắk"),
      ("M’Đrắk", "Huyện M'Đrắk, Tỉnh Đắk Lắk"),
      ("drak", "Huyện M'Đrắk, Tỉnh Đắk Lắk"),
      ("ia h'drai", "Huyện Ia H' Drai, Tỉnh Kon Tum"),
    ]
  )
  func `a query finds first what is meant`(query: String, path: String) throws {
    #expect(try paths(query).first == path)
    #expect(try paths(query.decomposedStringWithCanonicalMapping).first == path)
  }

  @Test(
    arguments: [
      ("thai nguyen", [Level.province, .district, .commune]),
      ("ha giang", [.province, .district]), ("sơn tây", [.district, .district, .commune]),
    ]
  )
  func `among equal names the higher level comes first`(query: String, levels: [Level]) throws {
    let list = try UnitList.of2020.get()
    let codes = try Self.index.get().hits(for: query, limit: levels.count).codes
    #expect(codes.map { list[$0]?.level } == levels)
  }

  @Test func `the names that fold alike are all found, the typed one first`() throws {
    let found = try paths("Sơn Đông", limit: 200)
    let position = { (name: String) in found.firstIndex { $0.hasPrefix(name) } ?? .max }
    #expect(position("Xã Sơn Đông,") < position("Huyện Sơn Động,"))
    #expect(position("Xã Giang Sơn Đông,") < position("Huyện Sơn Động,"))
    #expect(position("Huyện Sơn Động,") < .max)
  }

  @Test func `the total counts all matches, whatever the limit`() throws {
    let index = try Self.index.get()
    let all = index.hits(for: "Tân Lập", limit: .max)
    #expect(all.codes.count == all.total)
    #expect(Set(all.codes).count == all.total)
    for limit in [-1, 0, 1, 5] {
      let some = index.hits(for: "Tân Lập", limit: limit)
      #expect(some.total == all.total)
      #expect(some.codes == Array(all.codes.prefix(max(0, limit))))
    }
  }

  @Test func `every unit is found by its code and by its path`() throws {
    let list = try UnitList.of2020.get()
    let index = try Self.index.get()
    var generator = SplitMix(state: 5)
    #expect(index.count == list.units.count)
    for _ in 0..<12 {
      let unit = try #require(list.units.randomElement(using: &generator))
      #expect(index.hits(for: unit.code.text, limit: 1).codes == [unit.code])
      let byPath = index.hits(for: list.path(of: unit), limit: 1).codes
      let paths = try byPath.map { try list.path(of: #require(list[$0])) }
      #expect(paths == [list.path(of: unit)])
    }
  }
}

struct SearchIndexOddInputTests {
  @Test(arguments: ["", " ", "\u{0}", "'", "''", "-", ",.;", "\u{301}", "\n\t", "\u{1B}", "’ '"])
  func `a query without a letter or digit finds nothing`(query: String) throws {
    let found = try SearchIndexTests.index.get().hits(for: query, limit: 10)
    #expect(found.codes.isEmpty)
    #expect(found.total == 0)
  }

  @Test(arguments: ["zzzz", "hà nội zz", "日本", String(repeating: "a", count: 10_000)])
  func `a query that matches nothing finds nothing`(query: String) throws {
    #expect(try SearchIndexTests.index.get().hits(for: query, limit: 10).total == 0)
  }

  @Test func `an empty index finds nothing`() {
    #expect(SearchIndex().hits(for: "ha noi", limit: 10).total == 0)
    #expect(SearchIndex().count == 0)
  }

  /// Any text may stand in a name or a query.
  @Test func `random texts crash nothing and find themselves`() throws {
    var generator = SplitMix(state: 1048)
    let pieces = Array("aăâđơưạậ 01'’-.,/\u{301}\u{323}\u{302}\0\u{7F}ßŒ日ﷺ👩‍👩‍👧ẠXY").map(String.init)
    func text(upTo length: Int) -> String {
      (0..<Int.random(in: 0...length, using: &generator))
        .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    }
    var index = SearchIndex()
    var units: [NTMModel.Unit] = []
    for number in 0..<120 {
      let unit = NTMModel.Unit(
        code: UnitCode("~\(number)"),
        level: Level.allCases.randomElement(using: &generator) ?? .commune,
        type: text(upTo: 4),
        name: text(upTo: 12),
        isCounted: true,
        valid: Period(from: try day("2020-01-01")),
      )
      units.append(unit)
      index.add(unit, ancestors: (0..<(number % 3)).map { _ in text(upTo: 8) })
    }
    for _ in 0..<600 { _ = index.hits(for: text(upTo: 10), limit: 5) }
    for unit in units {
      let found = index.hits(for: unit.name, limit: .max)
      #expect(found.total == 0 || found.codes.contains(unit.code), "\(unit.name.debugDescription)")
    }
  }
}
