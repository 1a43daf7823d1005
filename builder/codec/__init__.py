"""What the saved state is written in: learners' texts and keys as ASCII, the same as in the learner's script."""
