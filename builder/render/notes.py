"""The head of the page that a learner's notes are downloaded as, beside its title."""

_STYLE = (
    "body{max-width:38em;margin:2em auto;padding:0 1em;font:1.1em/1.6 sans-serif;overflow-wrap:break-word}"
    "h1,h2,h3{line-height:1.25}h2{margin-top:2em}.note{white-space:pre-wrap}"
)

HEAD = (
    '<meta name="viewport" content="width=device-width">'
    '<meta name="color-scheme" content="light dark">'
    f"<style>{_STYLE}</style>"
)
"""HTML; it stands in the page as text, for the script that puts the other page together."""
