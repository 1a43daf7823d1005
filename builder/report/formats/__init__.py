"""What a run has to say, in the forms that people and programs ask for: one file a form, listed in ``registry``."""
