// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "foi-parser",
    products: [
        .library(name: "FOIParser", targets: ["FOIParser"]),
        .library(name: "FOIPatterns", targets: ["FOIPatterns"]),
        .library(name: "FOIReport", targets: ["FOIReport"]),
        .library(name: "Statutes", targets: ["Statutes"]),
        .executable(name: "foi", targets: ["foi"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.0.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CLibXML2",
            pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"])]
        ),
        .target(name: "CSHA256"),
        .target(name: "Digests", dependencies: ["CSHA256"]),
        .systemLibrary(
            name: "CLibArchive",
            pkgConfig: "libarchive",
            providers: [.apt(["libarchive-dev"])]
        ),
        .systemLibrary(
            name: "CZlib",
            pkgConfig: "zlib",
            providers: [.apt(["zlib1g-dev"])]
        ),
        .target(name: "Basics"),
        .target(name: "HTMLText", dependencies: ["Basics", "CLibXML2"]),
        .target(
            name: "Statutes",
            dependencies: ["Basics"],
            exclude: ["Data"],
            plugins: ["EmbedData"]
        ),
        .target(
            name: "FOIParser",
            dependencies: ["Basics", "Digests", "HTMLText", "Statutes"],
            exclude: ["Data"],
            plugins: ["EmbedData"]
        ),
        .target(
            name: "FOIArchive",
            dependencies: [
                "CLibArchive", "CZlib", "Digests", "FOIParser", "HTMLText", "Statutes",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]
        ),
        .target(
            name: "FOIPatterns",
            dependencies: ["Basics", "FOIParser", "Statutes"],
            exclude: ["Data"],
            plugins: ["EmbedData"]
        ),
        .target(
            name: "FOIReport",
            dependencies: ["Basics", "Digests", "FOIParser", "FOIPatterns"],
            exclude: ["Data"],
            plugins: ["EmbedData"]
        ),
        .executableTarget(
            name: "foi",
            dependencies: [
                "FOIArchive", "FOIParser", "FOIPatterns", "FOIReport", "HTMLText", "Statutes",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            plugins: ["EmbedData"]
        ),
        .executableTarget(
            name: "training-features",
            dependencies: [
                "FOIParser", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .target(name: "MadeArchive"),
        .executableTarget(
            name: "make-archive",
            dependencies: [
                "MadeArchive", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(name: "embed-data", dependencies: ["Digests"]),
        .plugin(name: "EmbedData", capability: .buildTool(), dependencies: ["embed-data"]),
        .testTarget(name: "BasicsTests", dependencies: ["Basics"]),
        .testTarget(name: "DigestsTests", dependencies: ["Digests"]),
        .testTarget(name: "HTMLTextTests", dependencies: ["HTMLText"]),
        .testTarget(name: "StatutesTests", dependencies: ["Statutes"]),
        .testTarget(
            name: "FOIParserTests", dependencies: ["Digests", "FOIParser", "HTMLText", "Statutes"]),
        .testTarget(
            name: "FOIArchiveTests",
            dependencies: [
                "CLibArchive", "Digests", "FOIArchive", "FOIParser", "Statutes",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        .testTarget(
            name: "FOIPatternsTests",
            dependencies: ["FOIArchive", "FOIParser", "FOIPatterns", "MadeArchive", "Statutes"]),
        .testTarget(name: "FOIReportTests", dependencies: ["FOIReport", "FOIParser", "FOIPatterns"]),
        .testTarget(name: "CommandTests", dependencies: ["foi"]),
    ],
    swiftLanguageModes: [.v6]
)
