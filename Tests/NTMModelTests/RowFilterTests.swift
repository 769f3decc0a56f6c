import Testing

@testable import NTMModel

/// The filter over the real communes of June 2020: name, district, province and code of each.
struct RowFilterTests {
  private struct Commune {
    var written: String
    var path: String
    var province: String
  }

  private static let communes = Result {
    let list = try UnitList.of2020.get()
    return list.units.filter { $0.level == .commune && $0.isCounted }.map { unit in
      let above = list.ancestors(of: unit)
      let fields = ([unit.fullName] + above).map { full in
        // The type word is set apart as the tables do it.
        let types = ["Thành phố", "Thị xã", "Thị trấn", "Huyện", "Tỉnh", "Xã", "Quận"]
        guard let type = types.first(where: { full.hasPrefix($0 + " ") }) else { return full }
        return type + "\t" + full.dropFirst(type.count + 1)
      }
      return Commune(
        written: (fields + [unit.code.text]).joined(separator: "\n"),
        path: list.path(of: unit),
        province: above.last ?? ""
      )
    }
  }

  private static let texts = Result {
    var texts = RowTexts()
    for commune in try communes.get() {
      texts.append(Folding.folded(commune.written))
      texts.endRow()
    }
    return texts
  }

  private func kept(_ query: String) throws -> [Commune] {
    let communes = try Self.communes.get()
    guard let filter = RowFilter(query) else { return communes }
    return filter.passing(try Self.texts.get()) { communes[$0].written }.map { communes[$0] }
  }

  @Test(arguments: [
    ("ha giang", "Tỉnh Hà Giang"), ("an giang", "Tỉnh An Giang"), ("son la", "Tỉnh Sơn La"),
    ("sơn la", "Tỉnh Sơn La"), ("Hà Giang", "Tỉnh Hà Giang"), ("tinh ha giang", "Tỉnh Hà Giang"),
    ("ba ria vung tau", "Tỉnh Bà Rịa - Vũng Tàu"),
  ])
  func `the name of a province keeps its communes and those that bear the name`(
    query: String,
    province: String
  ) throws {
    let communes = try Self.communes.get()
    let own = communes.filter { $0.province == province }
    #expect(own.count > 40)
    let kept = try kept(query)
    #expect(kept.filter { $0.province == province }.count == own.count)
    let name = Folding.folded(province.split(separator: " ").dropFirst().joined(separator: " "))
    for other in kept where other.province != province {
      #expect(Folding.folded(other.path).contains(" " + name), "\(other.path)")
    }
  }

  @Test func `words match at the beginning of words only`() throws {
    #expect(try kept("iang").isEmpty)
    #expect(try kept("giang").allSatisfy { Folding.folded($0.path).contains(" giang") })
  }

  @Test func `words of several fields are all wanted when they are no name together`() throws {
    let kept = try kept("ban lien bac ha")
    #expect(kept.map(\.path) == ["Xã Bản Liền, Huyện Bắc Hà, Tỉnh Lào Cai"])
  }

  @Test func `a comma parts names of different fields`() throws {
    let kept = try kept("ba vi, ha noi")
    #expect(kept.count > 20)
    #expect(kept.allSatisfy { $0.path.hasSuffix("Huyện Ba Vì, Thành phố Hà Nội") })
    #expect(try self.kept("huyện ba vì").map(\.path) == kept.map(\.path))
  }

  @Test func `accents that were typed keep only what is written so`() throws {
    let exact = try kept("sơn đông")
    #expect(!exact.isEmpty)
    #expect(exact.allSatisfy { Folding.lowered($0.path).contains("sơn đông") })
    let district = try kept("sơn động")
    #expect(district.contains { $0.path.contains("Huyện Sơn Động") })
    #expect(district.allSatisfy { Folding.lowered($0.path).contains("sơn động") })
    // A plain letter stands for any; wrong accents are better than nothing.
    #expect(try kept("sơn dong").count > exact.count)
    #expect(try kept("hạ giảng").count >= kept("ha giang").count)
  }

  @Test func `a code and initials find their rows`() throws {
    #expect(try kept("02752").count == 1)
    let kept = try kept("hg")
    #expect(kept.filter { $0.province == "Tỉnh Hà Giang" }.count >= 175)
    #expect(try self.kept("zzzz").isEmpty)
  }

  @Test(arguments: ["", " ", ",", "'", "\t\n", "…"])
  func `a filter without letter or digit is none`(query: String) {
    #expect(RowFilter(query) == nil || query == "…")
  }

  @Test func `typing a name letter by letter never loses it`() throws {
    for name in ["ban lien", "nghe an", "hà giang", "lộc yên, hương khê"] {
      for length in 1...name.count {
        let kept = try kept(String(name.prefix(length)))
        #expect(!kept.isEmpty, "\(name.prefix(length))")
      }
    }
  }
}
