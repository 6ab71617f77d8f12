"""Who is bound to arrest a person wanted by an international court, on any day, and what a news story gets wrong.

>>> import atlarge
>>> record = atlarge.open_record()
>>> answer = record.ask("Putin", "Mongolia", "2024-09-03")
>>> answer.answer, answer.contested
('yes', True)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from atlarge.errors import AtlargeError
    from atlarge.front import Record, brief, open_record, read

__all__ = ["AtlargeError", "Record", "brief", "open_record", "read"]


def __getattr__(name: str) -> Any:
    """Open the front door only when somebody comes: `import atlarge` itself loads nothing."""
    if name == "AtlargeError":
        from atlarge.errors import AtlargeError

        return AtlargeError
    if name in __all__:
        from atlarge import front

        return getattr(front, name)
    raise AttributeError(f"module 'atlarge' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
