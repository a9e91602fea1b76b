#!/usr/bin/env python3
"""Draws the pictures of the README: pages of a report of made letters, as a browser shows them.

    report_pictures.py FOI MAKE-ARCHIVE FOLDER
"""

import pathlib
import subprocess
import sys
import tempfile

from chromium import Chromium


def main():
    # The report is made from within the archive's folder, so that its paths are short.
    foi, make_archive, pictures = (pathlib.Path(argument).resolve() for argument in sys.argv[1:4])
    pictures.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="foi-report-") as name, Chromium() as browser:
        scratch = pathlib.Path(name)
        subprocess.run([make_archive, "--responses", "2000", str(scratch / "made")], check=True)
        report = scratch / "report"
        subprocess.run([foi, "report", "--quiet", "letters", "-o", str(report)], check=True, cwd=scratch / "made")
        browser.size(1080, 760)

        def draw(picture):
            browser.ask("document.documentElement.style.scrollbarWidth = 'none'")
            browser.picture(pictures / f"{picture}.png")

        browser.open((report / "index.html").as_uri())
        draw("report-overview")
        browser.ask("document.querySelector('.chart').closest('figure').previousElementSibling.scrollIntoView()")
        draw("report-years")
        family = browser.ask("document.querySelector('.cards a').href")
        browser.open(family)
        draw("report-wording")
        statement = browser.ask("[...document.querySelectorAll('td a')].find(a => a.hash).href")
        browser.open(statement)
        browser.ask("document.querySelector(':target').scrollIntoView({block: 'center'})")
        draw("report-statement")


if __name__ == "__main__":
    main()
