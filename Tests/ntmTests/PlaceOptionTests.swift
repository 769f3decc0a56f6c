import Testing

@testable import ntm_bench

/// A unit and the place named beside it that it does not lie in.
struct PlaceOptionTests {
  private func refused(_ arguments: String...) -> String {
    let outcome = Command.run(arguments + ["--store", SampleStore.path], in: Folder())
    #expect(outcome.status == 1 && outcome.output.isEmpty, "\(outcome.output)")
    return outcome.errors
  }

  @Test func `a district of another province is named with its own`() {
    let sentence = "106 Huyện Tam Đường không thuộc 02 Tỉnh Hà Giang mà thuộc Tỉnh Lai Châu"
    #expect(refused("check", "--district", "106", "--province", "02").contains(sentence))
    #expect(
      refused("communes", "--district", "Tam Đường", "--province", "ha giang").contains(sentence)
    )
    let english = refused("check", "--district", "106", "--province", "02", "--lang", "en")
    #expect(english.contains("is not in 02 Tỉnh Hà Giang but in Tỉnh Lai Châu"), "\(english)")
    // What no province has is not there at all.
    #expect(
      refused("check", "--district", "zzz", "--province", "02").contains("không có huyện nào")
    )
  }

  /// What `ntm set` would write of the fifth criterion, as nothing is written.
  private func set(_ unit: String, _ more: String...) -> Program.Outcome {
    let arguments = ["set", unit, "5", "đạt", "--source", "x", "--who", "Lan", "--dry-run"]
    return Command.run(arguments + more + ["--store", SampleStore.path], in: Folder())
  }

  @Test func `a commune and its district of one name are both named, and none is taken`() {
    let both = set("Quản Bạ, Hà Giang")
    #expect(both.status == 1 && both.output.isEmpty, "\(both.output)")
    for line in [
      "“Quản Bạ” có thể là 2 đơn vị; hãy dùng mã:", "00898 Xã Quản Bạ, Huyện Quản Bạ",
      "029 Huyện Quản Bạ, Tỉnh Hà Giang",
    ] { #expect(both.errors.contains(line), "\(both.errors)") }
    let assumed = refused("targets", "--assume", "quan ba, ha giang:5=đạt", "--lang", "en")
    #expect(assumed.contains("could be 2 units; use the code:"), "\(assumed)")
    // With its type word, inside the district, or by its code it is one.
    #expect(set("huyện Quản Bạ, Hà Giang").output.contains("029 Huyện Quản Bạ, Tỉnh Hà Giang: "))
    #expect(set("xã Quản Bạ, Hà Giang").output.contains("00898 Xã Quản Bạ, Huyện Quản Bạ"))
    #expect(set("Quản Bạ", "--district", "Quản Bạ").output.contains("00898 Xã Quản Bạ"))
    #expect(set("029").output.contains("029 Huyện Quản Bạ, Tỉnh Hà Giang: "))
  }

  @Test func `a town, which has no criteria, leaves the name to its district`() {
    let district = set("Bắc Hà, Lào Cai")
    #expect(district.output.contains("085 Huyện Bắc Hà, Tỉnh Lào Cai: "), "\(district.errors)")
    let assumed = Command.run(
      ["what-if", "--list", "--assume", "Bắc Hà, Lào Cai:5=đạt", "--store", SampleStore.path],
      in: Folder()
    )
    #expect(assumed.output.contains("085  Bắc Hà  Huyện"), "\(assumed.errors)\(assumed.output)")
    // Alone or named with its type word it is meant, and the store says why it cannot be.
    #expect(set("thị trấn Bắc Hà, Lào Cai").errors.contains("Thị trấn Bắc Hà không xét tiêu chí"))
    #expect(set("10").errors.contains("Tỉnh Lào Cai không"))
    let none = set("Lào Cai")
    #expect(none.status == 1 && none.output.isEmpty)
    #expect(
      none.errors.contains("các đơn vị tên “Lào Cai” đều không được tính theo tiêu chí"),
      "\(none.errors)"
    )
    #expect(
      none.errors.contains("080 Thành phố Lào Cai") && none.errors.contains("10 Tỉnh Lào Cai")
    )
  }

  @Test func `a name that several districts have elsewhere lists them`() {
    let sentence = refused("check", "--district", "Châu Thành", "--province", "02")
    #expect(sentence.contains("không có ở 02 Tỉnh Hà Giang; có ở nơi khác:"), "\(sentence)")
    #expect(sentence.contains("Huyện Châu Thành, Tỉnh"))
  }

  @Test func `a code beside another place is refused, not taken without it`() {
    let log = refused("log", "106", "--province", "Hà Giang")
    #expect(
      log.contains("106 Huyện Tam Đường không thuộc Hà Giang mà thuộc Tỉnh Lai Châu"),
      "\(log)"
    )
    let set = refused("set", "106", "5", "đạt", "--province", "02", "--source", "x", "--who", "Lan")
    #expect(set.contains("106 Huyện Tam Đường không thuộc 02"), "\(set)")
    let named = Command.run(
      ["log", "Huyện Tam Đường", "--province", "12", "--limit", "1", "--store", SampleStore.path],
      in: Folder()
    )
    #expect(named.status == 0, "\(named.errors)")
  }
}
