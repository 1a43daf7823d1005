"""What ``coursewright preview`` serves: modules as they stand on disk, inside a mock LMS, built again whenever they change."""
