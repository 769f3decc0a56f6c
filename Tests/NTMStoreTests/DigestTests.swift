import Testing

@testable import NTMStore

struct DigestTests {
  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The worked examples of FIPS 180-4 and of the empty message.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ])
  func `a file's digest is that of its bytes`(text: String, digest: String) throws {
    let path = try Folder().file("a", text)
    // The folder goes with its value.
    #expect(FileDigest.sha256(of: path) == nil)
    let folder = try Folder()
    let bytes = try #require(FileDigest.sha256(of: folder.file("a", text)))
    #expect(DigestTests.hexadecimal(bytes) == digest)
  }

  @Test func `a folder and a pipe have no digest`() throws {
    let folder = try Folder()
    #expect(FileDigest.sha256(of: folder.path) == nil)
    #expect(FileDigest.sha256(of: "/dev/zero") == nil)
  }
}
