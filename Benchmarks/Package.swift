// swift-tools-version: 6.1
import PackageDescription

// Measures the parent package. A package of its own, so that nobody who depends on the parser
// builds it: see docs/performance.md.
let package = Package(
    name: "foi-benchmarks",
    dependencies: [.package(name: "foi-parser", path: "..")],
    targets: [
        // Under a name of its own: the parser's module of libxml2 is not for others.
        .systemLibrary(name: "CTreeParser", pkgConfig: "libxml-2.0"),
        .executableTarget(
            name: "parse-pages",
            dependencies: ["CTreeParser", .product(name: "FOIParser", package: "foi-parser")]
        ),
        .executableTarget(
            name: "scan-citations",
            dependencies: [.product(name: "Statutes", package: "foi-parser")]
        ),
    ],
    swiftLanguageModes: [.v6]
)
