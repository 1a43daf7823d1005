"""Processes that tests start."""

CTRL_C = "import signal\nsignal.signal(signal.SIGINT, signal.default_int_handler)\n"
"""How a program begins that Ctrl-C ends, also where tests run in the background of a shell, which has it ignored."""
