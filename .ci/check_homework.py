"""Checks what `fluxbook` wrote: a sheet for every student, no answers in them, key and table.

usage: check_homework.py FOLDER
"""

import json
import pathlib
import re
import sys

STUDENTS = 12


def numbers(node, within=False):
    """Yields the reference answers of a key: the numbers under a name that promises one."""
    if isinstance(node, dict):
        for name, value in node.items():
            yield from numbers(value, within or name in ("answer", "answers", "reference"))
    elif isinstance(node, list):
        for value in node:
            yield from numbers(value, within)
    elif within and isinstance(node, float):
        yield node


def parts_of(key, student):
    """Yields the parts of a key that carry a student's name, as a name or as a value."""
    if isinstance(key, dict):
        if student in key:
            yield key[student]
        elif student in key.values():
            yield key
        else:
            for value in key.values():
                yield from parts_of(value, student)
    elif isinstance(key, list):
        for value in key:
            yield from parts_of(value, student)


def spellings(value):
    """Returns how a sheet might betray a number, at three to six significant figures."""
    forms = set()
    for digits in range(3, 7):
        mantissa, exponent = f"{value:.{digits - 1}e}".split("e")
        plain = f"{float(f'{value:.{digits - 1}e}'):.{max(0, digits - 1 - int(exponent))}f}"
        forms.update({mantissa + "e" + exponent, mantissa + "e" + str(int(exponent))})
        forms.update({mantissa + "×10", mantissa + " × 10", mantissa + "&times;10"})
        if 1e-4 <= abs(value) < 1e6:
            forms.add(plain)
    return {form.lstrip("-") for form in forms}


def main():
    folder = pathlib.Path(sys.argv[1])
    faults = []
    sheets = [path for path in sorted(folder.rglob("*.html")) if "sheet" in str(path.parent)]
    keys = sorted(folder.rglob("*key*.json"))
    tables = sorted(folder.rglob("*.csv"))
    if len(sheets) != STUDENTS:
        faults.append(f"{len(sheets)} sheets, not {STUDENTS}")
    if not keys:
        faults.append("no key")
    if not tables:
        faults.append("no CSV table")
    parsed = [json.loads(key.read_text()) for key in keys]
    count = 0
    for sheet in sheets:
        answers = list(numbers(list(parts_of(parsed, sheet.stem))))
        count += len(answers)
        if not answers:
            faults.append(f"{sheet}: the key has no answers for {sheet.stem}")
        text = sheet.read_text()
        for forbidden in ("engine.js", "FLUXBOOK_ENGINE", "AGFzbQ"):
            if forbidden in text:
                faults.append(f"{sheet}: contains {forbidden}")
        words = set(re.findall(r"\d[\d.]*(?:e[+-]?\d+| ?(?:×|&times;) ?10)?", text))
        leaked = [value for value in answers if spellings(value) & words]
        if leaked:
            faults.append(f"{sheet}: shows the answers {leaked[:5]}")
    for fault in faults:
        print(fault)
    print(f"{len(sheets)} sheets, {count} reference answers, {len(faults)} faults")
    sys.exit(1 if faults else 0)


main()
