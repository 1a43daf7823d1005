"""Reading a commit's body: a URL-encoded form, multipart form data or JSON."""

import json
from collections.abc import Mapping
from email.message import Message
from urllib.parse import parse_qsl

from builder.mock_lms.ledger import Posted


class UnreadableCommitError(Exception):
    """The body is none of the three, or not what the launch page sends."""


def read(content_type: str, body: bytes, query: Mapping[str, str]) -> Posted:
    """The commit that `body` and the address's `query` describe.

    Raises UnreadableCommitError.
    """
    header = Message()
    header["Content-Type"] = content_type
    about: Mapping[str, str] = query
    try:
        if header.get_content_type() == "multipart/form-data":
            fields = _multipart(body, str(header.get_param("boundary") or ""))
        elif header.get_content_type() == "application/x-www-form-urlencoded":
            fields = dict(parse_qsl(body.decode("utf-8"), keep_blank_values=True, strict_parsing=bool(body)))
        else:
            data = json.loads(body)
            # scorm-again writes an empty list of the data model as an empty object.
            fields = {
                str(element): _text(value)
                for element, value in data["values"].items()
                if not isinstance(value, (dict, list))
            }
            about = {str(name): _text(value) for name, value in data["control"].items()}
        return Posted(
            number=int(about["number"]),
            values={
                element: value for element, value in fields.items() if element.startswith(("cmi.", "adl."))
            },
            via=about["via"],
            leaving=about["leaving"],
            finish=about["finish"] == "1",
            sets=int(about["sets"]),
            refused=tuple(about.get("refused", "").split()),
            size=len(body),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UnreadableCommitError(str(error)) from error


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _multipart(body: bytes, boundary: str) -> dict[str, str]:
    """Fields of RFC 7578 form data as browsers write it; files have no place in a commit."""
    fields = {}
    for part in body.split(b"--" + boundary.encode("ascii"))[1:-1]:
        head, _, value = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        header = Message()
        header["Content-Disposition"] = head.decode("utf-8").partition(":")[2].strip()
        name = header.get_param("name", header="Content-Disposition")
        if not name:
            raise ValueError("a part without a name")
        fields[str(name)] = value.removesuffix(b"\r\n").decode("utf-8")
    return fields
