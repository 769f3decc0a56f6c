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
