"""coursewright: e-learning packages made from source.

Start in ``ARCHITECTURE.md``: it follows one value through the stages.
"""
