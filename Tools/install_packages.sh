#!/bin/bash
# Installs from Debian's or Ubuntu's packages what a build needs and the machine has not got.
#
#   install_packages.sh libxml2 libarchive zlib sqlite                     to build
#   install_packages.sh libxml2 libarchive zlib sqlite pdftotext python    to run the checks as well
#   install_packages.sh libxml2 libarchive zlib sqlite python benchmarks     to measure the speed
#   install_packages.sh python chromium                                      to look at reports in a browser
#
# What is there already is left alone, however it came there.
set -euo pipefail

packages=()
# The library NAME of pkg-config, which Debian's package $2 holds.
need_library() {
    command -v pkg-config > /dev/null || packages+=(pkg-config)
    pkg-config --exists "$1" 2> /dev/null || packages+=("$2")
}
for need in "$@"; do
    case $need in
    libxml2) need_library libxml-2.0 libxml2-dev ;;
    libarchive) need_library libarchive libarchive-dev ;;
    zlib) need_library zlib zlib1g-dev ;;
    sqlite) need_library sqlite3 libsqlite3-dev ;;
    pdftotext) command -v pdftotext > /dev/null || packages+=(poppler-utils) ;;
    python)
        command -v python3 > /dev/null || packages+=(python3)
        python3 -c 'import venv, ensurepip' 2> /dev/null || packages+=(python3-venv)
        ;;
    chromium) command -v chromium > /dev/null || packages+=(chromium fonts-dejavu-core) ;;
    benchmarks)
        command -v hyperfine > /dev/null || packages+=(hyperfine)
        command -v rg > /dev/null || packages+=(ripgrep)
        command -v zstd > /dev/null || packages+=(zstd)
        ;;
    *)
        echo "$0: unknown need: $need" >&2
        exit 64
        ;;
    esac
done
[ ${#packages[@]} -gt 0 ] || exit 0

if ! command -v apt-get > /dev/null; then
    echo "Please install what these packages of Debian hold, then try again: ${packages[*]}" >&2
    exit 1
fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo > /dev/null; then
        echo "Please run this as root, then try again: apt-get install ${packages[*]}" >&2
        exit 1
    fi
    as_root=(sudo)
fi
echo "Installing ${packages[*]}"
"${as_root[@]}" apt-get update -q
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${packages[@]}"
