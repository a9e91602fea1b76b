#!/usr/bin/env python3
"""Opens reports in a headless Chromium and looks at what no reader of HTML sees.

    check_report.py FOI MAKE-ARCHIVE [--pictures DIR]

A report of made letters, and one of letters with hostile text in every field, are opened from the file system, each
kind of page at 1280 and 390 pixels, light and dark. Checked are: nothing runs over the edge; names, labels and contrast;
filters and sorting against the data; that the lists are there without a script; that hostile text does nothing; and that
no page asks for anything outside the report. Ends with status 1 and a list of faults, if there are any.
"""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

from chromium import Chromium

HOST = "payload.example"
PAYLOADS = [
    "<script>window.harmed=1;fetch('http://%s/a')</script>" % HOST,
    "\"><img src=http://%s/b onerror=window.harmed=1>" % HOST,
    "'\u0301 onmouseover='window.harmed=1' \"\u0301 autofocus onfocus=window.harmed=1 x=\"" ,
    "</title></style></textarea></script><svg onload=window.harmed=1><iframe src=//%s/c>" % HOST,
    "javascript:window.harmed=1//\u2028]);window.harmed=1;([\"\\",
    "&lt;script&gt;{{{x}}}${window.harmed=1}<a href=\"javascript:window.harmed=1\">{{>y}}</a>",
]
# What every page is asked. The rest is in Python, so that a fault is named and not only counted.
LOOK = """(() => {
  const all = [...document.querySelectorAll('*')], faults = [], root = document.documentElement;
  if (root.scrollWidth > innerWidth) {
    const wide = all.filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll,.left,.right,svg'));
    faults.push('runs over the edge: ' + root.scrollWidth + ' > ' + innerWidth + ' '
      + wide.slice(0, 3).map(e => e.tagName + '.' + e.className).join(', '));
  }
  if (document.querySelectorAll('h1').length !== 1) faults.push('not one h1');
  if (!root.lang) faults.push('no language');
  const ids = all.map(e => e.id).filter(Boolean);
  if (new Set(ids).size !== ids.length) faults.push('an id twice');
  for (const e of document.querySelectorAll('svg[role=img]')) if (!e.ariaLabel) faults.push('a picture without a name');
  for (const e of document.querySelectorAll('input,select'))
    if (!e.labels.length) faults.push('no label: ' + e.name);
  for (const e of document.querySelectorAll('a'))
    if (!e.textContent.trim() && !e.ariaLabel) faults.push('a link without a name');
  let level = 0;
  for (const e of document.querySelectorAll('h1,h2,h3')) {
    if (+e.tagName[1] > level + 1) faults.push('a heading is left out above ' + e.textContent);
    level = +e.tagName[1];
  }
  const allowed = new Set('A B BLOCKQUOTE BODY BUTTON CAPTION DATALIST DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM '
    .concat('H1 H2 H3 HEAD HEADER HTML INPUT LABEL LI LINK MAIN MARK META NAV OL OPTION P SCRIPT SECTION SELECT SMALL SPAN ')
    .concat('STRONG SUMMARY SUP TABLE TBODY TD TEMPLATE TH THEAD TITLE TR UL svg rect path line text').split(' '));
  for (const e of all) {
    if (!allowed.has(e.tagName)) faults.push('an element that no page has: ' + e.tagName);
    for (const a of e.attributes) {
      if (a.name.startsWith('on') || a.name === 'style' || (a.name === 'src' && !/report\\.js$|data\\//.test(a.value)))
        faults.push('an attribute that no page has: ' + a.name);
      if (a.name === 'href' && /^\\s*(javascript|data|vbscript):/i.test(a.value)) faults.push('a harmful link');
    }
  }
  if (window.harmed) faults.push('HARMED');
  return faults;
})()"""
# Contrast by WCAG 2: 4.5 for text.
CONTRAST = """(() => {
  const parse = c => { const m = c.match(/[\\d.]+/g).map(Number); return m.length < 4 ? [...m, 1] : m; };
  const light = c => { const [r, g, b] = c.map(v => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b; };
  const faults = new Set();
  for (const e of document.querySelectorAll('main *, header *, footer *')) {
    const own = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
    if (!own || e.closest('svg') || !e.checkVisibility()) continue;
    let ground = e;
    while (ground && parse(getComputedStyle(ground).backgroundColor)[3] === 0) ground = ground.parentElement;
    const back = ground ? parse(getComputedStyle(ground).backgroundColor) : [255, 255, 255];
    const [one, two] = [light(parse(getComputedStyle(e).color).slice(0, 3)), light(back.slice(0, 3))];
    const ratio = (Math.max(one, two) + .05) / (Math.min(one, two) + .05);
    if (ratio < 4.5) faults.add('contrast ' + ratio.toFixed(1) + ': ' + e.tagName + '.' + e.className);
  }
  return [...faults];
})()"""


