"""The material of an evaluation: many dossiers from many places, read so that one that is broken costs only itself."""

from .load import load_material
from .whole import Absent, Material

__all__ = ["Absent", "Material", "load_material"]
