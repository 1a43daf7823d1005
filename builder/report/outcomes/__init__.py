"""Which outcome is taught where and assessed by what, for panels that validate a course."""
