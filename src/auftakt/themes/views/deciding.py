"""What the circle decides about a field, and the group that works on it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from auftakt.accounts.page import PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.inventory.errors import EntryTakenError
from auftakt.kernel import clock
from auftakt.origins.queries import hidden_kinds
from auftakt.projects.models import Project
from auftakt.themes import actions
from auftakt.themes.domain.kinds import TAKEN_ON, ThemeState
from auftakt.themes.forms import DecisionForm, GroupForm
from auftakt.themes.queries import SHIPPED, theme_row
from auftakt.themes.views import shown
from auftakt.themes.views.themes import theme_or_404


@page(Permission.ANALYSIS_DECIDE)
def theme_decide(
    request: PageRequest, project: Project, theme_id: UUID
) -> HttpResponse:
    theme = theme_or_404(project, theme_id)
    row = theme_row(theme)
    is_sent = request.method == "POST"
    form = DecisionForm(
        request.POST if is_sent else None,
        today=clock.today(),
        initial={"decision": row.facts.decision or ""},
    )
    if is_sent and form.is_valid():
        made = actions.decide_theme(theme=theme, by=request.user, **form.values())
        if made.decision in TAKEN_ON and theme.key in SHIPPED:
            text = _(
                "Festgehalten. Die Vorschläge für den Kreis folgen dem Feld jetzt."
            )
        else:
            text = _("Festgehalten.")
        messages.success(request, text)
        return redirect("themes:theme_detail", project.slug, theme_id)
    (line,) = shown.lines(project, [row], hidden_kinds(request.membership))
    context = {
        "project": project,
        "form": form,
        "theme": theme,
        "line": line,
        "is_own": theme.key not in SHIPPED,
        "is_retired": theme.state == ThemeState.RETIRED,
    }
    return render(request, "themes/theme_decide.html", context)


@page(Permission.INVENTORY_EDIT)
def theme_group(request: PageRequest, project: Project, theme_id: UUID) -> HttpResponse:
    theme = theme_or_404(project, theme_id)
    form = GroupForm(
        request.POST if request.method == "POST" else None,
        initial={
            "name": _("Arbeitsgruppe %(name)s") % {"name": theme.name},
            "purpose": theme.description,
        },
    )
    if request.method == "POST" and form.is_valid():
        try:
            group = actions.found_group(
                theme=theme, by=request.user, values=form.cleaned_data
            )
        except EntryTakenError:
            form.add_error(
                "name",
                _(
                    "Eine geplante Runde mit diesem Namen steht schon im Bestand. "
                    "Wählen Sie einen anderen Namen."
                ),
            )
        else:
            messages.success(
                request,
                _("„%(name)s“ ist als Runde geplant. Prüfen Sie, ob es sie schon gibt.")
                % {"name": group.name},
            )
            return redirect("themes:theme_detail", project.slug, theme_id)
    context = {"project": project, "form": form, "theme": theme}
    return render(request, "themes/theme_group.html", context)
