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
    answers = [value for key in keys for value in numbers(json.loads(key.read_text()))]
    if keys and not answers:
        faults.append("no reference answers found in the key")
    for sheet in sheets:
        text = sheet.read_text()
        for forbidden in ("engine.js", "FLUXBOOK_ENGINE", "AGFzbQ"):
            if forbidden in text:
                faults.append(f"{sheet}: contains {forbidden}")
        # The answers of one's own sheet are enough to leak; those of others do no harm here.
        words = set(re.findall(r"\d[\d.]*(?:e[+-]?\d+| ?(?:×|&times;) ?10)?", text))
        leaked = [value for value in answers if spellings(value) & words]
        if leaked:
            faults.append(f"{sheet}: shows the answers {leaked[:5]}")
    for fault in faults:
        print(fault)
    print(f"{len(sheets)} sheets, {len(answers)} reference answers, {len(faults)} faults")
    sys.exit(1 if faults else 0)


main()
