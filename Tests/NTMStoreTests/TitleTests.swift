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
