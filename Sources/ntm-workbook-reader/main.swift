import Glibc
import WorkbookReading
import Workbooks

/// Reads the workbook on standard input and writes its rows to standard output.
///
/// `heads N` gives the first rows of every sheet, `sheet I` all rows of one. What goes over the pipe
/// stands in docs/workbooks.md. A hostile file has to do with this program alone, which can open
/// nothing, start nothing, and has little memory and time.

/// Takes away for good what reading does not need.
func confine() {
  func limit(_ resource: __rlimit_resource, _ most: Int, grace: Int = 0) {
    var bounds = rlimit(rlim_cur: rlim_t(most), rlim_max: rlim_t(most + grace))
    setrlimit(__rlimit_resource_t(resource.rawValue), &bounds)
  }
  for descriptor: Int32 in 3..<256 { close(descriptor) }
  limit(RLIMIT_AS, WorkbookLimits.memory)
  // The second of grace makes it end with a signal that says why.
  limit(RLIMIT_CPU, WorkbookLimits.seconds, grace: 1)
  // No file, no socket: a new descriptor would have a number above all that are allowed.
  limit(RLIMIT_NOFILE, 0)
  limit(__RLIMIT_NPROC, 0)
  limit(RLIMIT_FSIZE, 0)
  limit(RLIMIT_CORE, 0)
}

func extent(_ arguments: [String]) -> WorkbookStream.Extent? {
  guard arguments.count == 3, let number = Int(arguments[2]), number >= 0 else { return nil }
  switch arguments[1] {
  case "heads": return .heads(rows: number)
  case "sheet": return .sheet(number)
  default: return nil
  }
}

confine()
guard let extent = extent(CommandLine.arguments) else { exit(64) }
exit(WorkbookReading.run(extent, from: STDIN_FILENO, to: STDOUT_FILENO) ? 0 : 1)
