"""Ghi chú phát hành khớp với phiên bản đang công bố.

Đúng: `datasets/release.yaml` ghi `version: 0.2.0`, có `datasets/releases/0.2.0.yaml` cùng ngày, và ngày
ấy không trước ngày của 0.1.0.

Sai: tăng phiên bản mà không viết ghi chú; ghi chú của phiên bản chưa công bố; hai thay đổi cùng mã;
giá trị trước và sau giống nhau.
"""

from collections.abc import Iterator
from itertools import pairwise

from build_site.checks.document_text import check_text
from build_site.corpus.corpus import Registries
from build_site.model.release_notes import ReleaseNotes, version_key
from build_site.problems import Problem
from build_site.records.read import Document
from build_site.text.dates import display_date


def check(registries: Registries) -> Iterator[Problem]:
    """Yield releases that do not fit the current one, their file or each other."""
    yield from _current(registries)
    for stem, notes in registries.release_notes.items():
        document = registries.release_documents[stem]
        if notes.version != stem:
            yield document.problem(
                "id-file-name",
                ("version",),
                f"Phiên bản “{notes.version}” khác tên tệp “{stem}”.",
                f"Đổi tên tệp thành {notes.version}.yaml, hoặc sửa version.",
            )
        if version_key(notes.version) > version_key(registries.release.version):
            yield document.problem(
                "release-later",
                ("version",),
                f"Ghi chú của phiên bản {notes.version}, cao hơn phiên bản đang công bố "
                f"{registries.release.version}.",
                "Ghi phiên bản này vào datasets/release.yaml, hoặc dùng số thấp hơn.",
            )
        yield from _entries(notes, document)
        yield from check_text(document)
    for (_, before), (stem, after) in pairwise(registries.release_notes.items()):
        if after.released_on < before.released_on:
            yield registries.release_documents[stem].problem(
                "date-order",
                ("released_on",),
                f"Phiên bản {after.version} ra ngày {display_date(after.released_on)}, trước phiên bản "
                f"{before.version} ({display_date(before.released_on)}).",
                "Kiểm tra lại hai ngày.",
            )


def _current(registries: Registries) -> Iterator[Problem]:
    """Yield a current version without notes, or with notes of another day."""
    release = registries.release
    notes = next(
        (
            (stem, notes)
            for stem, notes in registries.release_notes.items()
            if notes.version == release.version
        ),
        None,
    )
    if notes is None:
        yield registries.release_documents[""].problem(
            "release-notes-missing",
            ("version",),
            f"Phiên bản {release.version} chưa có ghi chú phát hành.",
            f"Viết datasets/releases/{release.version}.yaml: tóm tắt, từng thay đổi, lý do của từng chỗ sửa.",
        )
    elif notes[1].released_on != release.released_on:
        yield registries.release_documents[notes[0]].problem(
            "release-date",
            ("released_on",),
            f"Ghi chú ghi ngày {display_date(notes[1].released_on)}, datasets/release.yaml ghi "
            f"{display_date(release.released_on)}.",
            "Ghi cùng một ngày ở hai tệp.",
        )


def _entries(notes: ReleaseNotes, document: Document) -> Iterator[Problem]:
    """Yield entries with the id of another one, or that say that nothing has changed."""
    seen: set[str] = set()
    for index, entry in enumerate(notes.entries):
        if entry.id in seen:
            yield document.problem(
                "release-entry-repeated",
                ("entries", index, "id"),
                f"Mã “{entry.id}” đã dùng cho một thay đổi khác của phiên bản này.",
                "Đặt mã khác; mã là một phần địa chỉ của thay đổi.",
            )
        seen.add(entry.id)
        if "before" in document.data["entries"][index] and entry.before == entry.after:
            yield document.problem(
                "release-same-value",
                ("entries", index, "after"),
                "Giá trị trước và sau giống nhau.",
                "Ghi giá trị cũ vào before, giá trị mới vào after; không nêu giá trị thì bỏ cả hai.",
            )
