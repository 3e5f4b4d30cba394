"""The ids of the items of a plan, which are also their places on its page."""

from build_site.model.plan import Plan


def item_ids(plan: Plan) -> set[str]:
    """Return the id of every item that has one."""
    lists = (
        plan.principles,
        plan.objectives,
        plan.targets,
        plan.measure_groups,
        plan.measures,
        plan.assignments,
        plan.reporting,
        plan.recipients,
    )
    return {item.id for items in lists for item in items}
