"""What Vitae says in a language, under the names by which it is compared."""

import re

import csl
import plurals

MONTHS = ["months", "months_alone", "months_short"]
DATES = ["day", "month", "day_short", "month_short", "years"]
LISTS = {"and_2": "list.and.2", "and_3": "list.and.3", "or_2": "list.or.2", "or_3": "list.or.3"}


def said(words):
    """The terms for each source, from the entries and samples of one language."""
    both = {name: " ".join(words[f"time.{name}.{month}"] for month in range(1, 13)) for name in MONTHS}
    both["quotes"] = f"{words['lists.open_quote']} {words['lists.close_quote']}"
    return {"cldr": both | like_cldr(words), "csl": both | like_csl(words)}


def like_cldr(words):
    comma = words["lists.comma"]
    days = words["date.year_first"].split(" | ")
    return {
        **{name: words[f"date.{name}"] for name in DATES},
        **{name: re.sub("</?bdi>", "", words[field]) for name, field in LISTS.items()},
        "day_of_month": " | ".join(day.removeprefix(f"2021{comma}") for day in days),
        "plurals": plurals.described([words[f"plural.{number}"] for number in range(131)]),
    }


def like_csl(words):
    def term(name):
        name = {"in": "in_"}.get(name, name)
        if name in csl.COUNTED:
            return csl.pair(*(word(words[f"citations.{name}.{form}"]) for form in ("one", "several")))
        return word(words[f"citations.{name}"])

    ordinals = " ".join(words[f"ordinal.{number}"] for number in range(1, 5))
    return {name: term(name) for name in csl.TERMS} | {"ordinals": ordinals}


def word(pattern):
    """A term without the slot for its number: `vol. {volume}` is `vol.`, `第{volume}卷` is `第…卷`."""
    return re.sub(r"\{\w+\}", "…", pattern).strip("… ")
