// swift-tools-version: 6.2
import PackageDescription

// Every target speaks Swift 6 and takes a warning for an error. Imports are internal unless they
// say otherwise, and a member is only seen where its module is imported.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let asyncHTTPClient = Target.Dependency.product(
  name: "AsyncHTTPClient", package: "async-http-client")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
func nio(_ name: String) -> Target.Dependency { .product(name: name, package: "swift-nio") }
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let sqlite = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqliteC = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")

let package = Package(
  name: "phbrowse",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "phbrowse", targets: ["phbrowse"]),
    .executable(name: "demo-server", targets: ["demo-server"]),
    .library(name: "ProductHunt", targets: ["ProductHunt", "Texts"]),
  ],
  dependencies: [
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    // The C library under one name, whatever the system calls it.
    .target(name: "CLibrary", swiftSettings: strict),

    // A stranger's text made safe. Knows nobody.
    .target(name: "Texts", swiftSettings: strict),

    // The API core: token, queries, models, pages, rate limit, errors.
    .target(name: "ProductHunt", dependencies: ["CLibrary", "Texts"], swiftSettings: strict),

    // ProductHunt's one seam to the network.
    .target(
      name: "HTTPTransport",
      dependencies: [
        "CLibrary", "ProductHunt", "Texts", asyncHTTPClient, nio("NIOCore"), nio("NIOHTTP1"),
        nio("NIOPosix"), nioSSL,
        .product(name: "NIOHTTPCompression", package: "swift-nio-extras"),
      ],
      swiftSettings: strict),

    // expat, the XML parser.
    .systemLibrary(name: "CExpat"),

    // The public Atom feed, for those without credentials.
    .target(
      name: "Feed", dependencies: ["CExpat", "ProductHunt", "Texts"], swiftSettings: strict),

    // What was seen, kept in SQLite: lists, posts, discussions, bookmarks, search.
    .target(
      name: "Archive", dependencies: ["CLibrary", "ProductHunt", "Texts", sqlite, sqliteC],
      swiftSettings: strict),

    // A small invented Product Hunt that answers in memory, with faults on demand.
    .target(name: "DemoAPI", dependencies: ["ProductHunt", "Texts"], swiftSettings: strict),

    // Frames of cells, widths, keys: what a terminal shows and sends, as values.
    .target(name: "Canvas", dependencies: ["Texts"], swiftSettings: strict),

    // The browser as a value: events and time in, effects and frames out.
    .target(
      name: "BrowserCore", dependencies: ["Canvas", "ProductHunt", "Texts"],
      swiftSettings: strict),

    // Settings, keys and themes from a file.
    .target(
      name: "UserConfiguration",
      dependencies: ["BrowserCore", "Canvas", "ProductHunt", "Texts", yams], swiftSettings: strict),

    // Posts and what belongs to them as tables, JSON, CSV …, for scripts.
    .target(
      name: "Export", dependencies: ["Canvas", "ProductHunt", "Texts"], swiftSettings: strict),

    // ncurses, as far as Swift cannot see it by itself.
    .systemLibrary(name: "CNcurses"),

    // Gives the terminal back when nothing else can any more.
    .target(name: "CTerminalGuard"),

    // Claims the terminal, shows frames, gives the terminal back.
    .target(
      name: "CursesTerminal",
      dependencies: ["Canvas", "CLibrary", "CNcurses", "CTerminalGuard", "Texts"],
      swiftSettings: strict,
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])),
        // Apple's is wide without a name of its own.
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),

    // The program: commands, the loop, the effects.
    .executableTarget(
      name: "phbrowse",
      dependencies: [
        "Archive", "BrowserCore", "Canvas", "CLibrary", "CTerminalGuard", "CursesTerminal",
        "DemoAPI", "Export", "Feed", "HTTPTransport", "ProductHunt", "Texts", "UserConfiguration",
        argumentParser, logging,
      ],
      swiftSettings: strict),

    // The demo over HTTP, for people and tests.
    .executableTarget(
      name: "demo-server",
      dependencies: [
        "CLibrary", "DemoAPI", "ProductHunt", argumentParser, hummingbird, logging,
        nio("NIOCore"),
      ],
      swiftSettings: strict),

    // What tests share: goldens, chance with a seed.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),

    .testTarget(
      name: "TextsTests", dependencies: ["CLibrary", "TestSupport", "Texts"],
      swiftSettings: strict),
    .testTarget(
      name: "CanvasTests", dependencies: ["Canvas", "CLibrary", "TestSupport", "Texts"],
      exclude: ["Goldens"], swiftSettings: strict),
    .testTarget(
      name: "ProductHuntTests", dependencies: ["ProductHunt", "TestSupport", "Texts"],
      swiftSettings: strict),
    .testTarget(
      name: "HTTPTransportTests",
      dependencies: [
        "HTTPTransport", "ProductHunt", "Texts", nio("NIOCore"), nio("NIOPosix"), nioSSL,
      ],
      swiftSettings: strict),
    .testTarget(
      name: "FeedTests", dependencies: ["DemoAPI", "Feed", "ProductHunt", "Texts"],
      swiftSettings: strict),
    // The client over real HTTP against a reference server, where that is there.
    .testTarget(
      name: "ContractTests", dependencies: ["Feed", "HTTPTransport", "ProductHunt", "Texts"],
      swiftSettings: strict),
    .testTarget(
      name: "ArchiveTests",
      dependencies: ["Archive", "ProductHunt", "TestSupport", "Texts", sqlite],
      exclude: ["Fixtures"], swiftSettings: strict),
    // Writes into an archive until it is killed, or the disk is full. Run by ArchiveTests.
    .executableTarget(
      name: "archive-probe", dependencies: ["Archive", "CLibrary", "ProductHunt", "Texts"],
      path: "Tests/ArchiveProbe", swiftSettings: strict),
    .testTarget(
      name: "DemoAPITests", dependencies: ["DemoAPI", "demo-server", "ProductHunt", "Texts"],
      swiftSettings: strict),
    .testTarget(
      name: "BrowserCoreTests",
      dependencies: ["BrowserCore", "Canvas", "DemoAPI", "ProductHunt", "TestSupport", "Texts"],
      exclude: ["Goldens"], swiftSettings: strict),
    // Client and browser against the demo's faults, in a time that passes as fast as it can.
    .testTarget(
      name: "TroubleTests",
      dependencies: [
        "BrowserCore", "Canvas", "DemoAPI", "Feed", "phbrowse", "ProductHunt", "TestSupport",
        "Texts",
      ],
      swiftSettings: strict),
    // Measures texts in the terminal that it runs in. Run by ProgramTests.
    .executableTarget(
      name: "column-ruler",
      dependencies: ["Canvas", "CLibrary", "CNcurses", "CursesTerminal", "Texts"],
      path: "Tests/ColumnRuler", swiftSettings: strict),
    // The whole program in tmux against the demo server.
    .testTarget(
      name: "ProgramTests",
      dependencies: [
        "Archive", "BrowserCore", "CLibrary", "column-ruler", "demo-server", "phbrowse",
        "ProductHunt", "TestSupport", "Texts", sqlite,
      ],
      swiftSettings: strict),
    .testTarget(
      name: "UserConfigurationTests",
      dependencies: ["BrowserCore", "Canvas", "ProductHunt", "Texts", "UserConfiguration"],
      swiftSettings: strict),
    .testTarget(
      name: "ExportTests",
      dependencies: ["Canvas", "Export", "ProductHunt", "TestSupport", "Texts"],
      swiftSettings: strict),
    .testTarget(
      name: "CursesTerminalTests",
      dependencies: [
        "Canvas", "CNcurses", "CTerminalGuard", "CursesTerminal", "TestSupport", "Texts",
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

#if canImport(Darwin)
  // Apple's systems have the small Foundation within the large one only; a target of its name here
  // hands that on, so that no file has to ask where it is.
  for target in package.targets where target.swiftSettings != nil {
    target.dependencies.append("FoundationEssentials")
  }
  package.targets.append(
    .target(name: "FoundationEssentials", path: "Sources/Darwin/FoundationEssentials"))
#endif

// What must stay fast, measured: `make bench`. Nobody else fetches or builds what it measures with.
if Context.environment["PHBROWSE_BENCHMARKS"] == "1" {
  package.dependencies.append(
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []))
  package.targets.append(
    .executableTarget(
      name: "ArchiveBenchmarks",
      dependencies: [
        "Archive", "ProductHunt", "Texts", .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/ArchiveBenchmarks", swiftSettings: strict,
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]))
}
