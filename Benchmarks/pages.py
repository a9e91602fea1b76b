"""Makes web pages of 50 to 110 KB around the letters of corpus/, from a seed.

A page is what a content management system prints: styles and scripts in the head, a cookie banner,
menus, a breadcrumb trail, the letter in paragraphs, related links, a footer and more scripts. The
same corpus and the same seed give the same bytes.
"""

import html
import random

import workload

SMALLEST, LARGEST = 50_000, 110_000

WORDS = (
    "council services your housing parking bins planning schools libraries business rates benefits "
    "news events contact accessibility apply report pay transport roads health care community "
    "safety elections jobs policies open data performance licensing environment leisure museums"
).split()
NAMES = "a e i n r s t cfg node item list state value index event handler target offset width".split()


def page(lot, letter):
    """One page around `letter`."""
    size = lot.randint(SMALLEST, LARGEST)
    body = _body(lot, letter)
    rest = max(2_000, size - len(body.encode()))
    style, early, late = int(rest * 0.15), int(rest * 0.15), int(rest * 0.15)
    furniture = _furniture(lot, rest - style - early - late)
    return (
        f'<!DOCTYPE html>\n<html lang="en-GB" class="no-js">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{_title(lot, 5)} | {_title(lot, 2)}</title>\n"
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"{_links(lot)}<style>{_style(lot, style)}</style>\n<script>{_script(lot, early)}</script>\n"
        f"</head>\n{body}{furniture}<script>{_script(lot, late)}</script>\n</body>\n</html>\n"
    ).encode()


def pages(count, seed=workload.SEED):
    """Pages in an order drawn by lot."""
    lot = random.Random(seed)
    letters = workload.letters()
    return [page(lot, letters[lot.randrange(len(letters))]) for _ in range(count)]


def folder(count=60):
    """The folder of so many pages, made if it is not there yet."""
    made = workload.FOLDER / f"pages-{count}"
    if not made.exists():
        part = made.with_suffix(".part")
        part.mkdir(parents=True, exist_ok=True)
        for number, content in enumerate(pages(count)):
            (part / f"{number:04}.html").write_bytes(content)
        part.rename(made)
    return made


def _title(lot, words):
    return " ".join(lot.choice(WORDS) for _ in range(words)).capitalize()


def _links(lot):
    return "".join(
        f'<link rel="stylesheet" href="/assets/{lot.getrandbits(64):x}/{name}.css" media="all">\n'
        for name in WORDS[:8])


def _style(lot, size):
    rules = []
    while sum(map(len, rules)) < size:
        name = f"{lot.choice(WORDS)}-{lot.choice(WORDS)}__{lot.choice(NAMES)}"
        rules.append(f".{name}{{display:flex;margin:{lot.randint(0, 40)}px;color:#{lot.getrandbits(24):06x}}}")
    return "".join(rules)[:size]


def _script(lot, size):
    parts = []
    while sum(map(len, parts)) < size:
        a, b, c = (lot.choice(NAMES) for _ in range(3))
        parts.append(
            f'function {a}{lot.randint(0, 999)}({b},{c}){{if({b}<{c}&&!{b}.{a})'
            f'{{return {c}["{lot.choice(WORDS)}"]||{{}};}}for(var {c}=0;{c}<{lot.randint(2, 90)};{c}++)'
            f'{{{b}.push("{_title(lot, 2)}");}}}}\n')
    return "".join(parts)[:size]


