import Glibc
import Testing

@testable import ntm_bench

/// Disks that are full, folders that cannot be written, files that go away: one sentence, and
/// nothing half.
struct FaultTests {
  private let office = SmallOffice()

  /// Runs shell words in the office's folder; `$0` is the command, `$1` the store, `$2` a report.
  private func shell(_ script: String) -> Program.Outcome {
    var environment = Command.environment(in: office.folder.path)
    environment["PATH"] = "/usr/sbin:/usr/bin:/sbin:/bin"
    return Program.run(
      "/bin/bash",
      ["-c", "cd '\(office.folder.path)' && " + script, Command.path, office.store, office.june],
      environment: environment
    )
  }

  /// Fails where a test can do nothing on this machine, unless `NTM_MAY_SKIP` says that this is known.
  private func skip(_ reason: String) {
    guard getenv("NTM_MAY_SKIP") == nil else { return print("skipped: \(reason)") }
    Issue.record("Not tested: \(reason). NTM_MAY_SKIP=1 accepts that.")
  }

  // MARK: - No room

  @Test(arguments: [100, 440, 500, 700, 1_000])
  func `a limit on the size of files refuses the import as a whole`(_ kibibytes: Int) {
    let before = office.figures
    let outcome = shell("ulimit -f \(kibibytes); \"$0\" import \"$2\" --store \"$1\"")
    let isIn = office.figures != before
    #expect(isIn == (outcome.status == 0), "\(outcome.errors)")
    #expect([0, 1].contains(outcome.status), "\(outcome.status): \(outcome.errors)")
    if outcome.status == 1 {
      #expect(outcome.errors.contains("đã đầy"), "\(outcome.errors)")
      #expect(outcome.errors.split(separator: "\n").count == 1)
    }
    #expect(office.onStore("verify").status == 0)
    #expect(!office.backups.contains { $0.hasPrefix("dang-sao") })
  }

  @Test func `a full disk refuses the import as a whole, wherever it fills up`() {
    // A file system in a name space of its own, which goes with the process.
    let mount = "mkdir -p disk && mount -t tmpfs -o size=1m tmpfs disk"
    guard shell("unshare -rm sh -c '\(mount)'").status == 0 else {
      return skip("no file system can be mounted here, not even in a name space of its own")
    }
    office.folder.write(FaultTests.onSmallDisk, to: "on-small-disk")
    var refused = 0
    // From no room but for the store itself to room for all that an import needs.
    var status = stat()
    #expect(stat(office.store, &status) == 0)
    let least = Int(status.st_size) / 1024 + 4
    let sizes = Array(stride(from: least, through: least + 1_560, by: 120))
    for kibibytes in sizes {
      let outcome = shell(
        "unshare -rm bash on-small-disk \"$0\" \"$1\" \"$2\" \(kibibytes)"
      )
      #expect([0, 1].contains(outcome.status), "\(kibibytes) KiB: \(outcome.output)")
      if outcome.status == 1 { refused += 1 }
    }
    #expect(refused > 2 && refused < sizes.count)
    print("full disks: \(refused) of \(sizes.count) sizes refused the import as a whole")
  }

  /// Imports on a disk of some KiB, gives the disk more room, and compares: leaves with 0 when the
  /// report is in and was taken, with 1 when it is out and was refused in one sentence.
  private static let onSmallDisk = """
    mkdir -p disk && mount -t tmpfs -o size=$4k tmpfs disk && cp "$2" disk/o.sqlite || exit 9
    figures() { "$1" communes --format csv --store "$2" | md5sum; }
    before=$(figures "$1" "$2")
    said=$("$1" import "$3" --store disk/o.sqlite 2>&1 >out)
    status=$?
    mount -o remount,size=64m disk
    "$1" verify --store disk/o.sqlite || exit 10
    ls disk/o.sqlite.sao-luu 2>/dev/null | grep dang-sao && exit 11
    [ "$(figures "$1" disk/o.sqlite)" = "$before" ] && same=1 || same=0
    echo "status $status, same figures $same: $said"
    [ $status$same = 00 ] && exit 0
    [ $status$same = 11 ] && echo "$said" | grep -q "đã đầy" && exit 1
    exit 12
    """

  // MARK: - No rights

  @Test func `a folder that cannot be written refuses in one sentence`() {
    let before = office.figures
    let drop = geteuid() == 0 ? "setpriv --reuid 65534 --regid 65534 --clear-groups " : ""
    guard drop.isEmpty || shell(drop + "true").status == 0 else {
      return skip("no other user can be taken: setpriv is missing")
    }
    let outcome = shell(
      "chmod 644 \"$1\"; chmod 555 .; \(drop)\"$0\" import \"$2\" --store \"$1\"; s=$?; chmod 755 .; exit $s"
    )
    #expect(outcome.status == 66, "\(outcome.errors)")
    #expect(outcome.errors.split(separator: "\n").count == 1)
    #expect(office.figures == before)
  }

  @Test func `a folder of backups that cannot be written refuses in one sentence`() {
    guard geteuid() == 0, shell("setpriv --reuid 65534 true").status == 0 else {
      return skip("only the superuser can make a folder that is another user's")
    }
    _ = office.onStore("backup")
    _ = office.onStore("import", office.june, "--no-backup")
    let before = office.figures
    let outcome = shell(
      """
      rm -f "$1"-wal "$1"-shm; chmod 777 .; chmod 666 "$1"
      setpriv --reuid 65534 --regid 65534 --clear-groups "$0" import corrected.csv --store "$1"
      """
    )
    #expect(outcome.status == 1, "\(outcome.errors)")
    #expect(outcome.errors.contains("không sao lưu được"))
    #expect(
      outcome.errors.contains("không có quyền với \(office.store).sao-luu; hỏi chủ tệp là root")
    )
    #expect(office.figures == before)
    #expect(office.onStore("verify").status == 0)
  }
}
