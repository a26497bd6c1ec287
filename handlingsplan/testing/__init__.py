"""For those who write plugins: a report with everything in it, and a check that an exporter keeps its promises.

    def test_my_exporter(tmp_path):
        check_exporter(my_exporter, tmp_path)

is a whole test of an exporter; `sample_report` is there for the tests that you add to it.
"""

from .exporter import check_exporter
from .sample import empty_report, sample_report

__all__ = ["check_exporter", "empty_report", "sample_report"]
