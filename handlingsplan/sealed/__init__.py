"""Sealed zip files: opened so that nothing in them can harm, made with a manifest, and proved to be unchanged."""

from .manifest import MANIFEST, manifest_of
from .opening import opened, unpack
from .proving import Proof, prove
from .writing import seal

__all__ = ["MANIFEST", "Proof", "manifest_of", "opened", "prove", "seal", "unpack"]
