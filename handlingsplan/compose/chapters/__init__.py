"""The chapters that reports are composed of: each a function from the desk to a Section, or None where it is empty."""
