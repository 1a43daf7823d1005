"""Why a request is refused."""


class RefusedError(Exception):
    """What a real LMS answers with an error.

    Attributes:
        status: of HTTP.
        requirement: a number of ADL's list of cmi5's requirements ("9.3.0.0-6"), else the section of cmi5
            ("cmi5 7.1.1") or of xAPI ("xAPI 2.4.1").
    """

    def __init__(self, status: int, requirement: str, message: str) -> None:
        super().__init__(f"{requirement}: {message}")
        self.status = status
        self.requirement = requirement


def refuse(requirement: str, message: str, status: int = 403) -> RefusedError:
    """Of a rule of cmi5: ADL's player answers 403."""
    return RefusedError(status, requirement, message)


def malformed(requirement: str, message: str) -> RefusedError:
    """Of a rule of xAPI's form."""
    return RefusedError(400, requirement, message)
