/// An owner of OCOP products.
struct Owner {
  enum Kind: String {
    case cooperative = "HTX"
    case company = "DN"
    case group = "THT"
    case household = "Hộ"
  }

  var name: String
  var kind: Kind
  var commune: Int
  /// The day it first takes part in OCOP.
  var joined: Day
  /// The day its first product was rated.
  var rated: Day
  /// Its first product of the national programme was rated in 2020.
  var isLate: Bool
}

/// The OCOP products with their owners: generic names, three and four stars.
struct Products {
  static let heading =
    "Mã sản phẩm;Tên sản phẩm;Mã xã;Ngành hàng;Sao;Điểm;Điểm A;Điểm B;Điểm C;Chủ thể"
    + ";Loại chủ thể;Cấp hội đồng;Hội đồng;Số quyết định;Ngày cấp;Hiệu lực đến"

  /// Published: 986 owners; about 251 new ones in 2020 are the invented reading of target T7.
  private static let owners = 986
  private static let newcomers = 251
  /// Quảng Ninh rated products before the national programme; some certificates run out in 2020.
  private static let pioneer = "22"
  private static let pioneerValid = 30
  private static let pioneerExpired = 10
  private static let twoStars = 29
  /// Products of potential five stars, which wait for the council of the centre, and of how many
  /// provinces: the files that it received for 2020, by a figure published a year later.
  private static let potential = (products: 43, provinces: 12)
  /// Published counts at the end of 2019: products, and those of four stars.
  private static let published = ["40": (48, 15), "14": (28, 9), "84": (30, 10), "01": (26, 8)]

  private static let nouns = [
    [
      "Gạo", "Mật ong", "Miến dong", "Nước mắm", "Bún khô", "Thịt gác bếp", "Giò chả", "Cam",
      "Bưởi", "Rau an toàn", "Nấm", "Tinh bột nghệ", "Măng khô", "Trứng gà", "Cá khô",
      "Bánh đa", "Lạc rang", "Ổi", "Tỏi", "Chuối sấy",
    ],
    ["Chè xanh", "Rượu nếp", "Cà phê bột", "Nước ép", "Trà thảo mộc", "Chè dây"],
    ["Cao dược liệu", "Tinh dầu sả", "Trà túi lọc dược liệu", "Viên nghệ mật ong"],
    ["Vải thổ cẩm", "Khăn lụa", "Túi thổ cẩm"],
    ["Mây tre đan", "Gốm", "Tranh gỗ", "Nón lá", "Chiếu cói"],
    ["Du lịch cộng đồng", "Du lịch sinh thái", "Điểm bán hàng"],
  ]
  private static let sectorShares = [700, 820, 880, 910, 970, 1000]

  private let facts: Facts
  private(set) var owners: [Owner] = []
  private(set) var rows: [[String]] = []

  init(_ facts: Facts) {
    self.facts = facts
    var before = 0
    let total = max(1, facts.provinces.reduce(0) { $0 + $1.products })
    for province in facts.provinces.indices where facts.provinces[province].products > 0 {
      let after = before + facts.provinces[province].products
      add(
        province: province,
        owners: after * Products.owners / total - before * Products.owners / total
      )
      before = after
    }
    addTwoStars()
    raisePotential()
    markNewcomers()
  }

  func write(to path: String) throws {
    let output = try ListOutput(
      path,
      title: "Danh sách sản phẩm OCOP",
      heading: Products.heading,
      facts: facts,
      salt: 81
    )
    for row in rows { output.row(row, in: row[2]) }
    try output.finish()
  }

  private mutating func add(province index: Int, owners count: Int) {
    let province = facts.provinces[index]
    let places = Products.places(of: province, facts)
    let early = Products.published[province.code]?.0 ?? province.products * 45 / 100
    let firstOwner = owners.count
    for number in 0..<province.products {
      let owner = firstOwner + number * count / province.products
      let issued = issued(number, early, province)
      if owner == owners.count {
        owners.append(
          self.owner(places[(owner - firstOwner) % places.count], number, issued, early)
        )
      }
      append(number, owner, stars(number, early, province), issued, province)
    }
    guard province.code == Products.pioneer else { return }
    for extra in 0..<Products.pioneerExpired {
      append(province.products + extra, firstOwner + extra, 3, Day(2017, 4, 14), province)
    }
  }

