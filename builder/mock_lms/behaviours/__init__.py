"""One file a behaviour: what that LMS gives a learner at entry, what it keeps, and what its gradebook shows."""
