"""A plan or a dossier at rest: a folder of TOML files and texts, read strictly and written so that it reads back."""