  /// The communes of a province in the order in which owners sit in them; xã come first.
  static func places(of province: Province, _ facts: Facts) -> [Int] {
    func key(_ commune: Int) -> Int {
      let unit = facts.communes[commune]
      return Rng.scale(Rng.seed(unit.code.utf8, salt: 31), below: 1000) + (unit.isRural ? 0 : 500)
    }
    return province.communes.sorted { key($0) == key($1) ? $0 < $1 : key($0) < key($1) }
  }

  /// The day of the batch a product is rated in.
  private func issued(_ number: Int, _ early: Int, _ province: Province) -> Day {
    if province.code == Products.pioneer && number < Products.pioneerValid {
      return Day(2017, 7, 20)
    }
    var rng = Rng(seed: Rng.seed(province.code.utf8, salt: 32))
    let first = Day.between(Day(2019, 11, 5), Day(2019, 12, 13), &rng)
    let second = Day.between(Day(2020, 2, 20), Day(2020, 3, 27), &rng)
    let third = Day.between(Day(2020, 4, 20), Day(2020, 5, 28), &rng)
    if number < early { return first }
    return number < early + (province.products - early) * 45 / 100 ? second : third
  }

  private func stars(_ number: Int, _ early: Int, _ province: Province) -> Int {
    if let (products, four) = Products.published[province.code], number < products {
      return number * four / products == (number + 1) * four / products ? 3 : 4
    }
    let bits = Rng.seed("\(province.code)-\(number)".utf8, salt: 33)
    return Rng.scale(bits, below: 100) < 31 ? 4 : 3
  }

  private func owner(_ commune: Int, _ number: Int, _ issued: Day, _ early: Int) -> Owner {
    let unit = facts.communes[commune]
    var rng = Rng(seed: Rng.seed(unit.code.utf8, salt: 34))
    let dice = rng.below(1000)
    let kind: Owner.Kind =
      dice < 398 ? .cooperative : dice < 672 ? .company : dice < 732 ? .group : .household
    let first = issued.number < Day(2019, 1, 1).number ? Day(2016, 3, 1) : Day(2018, 8, 1)
    return Owner(
      name: Products.name(kind, unit.name),
      kind: kind,
      commune: commune,
      joined: Day.between(first, issued + (-90), &rng),
      rated: issued,
      isLate: number >= early
    )
  }

  static func name(_ kind: Owner.Kind, _ place: String) -> String {
    switch kind {
    case .cooperative: "HTX Sản xuất thương mại " + place
    case .company: "Công ty TNHH Nông sản " + place
    case .group: "Tổ hợp tác " + place
    case .household: "Hộ kinh doanh " + place
    }
  }

  private mutating func append(
    _ number: Int,
    _ owner: Int,
    _ stars: Int,
    _ issued: Day,
    _ province: Province
  ) {
    let code = "OCOP-\(province.code)-\(padded(number + 1, 4))"
    rows.append(
      Products.row(
        code,
        number,
        facts.communes[owners[owner].commune],
        owners[owner].name,
        owners[owner].kind,
        stars,
        issued,
        facts
      )
    )
  }

