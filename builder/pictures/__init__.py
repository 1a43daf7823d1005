"""Pictures made ready for learners: no larger than shown, upright, without a word about who took them where."""
