"""Compares the words of every language with CLDR and CSL: compare.py WORDS.json CLDR_FOLDER [LANGUAGE...]"""

import json
import sys
from pathlib import Path

import cldr
import csl
import ours
from deviations import Deviations, plain_spaces


def compared(language, words, cldr_folder):
    """(source, term, theirs, ours) for each term that both say something of."""
    we = ours.said(words)
    sources = {"cldr": cldr.said(cldr_folder, language, words), "csl": csl.said(language)}
    for source, said in sources.items():
        for term, theirs in said.items():
            yield source, term, [plain_spaces(text) for text in theirs], plain_spaces(we[source][term])


def main():
    languages = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    wanted = sys.argv[3:] or list(languages)
    folder = Path(__file__).with_name("deviations")
    failed = terms = listed = 0
    for language in wanted:
        deviations = Deviations(folder, language)
        for source, term, theirs, we in compared(language, languages[language], Path(sys.argv[2])):
            terms += 1
            deviations.see(source, term, theirs, we)
        for fault in deviations.faults():
            failed += 1
            print(f"{fault}\n")
        listed += deviations.seen
    if not sys.argv[3:]:
        for path in sorted(folder.glob("*.toml")):
            if path.stem not in languages:
                failed += 1
                print(f"{path.name}: there is no such language\n")
    print(f"words: {len(wanted)} languages, {terms} terms, {listed} deviations with a reason, {failed} faults")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
