import Fuzzing
import NTMModel
import Testing

struct RollUpTests {
  let set = CriteriaSet.of2016

  func commune(
    _ words: CriteriaWords,
    assessedOn: String? = "2020-05-31",
    standards: Set<Standard> = [],
    isCounted: Bool = true
  ) throws -> CommuneFacts {
    CommuneFacts(
      isCounted: isCounted,
      words: words,
      assessedOn: try assessedOn.map(day),
      standards: standards,
    )
  }

  func rollUp(_ communes: [CommuneFacts]) throws -> RollUp {
    var result = RollUp.empty(of: set)
    let may = try day("2020-05-31")
    for commune in communes { result.add(commune, on: may, in: set, Titles.communesOf2020) }
    return result
  }

  @Test func `communes add up to the figures of their district`() throws {
    let district = try rollUp([
      commune(.counts(met: 19), standards: [.standard]),
      commune(.counts(met: 19), standards: [.standard, .advanced]),
      commune(.counts(met: 19), standards: [.standard, .advanced, .model]),
      commune(.counts(met: 16, notMet: 3), assessedOn: "2019-12-31"),
      commune(.counts(met: 9, notMet: 9, disputed: 1)),
      commune(.counts(met: 7, notMet: 12)),
      commune(.empty, assessedOn: nil),
    ])
    #expect(district.communes == 7)
    #expect(district.reported == 5)
    #expect(district.silent == 1)
    #expect(district.assessed == 6)
    #expect(district.recognised == 3)
    #expect(district.advanced == 2)
    #expect(district.model == 1)
    #expect(district.below == 1)
    #expect(district.undetermined == 2)
    #expect(district.metSum == 89)
    #expect(district.bands == [3, 1, 0, 1, 0])
    #expect(district.met[0] == 6)
    #expect(district.met[18] == 3)
    #expect(district.notMet[18] == 2)
    #expect(district.disputed[18] == 1)
    #expect(district.recognisedShare == Share(3, of: 7))
  }

  @Test func `a silent commune is left out of the average`() throws {
    let district = try rollUp([
      commune(.counts(met: 19)), commune(.counts(met: 10, notMet: 9)),
      commune(.empty, assessedOn: nil),
    ])
    #expect(district.meanMet == Mean(sum: 29, count: 2))
    #expect(district.meanMet.tenths == 145)
  }

  @Test func `communes that are all silent have no average`() throws {
    #expect(try rollUp([commune(.empty, assessedOn: nil)]).meanMet.tenths == nil)
  }

  @Test func `a silent commune is undetermined and not below the line`() throws {
    let district = try rollUp([commune(.empty, assessedOn: nil)])
    #expect(district.below == 0)
    #expect(district.undetermined == 1)
    #expect(district.bands == [0, 0, 0, 0, 0])
  }

  @Test func `a phường is not counted`() throws {
    let phường = try commune(.counts(met: 19), standards: [.standard], isCounted: false)
    #expect(try rollUp([phường]) == RollUp.empty(of: set))
  }

  @Test func `a district counts once with a status and never without`() throws {
    var recognised = try rollUp([commune(.counts(met: 19), standards: [.standard])])
    recognised.closeDistrict(hasStatus: true, isRecognised: true)
    #expect(recognised.districts == 1)
    #expect(recognised.districtsRecognised == 1)
    #expect(recognised.districtsWithCommunes == 1)
    #expect(recognised.districtsWithRecognisedCommune == 1)

    var open = try rollUp([commune(.counts(met: 7, notMet: 12))])
    open.closeDistrict(hasStatus: true, isRecognised: false)
    #expect(open.districtsRecognised == 0)
    #expect(open.districtsWithCommunes == 1)
    #expect(open.districtsWithRecognisedCommune == 0)

    var quận = RollUp.empty(of: set)
    quận.closeDistrict(hasStatus: false, isRecognised: false)
    #expect(quận == RollUp.empty(of: set))
  }

  @Test func `a town without communes is outside the base of districts with communes`() throws {
    var town = RollUp.empty(of: set)
    town.closeDistrict(hasStatus: true, isRecognised: false)
    #expect(town.districts == 1)
    #expect(town.districtsWithCommunes == 0)
  }

  @Test(arguments: [(0, 0), (1, 1), (3, 1)])
  func `a province counts once however many of its districts are recognised`(
    districts: Int,
    provinces: Int
  ) {
    var province = RollUp.empty(of: set)
    for _ in 0..<districts {
      var district = RollUp.empty(of: set)
      district.closeDistrict(hasStatus: true, isRecognised: true)
      province += district
    }
    province.closeProvince()
    #expect(province.districtsRecognised == districts)
    #expect(province.provinces == 1)
    #expect(province.provincesWithRecognisedDistrict == provinces)
  }

