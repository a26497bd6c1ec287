"""Addresses as Excel can follow them: hosts and paths with å ä ö written in the signs that the net uses."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit, urlunsplit

from attrs import frozen

_PLAIN = re.compile(r"[a-z]+:[A-Za-z0-9/:;@!$&'()*+,=~.?_-]+")
_KEPT = "/:;@!$&'()*+,=~-._?%"


@frozen
class Address:
    """An address outside the workbook, and the place within it."""

    to: str
    fragment: str = ""


def clickable(to: str) -> Address:
    """Return an address as a link needs it; what cannot be taken apart is only made safe."""
    if _PLAIN.fullmatch(to):
        return Address(to)
    try:
        parts = urlsplit(to)
        host = _host(parts.netloc)
        path = _host(parts.path) if parts.scheme == "mailto" else _safe(parts.path)
    except ValueError:
        return Address(quote(to, safe=_KEPT, errors="replace"))
    return Address(urlunsplit((parts.scheme, host, path, _safe(parts.query), "")), _safe(parts.fragment))


def _safe(part: str) -> str:
    return quote(part, safe=_KEPT, errors="replace")


def _host(netloc: str) -> str:
    if netloc.isascii():
        return _safe(netloc)
    before, at, host = netloc.rpartition("@")
    name, colon, port = host.partition(":")
    return f"{_safe(before)}{at}{name.encode('idna').decode()}{colon}{port}"
