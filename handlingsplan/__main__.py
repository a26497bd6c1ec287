"""`python -m handlingsplan …`, for whom Python's folder of commands is not on the path."""

from .cli import program

if __name__ == "__main__":
    program()