class Check:
    def __init__(self, browser, folder, pictures):
        self.browser, self.folder, self.pictures, self.faults, self.looks = browser, folder, pictures, [], 0

    def expect(self, holds, words):
        if not holds:
            self.faults.append(words)

    def open(self, page):
        self.browser.open((self.folder / page.split("#")[0]).as_uri() + ("#" + page.split("#")[1] if "#" in page else ""))

    def quiet(self, page):
        """Nothing was asked for outside the report, and the browser had nothing to say against the page."""
        for address in self.browser.addresses():
            self.expect(address.startswith(self.folder.as_uri()), f"{page}: asks for {address[:100]}")
        for words in self.browser.complaints():
            self.expect(False, f"{page}: {words[:200]}")

    def look(self, page, picture=None):
        for width in (1280, 390):
            self.browser.size(width)
            for is_dark in (False, True):
                self.browser.dark(is_dark)
                self.open(page)
                self.looks += 1
                for words in set(self.browser.ask(LOOK) + self.browser.ask(CONTRAST)):
                    self.faults.append(f"{page} at {width}{', dark' if is_dark else ''}: {words}")
                self.quiet(page)
                if self.pictures and picture:
                    self.browser.picture(self.pictures / f"{picture}-{width}{'-dark' if is_dark else ''}.png")
        self.browser.dark(False)


def one_of_each(folder):
    """A page of each kind, the largest of its kind: it has most to go wrong."""
    kinds = {}
    for file in folder.rglob("*.html"):
        parts = file.relative_to(folder).parts
        kind = parts[0] + "-one" if len(parts) > 1 else file.stem.split("-")[0]
        if kind not in kinds or file.stat().st_size > kinds[kind].stat().st_size:
            kinds[kind] = file
    return {kind: str(file.relative_to(folder)) for kind, file in sorted(kinds.items())}


def rows(folder, kind):
    """The rows that the filter has, as the files hold them."""
    found = []
    for file in sorted(folder.glob(f"data/{kind}-*.js")):
        text = file.read_text()
        found += json.loads(text[text.index("[") : text.rindex("]") + 1])
    return found


WISH = """(async () => {
  const form = document.querySelector('form.filter'), wishes = %s;
  form.reset();
  for (const [name, value] of Object.entries(wishes)) form.elements[name].value = value;
  form.dispatchEvent(new Event('input', {bubbles: true}));
  const count = document.querySelector('.count');
  for (let turn = 0; turn < 100; turn++) {
    await new Promise(r => setTimeout(r, 50));
    if (turn > 5 && !count.textContent.includes('…')) break;
  }
  return [parseInt(count.textContent.replace(',', '')), document.querySelector('#lines, #rows').children.length];
})()"""


def check_filters(check):
    """What the filters find is what the data hold."""
    path, authority, date, exemptions, extent, left, operative, right, _ = range(9)
    lines = rows(check.folder, "statements")
    check.browser.size(1280)
    check.open("statements.html")
    name, exemption, year = lines[0][authority], lines[0][exemptions][0], lines[0][date][:4]
    section = exemption.split("(")[0]
    wishes = [
        ({"authority": name}, lambda r: r[authority] == name),
        ({"exemption": exemption}, lambda r: exemption in r[exemptions]),
        ({"exemption": section}, lambda r: any(e.split("(")[0] == section for e in r[exemptions])),
        ({"year": year, "extent": "full"}, lambda r: (r[date] or "").startswith(year) and r[extent] == "full"),
        ({"words": "Virtue of"}, lambda r: "virtue of" in " ".join([r[left], r[operative], r[right]]).lower()),
        ({"words": "no letter says this"}, lambda r: False),
    ]
    for wish, fits in wishes:
        expected = sum(map(fits, lines))
        found = check.browser.ask(WISH % json.dumps(wish))
        check.expect(found == [expected, min(expected, 200)], f"filter {wish}: {found} instead of {expected}")
    check.expect(any(sum(map(fits, lines)) > 0 for _, fits in wishes), "no filter finds anything")
    check.quiet("statements.html, filtered")
    check.open("documents.html#counted=yes&authority=" + name.replace(" ", "%20"))
    expected = sum(r[2] == name and r[9] == "yes" for r in rows(check.folder, "documents"))
    found = check.browser.ask(WISH % json.dumps({"authority": name, "counted": "yes"}))
    check.expect(found[0] == expected, f"documents by address: {found} instead of {expected}")
    link = check.browser.ask("document.querySelector('#rows a').href")
    check.expect(pathlib.Path(link.removeprefix("file://")).exists(), f"the filter leads to {link}, which is not there")


def check_sorting(check):
    check.open("authorities.html")
    for column, is_number in ((0, False), (3, True)):
        values = check.browser.ask("""(() => {
          const table = document.querySelector('table.sortable');
          table.tHead.rows[0].cells[%d].querySelector('button').click();
          return [...table.tBodies[0].rows].map(r => r.cells[%d].dataset.sort ?? r.cells[%d].textContent);
        })()""" % (column, column, column))
        ordered = sorted(map(float, values), reverse=True) if is_number else sorted(values, key=str.lower)
        check.expect([float(v) for v in values] == ordered if is_number else values == ordered,
                     f"column {column} of authorities is not sorted")


