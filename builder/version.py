"""The tool's version, a constant: reading installed metadata costs 40 ms a run."""

VERSION = "0.1.0"
