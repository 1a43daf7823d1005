"""What ``coursewright preview`` serves: modules as they stand on disk, inside a mock LMS, and follows changes."""
