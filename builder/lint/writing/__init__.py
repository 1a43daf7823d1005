"""How questions are written: advice that a project asks for. One look a file; ``registry`` lists them by family."""
