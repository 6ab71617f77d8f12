"""The version of the law: another one as soon as a rule, or how a fact is read off the record, is encoded otherwise."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest

from atlarge.assessment.asking import law_version
from atlarge.law import immunity, requests, rome_statute, security_council


class Edited:
    """A loader whose module has one more line than it had."""

    def __init__(self, loader: Any) -> None:
        self.loader = loader

    def get_source(self, name: str) -> str:
        """The text of the module, edited."""
        return str(self.loader.get_source(name)) + "\n# edited\n"


@pytest.mark.parametrize("module", [immunity, requests, rome_statute, security_council])
def test_a_rule_encoded_otherwise_is_another_law(monkeypatch: pytest.MonkeyPatch, module: ModuleType) -> None:
    before = law_version.__wrapped__()
    assert before == law_version()
    monkeypatch.setitem(vars(module), "__loader__", Edited(vars(module)["__loader__"]))
    assert law_version.__wrapped__() != before