def _furniture(lot, size):
    """Markup with hardly a word in it: columns, pictures, icons, all of it indented."""
    parts = []
    left = size
    while left > 0:
        name = f"{lot.choice(WORDS)}-{lot.choice(NAMES)}"
        icon = " ".join(f"{lot.choice('MLCHV')}{lot.randint(0, 999) / 10} {lot.randint(0, 999) / 10}" for _ in range(12))
        picture = f"/sites/default/files/styles/{name}/public/{lot.getrandbits(48):x}"
        parts.append(
            f'    <div class="layout__region layout__region--{name} grid-col-{lot.randint(1, 12)}" data-id="{lot.getrandbits(64):x}">\n'
            f'        <div class="block block--{name} js-hide" aria-hidden="true">\n'
            f'            <a class="icon-link icon-link--{name}" href="/{lot.choice(WORDS)}/{name}?ref={lot.getrandbits(24):x}&amp;page=1">\n'
            f'                <svg class="icon" viewBox="0 0 24 24" focusable="false"><path d="{icon}"></path></svg>\n'
            f'                <img src="{picture}.jpg?itok={lot.getrandbits(32):x}" srcset="{picture}-2x.jpg 2x" '
            f'width="{lot.randint(20, 900)}" height="{lot.randint(20, 900)}" loading="lazy" alt="">\n'
            f"            </a>\n        </div>\n        <!-- {name} -->\n    </div>\n")
        left -= len(parts[-1])
    return "".join(parts)


def _menu(lot, groups, kind):
    items = []
    for _ in range(groups):
        links = "".join(
            f'<li class="{kind}__item {kind}__item--level-2"><a class="{kind}__link" '
            f'href="/{lot.choice(WORDS)}/{lot.choice(WORDS)}-{lot.choice(WORDS)}" data-track="{lot.getrandbits(32):x}">'
            f"{_title(lot, lot.randint(1, 4))}</a></li>\n"
            for _ in range(lot.randint(3, 9)))
        items.append(
            f'<li class="{kind}__item"><button type="button" aria-expanded="false">{_title(lot, 2)}</button>'
            f'<ul class="{kind}__list">\n{links}</ul></li>\n')
    return f'<nav class="{kind}" aria-label="{kind}"><ul>\n{"".join(items)}</ul></nav>\n'


def _letter(letter):
    blocks = [block.strip() for block in letter.split("\n\n")]
    paragraphs = (html.escape(block, quote=False).replace("\n", "<br />\n") for block in blocks if block)
    return "".join(f'<p class="field__item">{paragraph}</p>\n' for paragraph in paragraphs)


def _body(lot, letter):
    crumbs = "".join(f'<li><a href="/{word}">{word.capitalize()}</a></li>' for word in lot.sample(WORDS, 4))
    related = "".join(
        f'<article class="card related"><h3><a href="/foi/{lot.randint(1, 9999)}">{_title(lot, 6)}</a></h3>'
        f'<time datetime="2024-0{lot.randint(1, 9)}-11">11 0{lot.randint(1, 9)} 2024</time></article>\n'
        for _ in range(lot.randint(3, 9)))
    return (
        f'<body class="path-node page-type-foi">\n<a class="skip-link" href="#main">Skip to main content</a>\n'
        f'<div id="cookie-banner" class="cookie-banner" role="dialog"><h2>Cookies on this site</h2><p>We use some '
        f"essential cookies to make this website work.</p><button>Accept additional cookies</button>"
        f"<button>Reject additional cookies</button></div>\n<header class=\"site-header\">\n"
        f'{_menu(lot, lot.randint(4, 9), "main-menu")}</header>\n'
        f'<nav class="breadcrumb"><ol>{crumbs}</ol></nav>\n<main id="main"><div class="layout"><h1>'
        f"{_title(lot, 6)}</h1>\n<div class=\"content body\">\n{_letter(letter)}</div></div></main>\n"
        f'<aside class="related-content"><h2>Related content</h2>\n{related}</aside>\n'
        f'<div class="feedback"><h2>Is this page useful?</h2><form><button>Yes</button><button>No</button></form></div>\n'
        f'<footer class="site-footer">\n{_menu(lot, lot.randint(2, 5), "footer-menu")}'
        f"<p>All content is available under the Open Government Licence v3.0, except where otherwise stated</p></footer>\n")
