"""What one must know of a plan to cite it, and what the dialects of citing make of it."""

from dataclasses import dataclass

from build_site.text.dates import PartialDate

PUBLISHER = "Kế hoạch Mở"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A plan as it is cited.

    Attributes:
        id: Of the plan; the key of an entry.
        is_legislation: Whether its kind binds: a decision, a resolution … but not a plan.
        kind: What the document is called: `Kế hoạch`.
        number: Document number; "" where it is not known.
        title: Title of the document.
        issuer: Who issued it.
        issued_on: As far as it is known.
        remark: What is odd about the text behind the record; "" for a full text.
        url: Address of the record's page.
        version: Of the data release.
    """

    id: str
    is_legislation: bool
    kind: str
    number: str
    title: str
    issuer: str
    issued_on: PartialDate | None
    remark: str
    url: str
    version: str

    @property
    def name(self) -> str:
        """Return kind and number: `Kế hoạch số 380/KH-UBND`."""
        return f"{self.kind} số {self.number}" if self.number else self.kind

    @property
    def record(self) -> str:
        """Return what of ours is cited: `Bản ghi của Kế hoạch Mở, phiên bản 0.1.0`."""
        remark = f" ({self.remark})" if self.remark else ""
        return f"Bản ghi của {PUBLISHER}, phiên bản {self.version}{remark}"
