"""What the command's exit code says."""

FINE = 0
FINDINGS = 1
USAGE = 2
FAILED = 3
INTERRUPTED = 130

MEANINGS: dict[int, str] = {
    FINE: "Done; warnings and advice may have been printed.",
    FINDINGS: "Errors were found, and nothing was written; or what was to be decoded is damaged, or something else.",
    USAGE: "The command line itself is wrong.",
    FAILED: "The work could not be done: no permission, no space, a file in use, or a defect of coursewright.",
    INTERRUPTED: "Interrupted (Ctrl-C); the message says whether anything was written. Of a preview it is the end: 0.",
}
