"""Sealed zip files: opened so that nothing in them can harm, made with a manifest, and proved to be unchanged."""

from .manifest import MANIFEST, manifest_of, program_version
from .opening import opened, unpack
from .proving import Proof, prove
from .writing import Sealed, seal

__all__ = ["MANIFEST", "Proof", "Sealed", "manifest_of", "opened", "program_version", "prove", "seal", "unpack"]
