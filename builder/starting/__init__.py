"""What a project begins with: a module to write on, a workflow that checks it, and what its editor wants to know."""
