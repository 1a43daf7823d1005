"""Whether a package can be imported and played: the same rules for one in memory and for any zip read back."""

from builder.conformance.checking import check, check_any, check_zip

__all__ = ["check", "check_any", "check_zip"]
