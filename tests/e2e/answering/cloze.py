"""Answers ``try-cloze`` of the kitchen sink rightly."""

TYPED = {"thumbs": "Thumbs", "dry": "dry off", "what": "touching a patient"}
CHOSEN = {"rub": "20 to 30", "soil": "soap and water"}
ORDER = ("rub", "thumbs", "dry", "soil", "what")


def by_keyboard(item, keyboard):
    for gap in ORDER:
        keyboard.press("Tab")
        if item.evaluate("() => document.activeElement.getAttribute('role') === 'region'"):
            keyboard.press("Tab")  # a table that can be scrolled comes before what is in it
        # A list takes the first letter of an entry; more of them count as one word only if they come fast enough.
        keyboard.type(TYPED.get(gap) or CHOSEN[gap][0])
    keyboard.press("Tab")


def by_pointer(item):
    for gap, text in TYPED.items():
        box = item.locator(f"[data-blank='{gap}']")
        box.click()
        box.press_sequentially(text)
    for gap, label in CHOSEN.items():
        item.locator(f"[data-blank='{gap}']").select_option(label=label)
    item.locator(".prompt").click()
