"""The nation: many bodies over several rounds, as one account of the whole plan; worked out, never stored."""

from .reporter import Reporter
from .whole import Nation, county_key

__all__ = ["Nation", "Reporter", "county_key"]
