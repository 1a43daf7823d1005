"""The host of a web address: what is wrong with it, and what it is called. Nothing here fails, whatever is written."""

import re
from ipaddress import IPv6Address
from urllib.parse import SplitResult, urlsplit

_WEB = re.compile(r"https?://", re.IGNORECASE)
_FORBIDDEN = re.compile('[\0-\x20\x7f"#%/:<>?@\\[\\\\\\]^`{|}]')
"""What no host may have in it (WHATWG URL, "forbidden domain code point")."""
_LAST_PORT = 65_535


def fault(url: str) -> str:
    """Why no browser finds a host in a web address, or learners would take it for another; "" where neither is so."""
    if not _WEB.match(url):
        return ""
    parts = _split(url)
    if parts is None:
        return "its host cannot be read"
    before, at, host = parts.netloc.rpartition("@")
    if at:
        return f"“{before}@” is no part of the host: it leads to {host or 'nowhere'}"
    return _port_fault(host) or _host_fault(parts.hostname or "")


def host(url: str) -> str:
    """The host that a web address leads to, in small letters and without its port; "" where it leads nowhere."""
    parts = _split(url)
    return "" if parts is None or not _WEB.match(url) else parts.hostname or ""


def _split(url: str) -> SplitResult | None:
    try:
        return urlsplit(url.strip())
    except (
        ValueError
    ):  # brackets that are no IPv6 address, or letters that are signs of an address by other names
        return None


def _port_fault(written: str) -> str:
    _, colon, port = written.rpartition("]")[2].partition(":")
    if colon and port and not (port.isascii() and port.isdigit() and 1 <= int(port[:9]) <= _LAST_PORT):
        return f"there is no port {port[:20]}"
    return ""


def _host_fault(name: str) -> str:
    if not name:
        return "it names no host"
    if ":" in name:
        return "" if _is_ipv6(name) else "its host cannot be read"
    if found := _FORBIDDEN.search(name):
        return (
            f"no host has “{found[0]}” in its name" if found[0].isprintable() else "no host has such a name"
        )
    if "" in name.removesuffix(".").split("."):
        return f"in the host {name} there is nothing between two dots"
    return ""


def _is_ipv6(name: str) -> bool:
    try:
        IPv6Address(name)
    except ValueError:
        return False
    return True
