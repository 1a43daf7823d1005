"""How a person answers the kitchen sink's practice question in steps."""


def by_keyboard(_item, keyboard):
    """The list takes the first letter of an option, as every native one does."""
    keyboard.press("Tab")
    keyboard.type("A")
    keyboard.press("Tab")
    keyboard.type("2.5")
    keyboard.press("Tab")
    keyboard.type("2")
    keyboard.press("Tab")


def by_pointer(item):
    """An open native list belongs to the browser, not to the page: Playwright chooses in it as a click would."""
    item.locator("select").select_option("rub")
    for place, number in (("amount", "3"), ("pumps", "2")):
        box = item.locator(f"[data-part={place}] input")
        box.click()
        box.press_sequentially(number)
    item.locator("legend").click()
