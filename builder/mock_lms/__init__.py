"""An HTTP server that plays a package as an LMS of chosen behaviour does, and keeps the record that LMS would keep."""
