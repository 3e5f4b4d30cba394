"""What is missing for judging is told with the way to install it."""

import pytest

from tests.judge.programs import Program, advice, java_version, missing

HERE = Program("Here", ("here",), lambda: True)
GONE = Program("Gone", ("gone", "gone-words"), lambda: False)


def test_what_is_missing_is_told_with_the_way_to_get_it() -> None:
    assert missing([HERE, GONE]) == [GONE]
    assert advice([GONE]) == (
        "make judge cần Gone. Cài bằng: sudo apt-get install --no-install-recommends gone gone-words"
    )


@pytest.mark.parametrize(
    ("answer", "version"),
    [
        ('openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment', 17),
        ('openjdk version "21" 2023-09-19', 21),
        ('java version "1.8.0_392"', 8),
        ("", 0),
    ],
)
def test_the_version_of_java_is_read(answer: str, version: int) -> None:
    assert java_version(answer) == version
