"""What the locale of CSL says of a language, under the names of ours.py: each a list of texts that are as good as each other."""

import importlib.util
import xml.etree.ElementTree as ElementTree
from pathlib import Path

NAMESPACE = "{http://purl.org/net/xbiblio/csl}"

# Brazil's Portuguese, as CLDR's `pt` is.
DIALECTS = {"no": "nb-NO", "pt": "pt-BR", "zh-Hans": "zh-CN", "zh-Hant": "zh-TW"}

# Our names, and the names and forms of CSL. The number within a volume is an issue or a number there.
TERMS = {
    "and": [("and", "long")],
    "et_al": [("et-al", "long")],
    "in": [("in", "long")],
    "edited_by": [("editor", "verb")],
    "editor": [("editor", "long")],
    "editor_short": [("editor", "short")],
    "edition": [("edition", "long")],
    "edition_short": [("edition", "short")],
    "version": [("version", "long")],
    "volume": [("volume", "long")],
    "volume_short": [("volume", "short")],
    "number": [("issue", "long"), ("number", "long")],
    "number_short": [("issue", "short"), ("number", "short")],
    "page": [("page", "long")],
    "page_short": [("page", "short")],
}

# Whose one and several are both compared; of the others, the one.
COUNTED = {"editor", "editor_short", "page", "page_short"}


def said(language):
    """The terms of references, short months, quotation marks and ordinal numbers."""
    terms = list(ElementTree.parse(locale(language)).getroot().iter(f"{NAMESPACE}term"))
    texts = {}
    for ours, theirs in TERMS.items():
        found = [text(term, ours in COUNTED) for name, form in theirs if (term := find(terms, name, form)) is not None]
        if any(found):
            texts[ours] = list(dict.fromkeys(found))
    months = [find(terms, f"month-{month:02}", "short") for month in range(1, 13)]
    texts["months_short"] = [" ".join(month.text for month in months)]
    texts["quotes"] = [f"{find(terms, 'open-quote').text} {find(terms, 'close-quote').text}"]
    texts["ordinals"] = [" ".join(f"{number}{ordinal(terms, number)}" for number in range(1, 5))]
    return texts


def locale(language):
    folder = Path(importlib.util.find_spec("citeproc").submodule_search_locations[0]) / "data" / "locales"
    tags = [DIALECTS.get(language, f"{language}-{language.upper()}"), language, f"{language}-*"]
    for tag in ["en-US"] if language == "en" else tags:
        if found := sorted(folder.glob(f"locales-{tag}.xml")):
            return found[0]
    raise FileNotFoundError(f"CSL has no locale for {language}")


def find(terms, name, form="long", gender=None):
    for term in terms:
        if (term.get("name"), term.get("form", "long"), term.get("gender-form")) == (name, form, gender):
            return term
    return None


def text(term, counted):
    one, several = term.find(f"{NAMESPACE}single"), term.find(f"{NAMESPACE}multiple")
    if one is None:
        return pair(term.text or "", term.text or "") if counted else term.text or ""
    return pair(one.text or "", several.text or "") if counted else one.text or ""


def pair(one, several):
    """One and several, as ours.py shows them."""
    return one.strip() if one.strip() == several.strip() else f"{one.strip()} / {several.strip()}"


def ordinal(terms, number):
    """What stands behind a number below ten, in the gender of an edition."""
    gender = find(terms, "edition").get("gender")
    for name in (f"ordinal-{number:02}", "ordinal"):
        for form in (gender, None):
            term = find(terms, name, gender=form)
            if term is not None:
                return term.text or ""
    return ""
