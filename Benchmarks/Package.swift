// swift-tools-version: 6.1
import PackageDescription

// Measures the parent package. A package of its own, so that nobody who depends on the parser
// builds it: see docs/performance.md.
let package = Package(
    name: "foi-benchmarks",
    dependencies: [.package(name: "foi-parser", path: "..")],
    targets: [
        .executableTarget(
            name: "scan-citations",
            dependencies: [.product(name: "Statutes", package: "foi-parser")]
        )
    ],
    swiftLanguageModes: [.v6]
)
