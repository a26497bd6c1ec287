"""The material of an evaluation: many dossiers from many places, read so that one that is broken costs only itself."""

from .load import load_material
from .sources import holds_many
from .whole import Absent, Material

__all__ = ["Absent", "Material", "holds_many", "load_material"]
