"""The evaluation of the whole plan: the chapters that it is composed of, and the report."""
