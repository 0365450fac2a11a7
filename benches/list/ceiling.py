"""The ceilings of a list with OpenFisca, as its documentation computes many cases: in vectors. `python ceiling.py LIST` prints a table.

The rule is the one of `benches/assess/play.js`: which tier, and whether a share of the turnover applies.
"""

import csv
import sys

import numpy
from openfisca_core.entities import Entity
from openfisca_core.periods import DateUnit
from openfisca_core.simulation_builder import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

ADDRESSEE = Entity("addressee", "addressees", "", "")
YEAR = "2026"

# What is stated of each case.
STATED = {"turnover": float, "undertaking": bool, "higher": bool}


class ceiling(Variable):
    value_type = float
    entity = ADDRESSEE
    definition_period = DateUnit.YEAR

    def formula(addressee, period):
        tier = addressee("higher", period)
        fixed = numpy.where(tier, 20_000_000, 10_000_000)
        part = numpy.where(tier, 0.04, 0.02) * addressee("turnover", period)
        return numpy.where(addressee("undertaking", period), numpy.maximum(fixed, part), fixed)


def main():
    system = TaxBenefitSystem([ADDRESSEE])
    system.add_variable(ceiling)
    for name, value in STATED.items():
        kind = {"value_type": value, "entity": ADDRESSEE, "definition_period": DateUnit.YEAR}
        system.add_variable(type(name, (Variable,), kind))
    with open(sys.argv[1], newline="") as file:
        rows = [
            (float(row["turnover"]), row["undertaking"] == "true", row["provisions"] != "32")
            for row in csv.DictReader(file)
        ]
    simulation = SimulationBuilder().build_default_simulation(system, len(rows))
    for name, column in zip(STATED, zip(*rows)):
        simulation.set_input(name, YEAR, numpy.array(column))
    write = csv.writer(sys.stdout).writerow
    write(("ceiling",))
    for amount in simulation.calculate("ceiling", YEAR):
        write((f"{amount:.2f}",))


main()
