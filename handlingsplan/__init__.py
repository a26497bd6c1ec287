"""Follow-up of public action plans: from a county's dossier to finished reports in Excel and Word.

import handlingsplan as hp

plan = hp.load_plan()
dossier = hp.load_dossier("vasterbotten/2009")
made = hp.make_reports(plan, dossier, "rapporter")
"""

from .books import load_dossier
from .checks import check
from .completing import completed
from .compose import evaluation_report, follow_up_report, status_report
from .errors import (
    ChangedTargetError,
    Finding,
    HandlingsplanError,
    Origin,
    PluginError,
    Severity,
    UnbalancedError,
    UnknownExporterError,
    UnreadableError,
    UnwritableError,
)
from .evaluating import make_evaluation
from .evaluation import load_evaluation, write_evaluation
from .export import Written, export
from .followup import FollowUp, follow_up, rows
from .making import Made, make_reports
from .material import Material, load_material
from .model import *  # noqa: F403 - the nouns are the library's vocabulary
from .model import __all__ as _nouns
from .nation import Nation, figures_of
from .plan import load_plan
from .plugins import Plugins, load_plugins
from .when import When

__all__ = [  # noqa: PLE0604 - the nouns' names are strings too
    "ChangedTargetError",
    "Finding",
    "FollowUp",
    "HandlingsplanError",
    "Made",
    "Material",
    "Nation",
    "Origin",
    "PluginError",
    "Plugins",
    "Severity",
    "UnbalancedError",
    "UnknownExporterError",
    "UnreadableError",
    "UnwritableError",
    "When",
    "Written",
    "check",
    "completed",
    "evaluation_report",
    "export",
    "figures_of",
    "follow_up",
    "follow_up_report",
    "load_dossier",
    "load_evaluation",
    "load_material",
    "load_plan",
    "load_plugins",
    "make_evaluation",
    "make_reports",
    "rows",
    "status_report",
    "write_evaluation",
    *_nouns,
]
