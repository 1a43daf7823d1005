"""A learner's saved state in plain words, for those who help learners."""
