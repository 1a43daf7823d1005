"""Every rule there is: one file a family, listed in ``registry``."""
