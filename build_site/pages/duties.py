"""Who does what in a plan: duties by the agency that leads, and where agencies only join in."""

from dataclasses import dataclass

from build_site.model.plan import Assignment, Plan


@dataclass(frozen=True, slots=True)
class Duty:
    """An assignment with its number on the page, counted from 1 through the whole plan."""

    number: int
    item: Assignment


@dataclass(frozen=True, slots=True)
class Duties:
    """The duties of a plan.

    Attributes:
        leading: Agency → what it leads, in the order of the record; "" for what has no
            lead agency comes last.
        joining: Agency → duties in which it coordinates.
    """

    leading: dict[str, list[Duty]]
    joining: dict[str, list[Duty]]


def duties(plan: Plan) -> Duties:
    """Return the assignments of a plan by agency."""
    groups: dict[str, list[Assignment]] = {}
    for item in plan.assignments:
        groups.setdefault(item.lead_agency, []).append(item)
    ordered = {agency: groups[agency] for agency in sorted(groups, key=lambda agency: agency == "")}
    leading: dict[str, list[Duty]] = {}
    joining: dict[str, list[Duty]] = {}
    number = 0
    for agency, items in ordered.items():
        for item in items:
            number += 1
            duty = Duty(number, item)
            leading.setdefault(agency, []).append(duty)
            for other in item.coordinating_agencies:
                joining.setdefault(other, []).append(duty)
    return Duties(leading, joining)
