"""The smallest module that can be built, to vary; its only block is on line 14."""

SMALL = """\
id: small
version: 1.0.0
title: A small module
description: The smallest module that can be built.
language: en-GB
authors: [A. Author]
licence: CC-BY-4.0
outcomes:
  define: Define leadership
sections:
  - id: first
    title: The first section
    blocks:
      - Leadership is for everyone.
"""
