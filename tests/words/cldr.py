"""What CLDR says of a language, under the names of ours.py: each a list of texts that are as good as each other."""

import json
import re

import plurals

# A day and a month of one digit, and both of two, as samples.rs has them.
DAYS = [(2021, 3, 5), (2021, 10, 27)]


def said(folder, language, words):
    """Months, dates, lists, plural categories, quotation marks. Names of months are compared by themselves: within dates
    they are those of `words`, our own."""
    gregorian = main(folder, "dates", language, "ca-gregorian")["dates"]["calendars"]["gregorian"]
    lists = main(folder, "misc", language, "listPatterns")["listPatterns"]
    quotes = main(folder, "misc", language, "delimiters")["delimiters"]
    months, formats = gregorian["months"], gregorian["dateTimeFormats"]["availableFormats"]
    intervals = gregorian["dateTimeFormats"]["intervalFormats"]

    def dates(pattern):
        return " | ".join(dated(pattern, words, *day) for day in DAYS)

    def names(context, width):
        return " ".join(months[context][width].values())

    texts = {
        "months": names("format", "wide"),
        "months_alone": names("stand-alone", "wide"),
        "months_short": names("format", "abbreviated"),
        "day": dates(formats.get("yMMMMd") or long_date(gregorian)),
        "month": dates(formats["yMMMM"]),
        "day_short": dates(formats["yMMMd"]),
        "month_short": dates(formats["yMMM"]),
        "day_of_month": dates(formats["MMMMd"]),
        "years": re.sub("y(.*)y", r"2018\g<1>2021", intervals["y"]["y"]),
        "and_2": row(lists["listPattern-type-standard"], 2),
        "and_3": row(lists["listPattern-type-standard"], 3),
        "or_2": row(lists["listPattern-type-or"], 2),
        "or_3": row(lists["listPattern-type-or"], 3),
        "quotes": f"{quotes['quotationStart']} {quotes['quotationEnd']}",
        "plurals": plurals.described([plurals.category(rules(folder, language), number) for number in range(131)]),
    }
    return {term: [text] for term, text in texts.items()}


def main(folder, package, language, name):
    path = folder / f"cldr-{package}-full" / "main" / language / f"{name}.json"
    return json.loads(path.read_text(encoding="utf-8"))["main"][language]


def rules(folder, language):
    path = folder / "cldr-core" / "supplemental" / "plurals.json"
    cardinal = json.loads(path.read_text(encoding="utf-8"))["supplemental"]["plurals-type-cardinal"]
    return cardinal.get(language) or cardinal[language.split("-")[0]]


def long_date(gregorian):
    """Where a date with its month in full has no format of its own, it is the long one."""
    long = gregorian["dateFormats"]["long"]
    return long if isinstance(long, str) else long["_value"]


def dated(pattern, words, year, month, day):
    """A date by a pattern such as `d 'de' MMMM 'de' y`."""
    fields = {"y": str(year), "d": str(day), "dd": f"{day:02}", "M": str(month), "MM": f"{month:02}"}
    names = {"MMM": "months_short", "LLL": "months_short", "MMMM": "months", "LLLL": "months_alone"}
    fields |= {letters: words[f"time.{name}.{month}"] for letters, name in names.items()}
    tokens = re.findall(r"'[^']*'|[A-Za-z]+|[^A-Za-z']+", pattern)
    return "".join(fields[token] if token[0].isascii() and token[0].isalpha() else token.strip("'") for token in tokens)


def row(patterns, count):
    """A, B and C by patterns such as `{0} and {1}`."""
    if count == 2:
        return joined(patterns["2"], "A", "B")
    return joined(patterns["start"], "A", joined(patterns["end"], "B", "C"))


def joined(pattern, first, second):
    return pattern.replace("{1}", second).replace("{0}", first)
