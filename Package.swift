// swift-tools-version: 6.2
import PackageDescription

// Targets stand lowest first. A target depends only on targets above it; `make check` proves it
// with --explicit-target-dependency-import-check error.

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "ntm",
  products: [
    .executable(name: "ntm", targets: ["ntm"]),
    .library(name: "NTMModel", targets: ["NTMModel"]),
    .library(name: "NTMStore", targets: ["NTMStore"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(name: "CNcurses"),
    .systemLibrary(name: "CNettle"),
    .systemLibrary(name: "CExpat"),
    .systemLibrary(name: "CMinizip"),
    .systemLibrary(name: "CXlsxwriter"),
    // Workbooks are read and written by two small programs (docs/decisions/0005).
    .target(name: "Workbooks", swiftSettings: strict),
    .target(
      name: "WorkbookReading",
      dependencies: ["Workbooks", "CExpat", "CMinizip"],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "ntm-workbook-reader",
      dependencies: ["Workbooks", "WorkbookReading"],
      swiftSettings: strict
    ),
    .target(name: "NTMModel", swiftSettings: strict),
    .target(name: "TerminalCanvas", swiftSettings: strict),
    .executableTarget(
      name: "ntm-workbook-writer",
      dependencies: ["Workbooks", "CXlsxwriter"],
      swiftSettings: strict
    ),
    .target(
      name: "NTMStore",
      dependencies: [
        "NTMModel", "Workbooks", "CNettle", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict,
    ),
    .target(
      name: "TerminalCurses",
      dependencies: ["TerminalCanvas", "CNcurses"],
      swiftSettings: strict
    ),
    .target(
      name: "NTMDashboard",
      dependencies: ["NTMModel", "TerminalCanvas"],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "ntm",
      dependencies: [
        "NTMModel", "Workbooks", "TerminalCanvas", "NTMStore", "TerminalCurses", "NTMDashboard",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict,
    ),
    .executableTarget(
      name: "ntm-bench",
      dependencies: ["NTMStore", "Workbooks"],
      // Built by `make bench` with the system's compiler; never installed.
      exclude: ["floor.c"],
      swiftSettings: strict,
    ),
    // Writes sample-data; stands beside what it makes (docs/decisions/0002).
    .executableTarget(
      name: "ntm-sample",
      path: "sample-data/generator",
      swiftSettings: strict
    ),

    // What several test targets share: inputs that nobody would think of.
    .target(name: "Fuzzing", path: "Tests/Fuzzing", swiftSettings: strict),
    .testTarget(
      name: "WorkbooksTests",
      dependencies: [
        "CMinizip", "Fuzzing", "Workbooks", "WorkbookReading", "ntm-workbook-reader",
        "ntm-workbook-writer",
      ],
      swiftSettings: strict,
    ),
    .testTarget(
      name: "NTMModelTests",
      dependencies: ["Fuzzing", "NTMModel"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "TerminalCanvasTests",
      dependencies: ["Fuzzing", "TerminalCanvas"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "NTMStoreTests",
      dependencies: [
        "Fuzzing", "NTMModel", "NTMStore", "Workbooks", "ntm-workbook-reader",
        "ntm-workbook-writer", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Fixtures", "Workbooks"],
      swiftSettings: strict,
    ),
    .testTarget(
      name: "TerminalCursesTests",
      dependencies: ["Fuzzing", "TerminalCanvas", "TerminalCurses"],
      swiftSettings: strict,
    ),
    .testTarget(
      name: "NTMDashboardTests",
      dependencies: ["Fuzzing", "NTMModel", "TerminalCanvas", "NTMDashboard"],
      exclude: ["Goldens"],
      swiftSettings: strict,
    ),
    .testTarget(
      name: "ntmTests",
      dependencies: [
        "CMinizip", "NTMModel", "TerminalCanvas", "Workbooks", "NTMStore", "TerminalCurses",
        "NTMDashboard",
        "ntm",
        "ntm-bench", "ntm-workbook-reader", "ntm-workbook-writer",
      ],
      exclude: ["SecondProgramme", "Workbooks"],
      swiftSettings: strict,
    ),
  ],
)
