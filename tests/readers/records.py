"""Compares what pybtex reads of publications.bib, as a whole and page by page, with publications.json."""

import codecs
import html
import json
import re
import sys
import unicodedata
from pathlib import Path

import latexcodec  # noqa: F401  (registers the codec `ulatex`)
import pybtex.errors
from pybtex.database import parse_string

pybtex.errors.set_strict_mode(True)


def plain(latex):
    """The letters and digits of a text, its LaTeX undone."""
    latex = re.sub(r"\\(textbf|emph|textit|texttt|textsc|textsuperscript|textsubscript)\b", "", latex)
    folded = unicodedata.normalize("NFKC", codecs.decode(latex, "ulatex"))
    return "".join(character for character in folded if character.isalnum())


def names(people):
    return [plain(" ".join(person.prelast_names + person.last_names)) for person in people]


def csl_names(people):
    def family(person):
        return " ".join(part for part in (person.get("non-dropping-particle"), person.get("family")) if part)

    return [plain(family(person) or person["literal"]) for person in people]


def difference(entry, item):
    """What of a record the two files do not agree on."""
    pairs = {
        "title": (plain(entry.fields.get("title", "")), plain(item["title"])),
        "author": (names(entry.persons.get("author", [])), csl_names(item.get("author", []))),
        "editor": (names(entry.persons.get("editor", [])), csl_names(item.get("editor", []))),
        "year": (entry.fields.get("year"), str(item["issued"]["date-parts"][0][0])),
        "doi": (entry.fields.get("doi"), item.get("DOI")),
        "volume": (entry.fields.get("volume"), item.get("volume")),
    }
    return {field: pair for field, pair in pairs.items() if pair[0] != pair[1]}


def main(site):
    whole = parse_string((site / "publications.bib").read_text("utf-8"), "bibtex")
    items = {item["id"]: item for item in json.loads((site / "publications.json").read_text("utf-8"))}
    wrong = [f"{key} is in one file only" for key in set(whole.entries) ^ set(items)]
    for key, entry in whole.entries.items():
        if key in items:
            wrong += [f"{key}: {field} is {pair}" for field, pair in difference(entry, items[key]).items()]
    single = {}
    for page in sorted(site.glob("publications/*/index.html")):
        for code in re.findall(r"<pre[^>]*><code>(@.*?)</code>", page.read_text("utf-8"), re.DOTALL):
            single.update(parse_string(html.unescape(code), "bibtex").entries)
    for key, entry in single.items():
        if whole.entries.get(key) != entry:
            wrong.append(f"{key}: its page has another entry than publications.bib")
    if len(single) != len(items):
        wrong.append(f"{len(single)} pages have an entry, and there are {len(items)} publications")
    print(*wrong, f"pybtex: {len(items)} records of {site}, {len(wrong)} differences", sep="\n")
    return 1 if wrong or not items else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
