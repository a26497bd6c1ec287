"""The nation: many bodies over several rounds, as one account of the whole plan; worked out, never stored."""

from .figures import figures_of
from .reporter import Reporter
from .whole import Nation, county_key, nation_of

__all__ = ["Nation", "Reporter", "county_key", "figures_of", "nation_of"]