def check_keyboard(check):
    check.open("index.html")
    check.browser.key("Tab")
    check.expect(check.browser.ask("document.activeElement.className") == "skip", "Tab does not lead to the way round")
    check.browser.key("Enter")
    check.expect(check.browser.ask("location.hash") == "#main", "the way round does not lead to the content")


def check_without_script(check):
    check.browser.send("Emulation.setScriptExecutionDisabled", value=True)
    check.open("statements.html")
    # Scripts of the page are off; questions from outside are still answered.
    state = check.browser.ask("[document.querySelectorAll('#lines > li').length, "
                              "document.querySelector('form.filter').hidden]")
    check.expect(state[0] > 0 and state[1], f"without a script: {state}")
    check.browser.send("Emulation.setScriptExecutionDisabled", value=False)


def check_links(check):
    """Every link of every page leads to a page and a place that is there."""
    import re
    places = {}
    for file in check.folder.rglob("*.html"):
        places[file] = set(re.findall(r' id="([^"]*)"', file.read_text()))
    for file in places:
        for link in re.findall(r' href="([^"]*)"', file.read_text()):
            if re.match(r"https?://(www\.legislation\.gov\.uk|data\.europa\.eu)/", link) or link.endswith(".css"):
                continue
            page, _, place = link.partition("#")
            target = (file.parent / page).resolve() if page else file
            if target not in places:
                check.faults.append(f"{file.relative_to(check.folder)}: leads to {link}, which is not there")
            elif place and "=" not in place and place not in places[target]:
                check.faults.append(f"{file.relative_to(check.folder)}: {link} has no such place")


def hostile(value, payload, key=None):
    """A value of an object with the payload behind every string that is not one of a fixed list."""
    if isinstance(value, dict):
        return {k: hostile(v, payload, k) for k, v in value.items()}
    if isinstance(value, list):
        return [hostile(v, payload, key) for v in value]
    fixed = {"schema_version", "kind", "outcome", "regimes", "role", "limb", "class", "test", "extent", "severity",
             "request", "parent", "questions", "value"}
    if not isinstance(value, str) or key in fixed:
        return value
    return value + payload


def make_hostile(foi, scratch, letters):
    """A report of objects with a payload in every field."""
    parsed = subprocess.run([foi, "parse", "--quiet", *map(str, letters)], capture_output=True, check=True).stdout
    lines = []
    for number, line in enumerate(parsed.splitlines()):
        payload = PAYLOADS[number % len(PAYLOADS)]
        record = hostile(json.loads(line), payload)
        # The reference is printed on most pages; its form is free.
        if record["reference"]:
            record["reference"]["value"] += payload
        lines.append(json.dumps(record))
    source = scratch / "hostile.jsonl"
    source.write_text("\n".join(lines) + "\n")
    folder = scratch / "hostile"
    subprocess.run([foi, "report", "--quiet", str(source), "-o", str(folder)], check=True)
    return folder


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("foi")
    arguments.add_argument("make_archive", metavar="MAKE-ARCHIVE")
    arguments.add_argument("--letters", type=int, default=400)
    arguments.add_argument("--pictures", type=pathlib.Path)
    given = arguments.parse_args()
    if given.pictures:
        given.pictures.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="foi-report-") as name:
        scratch = pathlib.Path(name)
        subprocess.run([given.make_archive, "--responses", str(given.letters), "--authorities", "40",
                        str(scratch / "made")], check=True)
        letters = sorted((scratch / "made" / "letters").iterdir())
        made = scratch / "report"
        subprocess.run([given.foi, "report", "--quiet", str(scratch / "made" / "letters"), "-o", str(made)], check=True)
        with Chromium() as browser:
            check = Check(browser, made, given.pictures)
            for kind, page in one_of_each(made).items():
                check.look(page, picture=kind)
            check_filters(check)
            check_sorting(check)
            check_keyboard(check)
            check_without_script(check)
            check_links(check)
            faults, looks = check.faults, check.looks
            check = Check(browser, make_hostile(given.foi, scratch, letters[:120]), given.pictures)
            for kind, page in one_of_each(check.folder).items():
                check.look(page, picture=f"hostile-{kind}")
            check.open("statements.html")
            check.browser.ask(WISH % json.dumps({"words": "a"}))
            check.faults += check.browser.ask(LOOK)
            check.quiet("hostile statements, filtered")
            faults += ["hostile " + words for words in check.faults]
            looks += check.looks
    for words in sorted(set(faults)):
        print(words, file=sys.stderr)
    print(f"{looks} looks at pages: {len(set(faults)) or 'no'} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
