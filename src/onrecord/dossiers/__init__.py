"""Dossiers: disputes as data, what belongs to them, and a brief of each on one page."""

from onrecord.dossiers.belonging import belonging
from onrecord.dossiers.brief import Brief
from onrecord.dossiers.dossier import Dossier, load_dossiers
from onrecord.dossiers.making import Ground, brief_of

__all__ = ["Brief", "Dossier", "Ground", "belonging", "brief_of", "load_dossiers"]
