"""The deviations that have a reason: one file a language, a table for each term, and whether they hold.

    [csl.et_al]
    theirs = "u. a."
    ours = "et al."
    reason = "what papers in German have"
"""

import re
import tomllib


def plain_spaces(text):
    """The text with plain single spaces and typographic apostrophes: which space it is is no matter of words."""
    return re.sub(r"\s+", " ", text).strip().replace("'", "’")


class Deviations:
    """Those of one language, which are crossed off as they are seen."""

    def __init__(self, folder, language):
        self.path = folder / f"{language}.toml"
        text = self.path.read_text(encoding="utf-8") if self.path.exists() else ""
        self.listed = {
            (source, term): table for source, terms in tomllib.loads(text).items() for term, table in terms.items()
        }
        self.seen = 0
        self.found = []

    def see(self, source, term, theirs, ours):
        """Takes note of what a source has (any of `theirs` is as good as the other) and what Vitae has."""
        listed = self.listed.pop((source, term), None)
        theirs_shown = " or ".join(theirs)
        if ours in theirs:
            if listed:
                self.found.append(f"{self.path.name}: [{source}.{term}] is no deviation any more: both say {ours!r}")
        elif listed is None or (listed["theirs"], listed["ours"]) != (theirs_shown, ours):
            what = "has other words now" if listed else "has no reason"
            table = f"[{source}.{term}]\ntheirs = {quoted(theirs_shown)}\nours = {quoted(ours)}\nreason = \"\""
            self.found.append(f"{self.path.name}: a deviation {what}:\n{table}")
        elif not listed.get("reason"):
            self.found.append(f"{self.path.name}: [{source}.{term}] has an empty reason")
        else:
            self.seen += 1

    def faults(self):
        """What is wrong, once every term was seen."""
        unknown = [f"{self.path.name}: [{source}.{term}] is compared with nothing" for source, term in self.listed]
        return self.found + unknown


def quoted(text):
    """A string of TOML."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
