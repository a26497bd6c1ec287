"""Delivering: what a county sends to the evaluator, without what is personal or internal, and with a receipt."""

from .deliver import Delivered, deliver
from .public import LeftOut, Public, public_part

__all__ = ["Delivered", "LeftOut", "Public", "deliver", "public_part"]
