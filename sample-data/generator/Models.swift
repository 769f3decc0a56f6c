/// Models of value chains and of rural tourism; all of them invented.
struct Models {
  static let heading =
    "Mã mô hình;Tên mô hình;Loại mô hình;Mã xã;Ngày bắt đầu;Ngày kết thúc;Chủ trì;Số hộ"

  /// What chains are made of, by region in the order of the facts.
  private static let goods: [[String]] = [
    ["chè", "quế", "cam", "lợn bản địa", "miến dong"],
    ["rau an toàn", "lúa chất lượng cao", "gà đồi", "nhãn", "hoa"],
    ["bưởi", "lạc", "tôm", "chè", "mía"],
    ["tỏi", "tôm giống", "nho", "bò thịt", "thanh long"],
    ["cà phê", "hồ tiêu", "bơ", "sầu riêng", "mật ong"],
    ["bưởi", "điều", "rau thủy canh", "chuối", "mít"],
    ["lúa gạo", "cá tra", "xoài", "tôm", "khóm"],
  ]
  private static let sights = [
    "Du lịch cộng đồng", "Làng nghề", "Vườn cây trải nghiệm", "Nhà ở cùng dân",
    "Du lịch sinh thái",
  ]

  private let facts: Facts

  init(_ facts: Facts) { self.facts = facts }

  func write(to path: String) throws {
    let output = try ListOutput(
      path,
      title: "Danh sách mô hình",
      heading: Models.heading,
      facts: facts,
      salt: 83
    )
    for province in facts.provinces {
      var rng = Rng(seed: Rng.seed(province.code.utf8, salt: 61))
      let places = places(of: province)
      // A commune has one of a kind at most.
      let chains = min(places.count, rng.within(8, 38))
      let tours = min(places.count, rng.within(0, 7))
      for number in 0..<chains { write(chain(number, province, places[number]), output) }
      for number in 0..<tours {
        write(tour(number, province, places[places.count - 1 - number]), output)
      }
    }
    try output.finish()
  }

  private func write(_ row: [String], _ output: ListOutput) { output.row(row, in: row[3]) }

  /// The xã of a province in an order of their own.
  private func places(of province: Province) -> [Int] {
    func key(_ commune: Int) -> UInt64 {
      Rng.seed(facts.communes[commune].code.utf8, salt: 62)
    }
    return province.communes.filter { facts.communes[$0].isRural }
      .sorted { key($0) == key($1) ? $0 < $1 : key($0) < key($1) }
  }

  private func chain(_ number: Int, _ province: Province, _ place: Int) -> [String] {
    let commune = facts.communes[place]
    var rng = Rng(seed: Rng.seed(commune.code.utf8, salt: 63))
    let goods = Models.goods[commune.region % Models.goods.count]
    let name = "Chuỗi \(goods[rng.below(goods.count)]) \(commune.name)"
    let owner = rng.below(4) == 0 ? "Công ty" : "HTX"
    return row(
      "MH-CGT-\(province.code)-\(padded(number + 1, 3))",
      name,
      "chuỗi giá trị",
      commune,
      owner: "\(owner) \(commune.name)",
      households: 20...240,
      &rng
    )
  }

  private func tour(_ number: Int, _ province: Province, _ place: Int) -> [String] {
    let commune = facts.communes[place]
    var rng = Rng(seed: Rng.seed(commune.code.utf8, salt: 64))
    let name = "\(Models.sights[rng.below(Models.sights.count)]) \(commune.name)"
    return row(
      "MH-DL-\(province.code)-\(padded(number + 1, 3))",
      name,
      "du lịch nông thôn",
      commune,
      owner: "UBND xã \(commune.name)",
      households: 4...45,
      &rng
    )
  }

  private func row(
    _ code: String,
    _ name: String,
    _ kind: String,
    _ commune: Commune,
    owner: String,
    households: ClosedRange<Int>,
    _ rng: inout Rng
  ) -> [String] {
    // Units are valid from 31/12/2018, and no model of the sample is older.
    let started = Day.between(Day(2018, 12, 31), Day(2020, 5, 20), &rng)
    let hasEnded = rng.below(40) == 0 && started < Day(2019, 12, 1)
    let isTold = rng.below(9) != 0
    return [
      code, name, kind, commune.code, started.vietnamese,
      hasEnded ? (started + 150).vietnamese : "", owner,
      isTold ? String(rng.within(households.lowerBound, households.upperBound)) : "",
    ]
  }
}
