"""``python -m builder`` is the same command as ``coursewright``."""

from builder.cli.main import run

if __name__ == "__main__":
    run()
