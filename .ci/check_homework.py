"""Checks what `fluxbook` wrote: a sheet for every student, no answer in it, key and table beside.

usage: check_homework.py FOLDER
"""

import html
import json
import pathlib
import re
import sys

STUDENTS = 12
QUESTIONS = 11


def spellings(value):
    """Returns how a page might betray a number, at three to six significant figures."""
    forms = set()
    for digits in range(3, 7):
        mantissa, exponent = f"{abs(value):.{digits - 1}e}".split("e")
        forms.update({mantissa + "e" + exponent, mantissa + "e" + str(int(exponent))})
        forms.update({mantissa + "×10", mantissa + " × 10"})
        if 1e-5 <= abs(value) < 1e6:
            forms.add(f"{abs(value):.{max(0, digits - 1 - int(exponent))}f}")
    return forms


def words(markup):
    """Returns everything a page says or carries, attributes included, without style and tags' names."""
    return html.unescape(re.sub(r"<style>.*?</style>|</?[a-z0-9]+\b", " ", markup, flags=re.S))


def main():
    folder = pathlib.Path(sys.argv[1])
    faults = []
    key = json.loads((folder / "key" / "key.json").read_text())
    students = key["students"]
    if len(students) != STUDENTS:
        faults.append(f"the key has {len(students)} students, not {STUDENTS}")
    sheets = sorted(p.name for p in (folder / "sheets").glob("*.html") if p.name != "index.html")
    if sheets != sorted(s["file"] + ".html" for s in students):
        faults.append(f"the sheets are {sheets}")
    searched = 0
    for student in students:
        if len(student["answers"]) != QUESTIONS or len(student["values"]) != QUESTIONS:
            faults.append(f"{student['student']}: {len(student['answers'])} answers in the key")
        page = (folder / "sheets" / (student["file"] + ".html")).read_text()
        text = words(page)
        for name in ("engine", "seed", "solution", "<svg", "trap", *student["variants"]):
            if name in page:
                faults.append(f"{student['file']}: the sheet says {name!r}")
        for shown, value in zip(student["answers"], student["values"]):
            numbers = []
            if value is not None:
                # As it is in SI units, and as it is shown in the unit asked for.
                found = re.search(r"= −?([0-9.]+)(?: × 10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?", shown)
                power = (found[2] or "0").translate(str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789"))
                numbers = [value, float(found[1] + "e" + power)]
            elif shown.replace(" ", "") in text.replace(" ", ""):
                faults.append(f"{student['file']}: the sheet gives the formula {shown}")
            for form in {form for number in numbers for form in spellings(number)}:
                searched += 1
                if re.search(r"(?<![0-9.])" + re.escape(form) + r"(?![0-9])", text):
                    faults.append(f"{student['file']}: the sheet says {form}, from {shown}")
        if not (folder / "key" / "solutions" / (student["file"] + ".html")).is_file():
            faults.append(f"{student['file']}: no worked solution")
    rows = (folder / "answers.csv").read_text().splitlines()
    if len(rows) != STUDENTS + 1 or not all(row.endswith("," * QUESTIONS) for row in rows[1:]):
        faults.append("answers.csv is not an empty table with a row for each student")
    if searched < STUDENTS * QUESTIONS:
        faults.append(f"only {searched} spellings were searched for")
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"{len(sheets)} sheets, {searched} spellings of answers searched for, {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
