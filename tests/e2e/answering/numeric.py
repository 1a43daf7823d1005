"""How a person answers the kitchen sink's numeric practice question."""


def by_keyboard(_item, keyboard):
    keyboard.press("Tab")
    keyboard.type("3,0")
    keyboard.press("Tab")


def by_pointer(item):
    box = item.locator("input")
    box.click()
    box.press_sequentially("3")
    item.locator("legend").click()
