"""Delarna av den påhittade nationen: orden, länen, myndigheterna och utvärderarens mapp."""
