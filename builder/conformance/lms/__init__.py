"""What single LMSs add: one file an LMS, listed in ``registry``."""
