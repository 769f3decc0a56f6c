import NTMDashboard
import NTMModel
import Testing

@testable import ntm

struct DashboardCallTests {
  @Test func `a plain call is read without the parser`() {
    let call = DashboardCall([
      "--store", "a.sqlite", "--lang", "en", "--ascii", "--at", "31/5/2020",
      "--units-at", "2019-12-31", "--projector",
    ])
    #expect(
      call
        == DashboardCall(
          store: "a.sqlite",
          day: Day("2020-05-31"),
          unitsAt: Day("2019-12-31"),
          look: LookChoice(colour: .auto, isASCII: true, isProjector: true),
          language: .en
        )
    )
    #expect(DashboardCall([]) != nil)
    let editing = DashboardCall(["--edit", "--who", "Nguyễn Lan"])
    #expect(editing?.editing == true && editing?.who == "Nguyễn Lan")
  }

  @Test(arguments: [
    (["--lang", "en", "targets"], ["targets", "--lang", "en"]),
    (
      ["--store=a", "--lang", "en", "units", "--at", "x"],
      ["units", "--store=a", "--lang", "en", "--at", "x"]
    ),
    (["--ascii", "frame"], ["frame", "--ascii"]),
    (["targets", "--lang", "en"], ["targets", "--lang", "en"]),
    (["--lang", "targets"], ["--lang", "targets"]),
    (["--lang", "en", "tagrets"], ["--lang", "en", "tagrets"]),
    (["--help"], ["--help"]), ([], []),
    (["--store", "a", "meeting", "open", "x"], ["meeting", "open", "--store", "a", "x"]),
    (["--store", "a", "meeting"], ["meeting", "--store", "a"]),
  ])
  func `options may stand before a subcommand`(_ given: [String], _ wanted: [String]) {
    let names = ["targets", "units", "frame", "meeting"]
    #expect(SubcommandFirst.ordered(given, names, groups: ["meeting"]) == wanted)
  }

  @Test(arguments: [
    ["demo"], ["--help"], ["--version"], ["--store"], ["--lang", "fr"], ["--at", "today"],
    ["--units-at", "today"],
    ["--store=a"], ["--who", "Lan"], ["--edit", "--who"], ["--color", "pink"],
    ["--store", "--ascii"], ["communes", "--below", "10"],
  ])
  func `every other call is the parser's`(_ arguments: [String]) {
    #expect(DashboardCall(arguments) == nil)
  }
}
