"""Input around projects and municipalities."""

from auftakt.projects.forms.briefs import BriefForm
from auftakt.projects.forms.initiators import InitiatorCreateForm, InitiatorForm
from auftakt.projects.forms.municipalities import CrestForm, MunicipalityForm
from auftakt.projects.forms.projects import ProjectCreateForm, ProjectDeleteForm

__all__ = [
    "BriefForm",
    "CrestForm",
    "InitiatorCreateForm",
    "InitiatorForm",
    "MunicipalityForm",
    "ProjectCreateForm",
    "ProjectDeleteForm",
]
