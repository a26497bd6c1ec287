"""Relationships to addresses outside the document, one for each address, and what an address may look like."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote, urlsplit, urlunsplit

from .text import NEVER, STAND_IN

KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
LONGEST = 2_000
"""Word refuses longer addresses; the exact number is not documented, and browsers stop near it too."""

_KEPT = "%/:=&?~#+!$,;'@()*[]-._"


class Relations:
    """The addresses that one part of the document leads to."""

    def __init__(self) -> None:
        self._ids: dict[str, str] = {}

    def to(self, address: str) -> str | None:
        """Return the id of the relationship to an address; None where the address is too long to lead anywhere."""
        target = written(address)
        if len(target) > LONGEST:
            return None
        return self._ids.setdefault(target, f"rIdLink{len(self._ids) + 1}")

    def xml(self) -> Iterator[str]:
        """Yield the relationships as XML; an address as `written` has nothing left to escape but "&"."""
        for target, ident in self._ids.items():
            safe = target.replace("&", "&amp;")
            yield f'<Relationship Id="{ident}" Type="{KIND}" Target="{safe}" TargetMode="External"/>'


def written(address: str) -> str:
    """Return an address in plain ASCII: the host as IDNA, the rest percent-encoded; nothing is encoded twice."""
    try:
        parts = urlsplit(address)
        if parts.scheme == "mailto":
            return f"mailto:{_mailbox(address.partition(':')[2])}"
        netloc = _host(parts.netloc)
        return urlunsplit((parts.scheme, netloc, _quoted(parts.path), _quoted(parts.query), _quoted(parts.fragment)))
    except ValueError:  # no address that Python can take apart; it may still be one to Word
        return _quoted(address)


def _mailbox(mailbox: str) -> str:
    address, question, headers = mailbox.partition("?")
    name, at, domain = address.rpartition("@")
    return f"{_quoted(name)}{at}{_host(domain)}{question}{_quoted(headers)}"


def _host(netloc: str) -> str:
    user, at, place = netloc.rpartition("@")
    host, colon, port = place.partition(":")
    try:
        known = host if host.isascii() else host.encode("idna").decode()
    except UnicodeError:  # a label that is empty or too long: no such host, but no reason to stop
        known = host
    return _quoted(f"{user}{at}{known}{colon}{port}")


def _quoted(words: str) -> str:
    return quote(NEVER.sub(STAND_IN, words), safe=_KEPT)
