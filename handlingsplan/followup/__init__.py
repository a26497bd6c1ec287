"""The follow-up: contribution, coverage, shares and gaps, worked out from the plan and the dossiers, never stored."""

from .account import Account
from .cells import Cell, CellState, current
from .concern import ConcernVerdict, Ground, concerns
from .counting import Count, Counted, Share, Sum, by_key
from .disputes import Dispute, Said
from .explain import Explained, Lot, Sources, Traced, lots
from .gaps import Gap, GapKind, gaps_of, off_the_point
from .index import Index
from .reported import Timing, came_in, carried_out, due_of, measures_of, overdue, reported, timing_of
from .rows import rows
from .shares import answered, assignment_coverage, coverage, figures, key_counts, local_assignments
from .whole import FollowUp, follow_up

__all__ = [
    "Account",
    "Cell",
    "CellState",
    "ConcernVerdict",
    "Count",
    "Counted",
    "Dispute",
    "Explained",
    "FollowUp",
    "Gap",
    "GapKind",
    "Ground",
    "Index",
    "Lot",
    "Said",
    "Share",
    "Sources",
    "Sum",
    "Timing",
    "Traced",
    "answered",
    "assignment_coverage",
    "by_key",
    "came_in",
    "carried_out",
    "concerns",
    "coverage",
    "current",
    "due_of",
    "figures",
    "follow_up",
    "gaps_of",
    "key_counts",
    "local_assignments",
    "lots",
    "measures_of",
    "off_the_point",
    "overdue",
    "reported",
    "rows",
    "timing_of",
]