  @Test func `products in force are counted by sector and stars`() throws {
    let may = try day("2020-05-31")
    var place = RollUp.empty(of: set)
    place.add(try .sample(stars: 5), sector: 0, on: may, soonDays: 90)
    place.add(try .sample(stars: 3), sector: 0, on: may, soonDays: 90)
    place.add(try .sample(stars: 3), sector: 5, on: may, soonDays: 90)
    place.add(try .sample(stars: 4, expires: "2020-06-30"), sector: 1, on: may, soonDays: 90)
    place.add(try .sample(stars: 2), sector: 1, on: may, soonDays: 90)
    place.add(try .sample(stars: 5, expires: "2020-05-30"), sector: 0, on: may, soonDays: 90)
    place.add(try .sample(stars: 5, revoked: "2020-05-31"), sector: 0, on: may, soonDays: 90)
    place.add(try .sample(stars: 5, issued: "2020-06-01"), sector: 0, on: may, soonDays: 90)
    #expect((1...5).map { place.products(stars: $0) } == [0, 1, 2, 1, 1])
    #expect(place.products == 5)
    #expect(place.standardised == 4)
    #expect(place.productsExpiringSoon == 1)
    #expect(place.productsExpired == 1)
    #expect(place.sectorStars[5 * 5 + 2] == 1)
    #expect(Array(place.sectorStars[0..<5]) == [0, 0, 1, 0, 1])
  }
}

/// A tree of random units: whatever way it is summed, the country comes out the same.
struct RollUpPropertyTests {
  @Test(arguments: [UInt64(1), 2020, 8_297])
  func `the sum over children equals the roll-up of all`(seed: UInt64) throws {
    var generator = SplitMix(state: seed)
    let set = CriteriaSet.of2016
    let may = try day("2020-05-31")
    var all = RollUp.empty(of: set)
    var country = RollUp.empty(of: set)
    for _ in 0..<7 {
      var province = RollUp.empty(of: set)
      for _ in 0..<Int.random(in: 0...6, using: &generator) {
        var district = RollUp.empty(of: set)
        for _ in 0..<Int.random(in: 0...12, using: &generator) {
          let commune = try randomCommune(using: &generator)
          district.add(commune, on: may, in: set, Titles.communesOf2020)
          all.add(commune, on: may, in: set, Titles.communesOf2020)
          let product = try Product.sample(stars: Int.random(in: 1...5, using: &generator))
          let sector = Int.random(in: 0..<6, using: &generator)
          district.add(product, sector: sector, on: may, soonDays: 90)
          all.add(product, sector: sector, on: may, soonDays: 90)
          district.newEnterprises += 1
          district.cooperatives += 3
          district.cooperativesEffective += 2
          all.newEnterprises += 1
          all.cooperatives += 3
          all.cooperativesEffective += 2
        }
        district.closeDistrict(hasStatus: true, isRecognised: district.communes > 5)
        all.districts += district.districts
        all.districtsRecognised += district.districtsRecognised
        all.districtsWithCommunes += district.districtsWithCommunes
        all.districtsWithRecognisedCommune += district.districtsWithRecognisedCommune
        province += district
      }
      province.closeProvince()
      all.provinces += 1
      all.provincesWithRecognisedDistrict += province.districtsRecognised > 0 ? 1 : 0
      country += province
    }
    #expect(country == all)
    #expect(country.met.reduce(0, +) >= country.metSum)
    for position in 0..<set.count {
      let states = country.met[position] + country.notMet[position] + country.disputed[position]
      #expect(states <= country.communes)
    }
    #expect(country.bands.reduce(0, +) <= country.communes)
  }

  func randomCommune(using generator: inout SplitMix) throws -> CommuneFacts {
    var words = CriteriaWords.empty
    for position in 0..<19 {
      words[position] = CriterionState.allCases.randomElement(using: &generator) ?? .met
    }
    let days: [String?] = [nil, "2019-12-31", "2020-05-31"]
    let standards: [Set<Standard>] = [[], [], [.standard], [.standard, .advanced], [.model]]
    return CommuneFacts(
      isCounted: Int.random(in: 0..<5, using: &generator) > 0,
      words: words,
      assessedOn: try days.randomElement(using: &generator)?.map(day),
      standards: standards.randomElement(using: &generator) ?? [],
    )
  }
}
