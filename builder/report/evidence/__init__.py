"""The accessibility report that lies beside a zip: what was checked by whom, and what nobody has checked."""
