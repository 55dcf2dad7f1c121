"""The tasks of `fluxbench algebra` with SymEngine from Python.

Prints a line for a task: name, microseconds, done or not, what came out; tabs between.
"""

import sys
import time

import symengine
from symengine import Symbol, expand, log, diff, sympify
from symengine.lib.symengine_wrapper import latex, linsolve

if sys.argv[1:] == ["version"]:
    print(symengine.__version__)
    sys.exit()

NAMES = "xA NA NB c D g L x1 x2 R T P pB1 pB2 p1 p2 pBM z MA MB cA cB J r a b d e"
for name in NAMES.split():
    globals()[name] = Symbol(name)


def report(name, body, operations=1, is_done=lambda last: True, show=str):
    """The median of up to 31 samples, each a loop for which the thread computes at least a tenth
    of a millisecond, and no more of them than 0.3 seconds hold."""

    def timed(count):
        start = time.thread_time()
        for _ in range(count):
            body()
        return time.thread_time() - start

    last = body()
    count = 1
    while timed(count) < 1e-4:
        count *= 2
    end = time.thread_time() + 0.3
    samples = [timed(count)]
    while len(samples) < 31 and time.thread_time() < end:
        samples.append(timed(count))
    median = sorted(samples)[len(samples) // 2] / count * 1e6 / operations
    done = "done" if is_done(last) else "not"
    print(f"{name}\t{median:.6f}\t{done}\t{show(last)[:90]}", flush=True)


FORMULAS = [
    "xA*(NA+NB) - c*D*g",
    "c*D/L*log((1-x2)/(1-x1))",
    "D*P/(R*T*L)*log(pB2/pB1)",
    "D*P/(R*T*L*pBM)*(p1-p2)",
    "1-(1-x1)*((1-x2)/(1-x1))**(z/L)",
    "(MA*NA+MB*NB)/(cA*MA+cB*MB)",
]
report("T1", lambda: [sympify(text) for text in FORMULAS][-1], operations=6)
report("T2", lambda: xA * NB + NB * xA + 2 * NA - NA + c * D * g * 1 + 0 - D * c * g + NA * xA)

profile = 1 - (1 - x1) * ((1 - x2) / (1 - x1)) ** (z / L)
report("T3", lambda: diff(profile, z))

flux = NA - xA * (NA + NB) - J
report("T4", lambda: flux.subs(NB, -NA), is_done=lambda last: last == NA - J)
report("T4b", lambda: expand(flux.subs(NB, -NA)), is_done=lambda last: last == NA - J)
report("T5", lambda: linsolve([NA - (xA * (NA + r * NA) + J)], [NA]))
report(
    "T6",
    lambda: expand((a + b + c + d + e) ** 12),
    is_done=lambda last: len(last.args) == 1820,
    show=lambda last: f"{len(last.args)} terms",
)

stefan = c * D / L * log((1 - x2) / (1 - x1))
pressures = D * P / (R * T * L) * log(pB2 / pB1)
in_pressures = {c: P / (R * T), x1: (P - pB1) / P, x2: (P - pB2) / P}
mean = ((P - p2) - (P - p1)) / log((P - p2) / (P - p1))
log_mean = D * P / (R * T * L * mean) * (p1 - p2)
log_form = D * P / (R * T * L) * log((P - p2) / (P - p1))


def is_zero(last):
    return last == 0


report("T7a", lambda: expand(stefan.subs(in_pressures) - pressures), is_done=is_zero)
report("T7b", lambda: expand(log_mean - log_form), is_done=is_zero)
report(
    "T7b read",
    lambda: expand(
        sympify("D*P/(R*T*L*(((P-p2)-(P-p1))/log((P-p2)/(P-p1))))*(p1-p2)")
        - sympify("D*P/(R*T*L)*log((P-p2)/(P-p1))")
    ),
    is_done=is_zero,
)
report(
    "T7d",
    lambda: expand(log((1 - x2) / (1 - x1)) - (log(1 - x2) - log(1 - x1))),
    is_done=is_zero,
)

point = {c: 0.3, D: 0.2, L: 0.1, x1: 0.3, x2: 0.2}
report("T8 points", lambda: stefan.subs(point).n(real=True))
try:
    import numpy

    # Between 0.04 and 0.36, by SplitMix64, as fluxbench has them.
    z = numpy.arange(1, 5_000_001, dtype=numpy.uint64) * numpy.uint64(0x9E3779B97F4A7C15)
    z = (z ^ z >> numpy.uint64(30)) * numpy.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ z >> numpy.uint64(27)) * numpy.uint64(0x94D049BB133111EB)
    z ^= z >> numpy.uint64(31)
    points = 0.04 + 0.32 * ((z >> numpy.uint64(11)) * 2.0**-53).reshape(-1, 5)
    backend = "llvm" if symengine.have_llvm else "lambda"
    compiled = symengine.Lambdify([c, D, L, x1, x2], [stefan], backend=backend)
    report(
        "T8 batch",
        lambda: compiled(points),
        operations=len(points),
        show=lambda last: f"{backend}, sum {last.sum():.6f}",
    )
except ImportError:
    pass

# SymEngine has no limits and does not factor; what it leaves is the sum.
momentum = MA * NA + MB * NB
report("T10", lambda: momentum.subs(NB, -NA), is_done=lambda last: last.is_Mul)
report("T11", lambda: latex(stefan))
