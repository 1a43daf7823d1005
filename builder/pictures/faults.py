"""What can be wrong with a picture once it is unpacked."""


class NotAPictureError(ValueError):
    """What is in the file cannot be shown."""
