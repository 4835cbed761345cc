"""Plural categories by the rules of CLDR, for whole numbers."""

import re

RELATION = re.compile(r"(?P<operand>[nivwftce])(?: % (?P<divisor>\d+))? (?P<sign>!?=) (?P<values>[\d.,]+)")


def category(rules, number):
    """The category of a number: the rule that holds, where rules are as in CLDR's JSON."""
    for name, rule in rules.items():
        category = name.removeprefix("pluralRule-count-")
        if category != "other" and holds(rule.split("@")[0].strip(), number):
            return category
    return "other"


def holds(condition, number):
    """`i = 1 and v = 0 or n % 10 = 2..4`"""
    return any(
        all(relation_holds(relation, number) for relation in conjunction.split(" and "))
        for conjunction in condition.split(" or ")
    )


def relation_holds(relation, number):
    parts = RELATION.fullmatch(relation.strip())
    # n and i are the number itself; the other operands count digits that a whole number does not have.
    value = number if parts["operand"] in "ni" else 0
    if parts["divisor"]:
        value %= int(parts["divisor"])
    return (parts["sign"] == "=") == any(within(value, values) for values in parts["values"].split(","))


def within(value, values):
    first, _, last = values.partition("..")
    return int(first) <= value <= int(last or first)


def described(categories):
    """`one 1; other 0 2-130`: the numbers of each category, from a list of the categories of 0, 1, 2, ..."""
    numbers = {}
    for number, category in enumerate(categories):
        runs = numbers.setdefault(category, [])
        if runs and runs[-1][1] == number - 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    shown = {
        category: " ".join(str(first) if first == last else f"{first}-{last}" for first, last in runs)
        for category, runs in sorted(numbers.items())
    }
    return "; ".join(f"{category} {runs}" for category, runs in shown.items())
