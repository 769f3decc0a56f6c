import NTMDashboard
import Testing

@testable import ntm

struct SessionFileTests {
  @Test func `a session comes back for its own store only`() {
    let folder = Folder()
    let session = Session(place: "below 12", language: .en)
    SessionFile(store: "/a", folder: folder.file("state")).write(session)
    #expect(SessionFile(store: "/a", folder: folder.file("state")).read() == session)
    #expect(SessionFile(store: "/b", folder: folder.file("state")).read() == nil)
    #expect(folder.names == ["state"])
  }

  @Test func `a session without a chosen language has none`() {
    let folder = Folder()
    let session = Session(place: "below 12", language: nil)
    SessionFile(store: "/a", folder: folder.path).write(session)
    #expect(SessionFile(store: "/a", folder: folder.path).read() == session)
  }

  @Test(arguments: ["", "nonsense", "store=/a\nplace=x\nlanguage=xx\n", "\u{0}\u{1}"])
  func `a file that cannot be read is as good as none`(_ text: String) throws {
    let folder = Folder()
    let file = SessionFile(store: "/a", folder: folder.path)
    file.write(Session(place: "overview", language: .vi))
    folder.write(text, to: try #require(folder.names.first))
    #expect(file.read() == nil)
  }
}
