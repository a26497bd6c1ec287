"""Follow-up of public action plans: from a county's dossier to finished reports in Excel and Word."""
