"""A build: articles taken through extraction by one process or two, turned into rows, and what is kept of before."""
