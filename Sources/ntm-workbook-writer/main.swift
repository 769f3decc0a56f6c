import Glibc
import Workbooks

/// Reads frames from standard input and writes a workbook into the file that is standard output.
///
/// The argument is a folder for what libxlsxwriter puts aside while it works.

guard CommandLine.arguments.count == 2 else { exit(64) }
exit(WorkbookFrames(folder: CommandLine.arguments[1]).write())
