"""What others on the internet know of a module's works; only asked when the user wants it."""
