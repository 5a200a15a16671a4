"""The register as a file, and an empty one to fill in."""

from django.http import HttpResponse
from django.utils.translation import gettext as _

from auftakt.accounts.page import PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.actors import files
from auftakt.projects.models import Project

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "text/csv; charset=utf-8"
READ = ("GET", "HEAD")


@page(Permission.ACTOR_EXPORT, methods=READ)
def actor_export(request: PageRequest, project: Project) -> HttpResponse:
    if request.GET.get("format") == "csv":
        return _download(files.export_csv(project), CSV, f"akteure-{project.slug}.csv")
    return _download(files.export_xlsx(project), XLSX, f"akteure-{project.slug}.xlsx")


@page(Permission.ACTOR_IMPORT, methods=READ)
def actor_sample(request: PageRequest, project: Project) -> HttpResponse:
    del request, project
    return _download(files.sample_xlsx(), XLSX, _("akteure-muster.xlsx"))


def _download(content: bytes, kind: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