  static func row(
    _ code: String,
    _ number: Int,
    _ place: Commune,
    _ owner: String,
    _ kind: Owner.Kind,
    _ stars: Int,
    _ issued: Day,
    _ facts: Facts
  ) -> [String] {
    var rng = Rng(seed: Rng.seed((place.code + owner).utf8, salt: 35))
    let dice = rng.below(1000)
    let sector = sectorShares.firstIndex { dice < $0 } ?? 0
    let noun = nouns[sector][(rng.below(nouns[sector].count) + number) % nouns[sector].count]
    var points = Rng(seed: Rng.seed(code.utf8, salt: 36))
    let low = stars == 4 ? 700 : stars == 3 ? 500 : 300
    let total = points.within(low, low + 199)
    let partA = total * 35 / 100 + points.within(-10, 10)
    let partB = total * 25 / 100 + points.within(-10, 10)
    let decision =
      100
      + Rng.scale(
        Rng.seed((code.prefix(7) + issued.iso).utf8, salt: 37),
        below: 3900
      )
    return [
      code, noun + " " + place.name, place.code, String(sector + 1), String(stars),
      decimal(total), decimal(partA), decimal(partB), decimal(total - partA - partB), owner,
      kind.rawValue,
    ] + council(of: place, stars, facts) + [
      "\(decision)/QĐ-UBND", issued.vietnamese, issued.adding(years: 3).vietnamese,
    ]
  }

  /// Cities under the central government call themselves so.
  private static let cities: Set<String> = ["01", "31", "48", "79", "92"]

  /// The level of the council and its name: what a province decides its own council has rated, and
  /// what stays below three stars went no further than the district.
  private static func council(of place: Commune, _ stars: Int, _ facts: Facts) -> [String] {
    let title = "Hội đồng đánh giá, phân hạng sản phẩm OCOP "
    guard stars > 2 else {
      let district = facts.districts[place.district]
      return ["huyện", title + lowered(district.type) + " " + district.name]
    }
    let province = facts.provinces[place.province]
    return [
      "tỉnh", title + (cities.contains(province.code) ? "thành phố " : "tỉnh ") + province.name,
    ]
  }

  /// The type words of districts, within a name.
  private static func lowered(_ type: String) -> String {
    switch type {
    case "Huyện": "huyện"
    case "Thị xã": "thị xã"
    case "Quận": "quận"
    default: "thành phố"
    }
  }

  /// Gives some products of four stars the points of five, in the provinces with the most of them.
  private mutating func raisePotential() {
    let (stars, first) = (4, 5)
    func isFour(_ row: [String], _ code: String) -> Bool {
      row[stars] == "4" && row[0].hasPrefix("OCOP-\(code)-")
    }
    let leading = facts.provinces.filter { $0.products > 0 }
      .sorted { $0.products == $1.products ? $0.code < $1.code : $0.products > $1.products }
      .prefix(Products.potential.provinces)
    for (place, province) in leading.enumerated() {
      let (count, provinces) = Products.potential
      let own = (place + 1) * count / provinces - place * count / provinces
      let four = rows.indices.filter { isFour(rows[$0], province.code) }
      for index in four.suffix(own) {
        var rng = Rng(seed: Rng.seed(rows[index][0].utf8, salt: 39))
        let total = rng.within(900, 959)
        let (partA, partB) = (total * 35 / 100, total * 25 / 100)
        rows[index].replaceSubrange(
          first..<first + 4,
          with: [total, partA, partB, total - partA - partB].map(decimal)
        )
      }
    }
  }

  /// A few products below the standard, which the target does not count.
  private mutating func addTwoStars() {
    let provinces = facts.provinces.filter { $0.products > 0 }.prefix(Products.twoStars)
    for province in provinces {
      let owned = owners.indices.filter {
        facts.provinces[facts.communes[owners[$0].commune].province].code == province.code
      }
      guard let owner = owned.last else { continue }
      let number = province.products + Products.pioneerExpired
      append(number, owner, 2, issued(province.products - 1, 0, province), province)
    }
  }

  /// Spreads the newcomers of 2020 evenly over the cooperatives and companies that came late.
  private mutating func markNewcomers() {
    let late = owners.indices.filter {
      owners[$0].isLate && (owners[$0].kind == .cooperative || owners[$0].kind == .company)
    }
    for (place, index) in late.enumerated() {
      var rng = Rng(seed: Rng.hash(38, index))
      let share = min(Products.newcomers, late.count)
      let isNew = place * share / late.count != (place + 1) * share / late.count
      owners[index].joined =
        isNew
        ? Day.between(Day(2020, 1, 6), owners[index].rated + (-8), &rng)
        : Day.between(Day(2019, 6, 1), Day(2019, 12, 20), &rng)
    }
  }
}
