import ArgumentParser
@main struct FOI: ParsableCommand { func run() {} }
