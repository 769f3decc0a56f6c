import NTMModel
import Testing

@testable import NTMStore

/// Districts are recognised by the title of their type, which is data.
@Suite struct TitleTests {
  /// The faults of a report that recognises one district.
  private func faults(_ row: String) throws -> [ImportFault.Kind] {
    let programme = try ReadingStore()
    let heading = ReadingProgramme.recognitions.split(separator: "\n")[0]
    do {
      try programme.importReport("cong-nhan-2.csv", heading + "\n" + row + "\n")
      return []
    } catch ImportFailure.faults(let faults, total: _) {
      return faults.map(\.kind)
    }
  }

  @Test(
    arguments: [
      ("021", .standard, nil),
      ("032", .taskCompleted, nil),
      ("021", .taskCompleted, "đạt chuẩn NTM"),
      ("032", .standard, "hoàn thành nhiệm vụ xây dựng NTM"),
      ("012", .standard, ""),
    ] as [(String, Standard, String?)]
  )
  func `a correction is held to the title of the type as a file is`(
    _ code: String,
    _ standard: Standard,
    _ wrong: String?
  ) throws {
    let edited = try EditedStore()
    let recognition = Recognition(
      standard: standard,
      number: "99/QĐ",
      decidedOn: Day(year: 2020, month: 3, day: 15),
      year: 2019,
      lostOn: nil,
      source: "thử"
    )
    let subject = Edit.Subject.recognition(UnitCode(code), standard, year: 2019)
    var title: String?
    if case .refused(.wrongTitle(let found, of: let unit)) =
      try edited.write(subject, .recognition(recognition))
    {
      #expect(unit.code == UnitCode(code))
      title = found
    }
    #expect(title == wrong)
  }

  @Test(
    arguments: [
      ("021;Tây;đạt chuẩn", nil),
      ("032;Bắc;hoàn thành nhiệm vụ", nil),
      ("021;Tây;hoàn thành nhiệm vụ", ("Huyện", "đạt chuẩn NTM")),
      ("032;Bắc;đạt chuẩn", ("Thị xã", "hoàn thành nhiệm vụ xây dựng NTM")),
      ("012;Trung;đạt chuẩn", ("Quận", "")),
    ] as [(String, (type: String, title: String)?)]
  )
  func `another title than that of the type is refused`(
    _ row: String,
    _ wrong: (type: String, title: String)?
  ) throws {
    let found = try faults(row + ";99/QĐ;15/03/2020;2019;;thử")
    #expect(found == (wrong.map { [.wrongTitle(type: $0.type, title: $0.title)] } ?? []))
  }
}
