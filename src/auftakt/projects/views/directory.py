"""Fragments that fill in a Kommune from the official directory."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from auftakt.accounts.page import READ, PageRequest, account_page
from auftakt.projects import queries
from auftakt.projects.directory import short_name
from auftakt.projects.forms import ProjectCreateForm
from auftakt.projects.models import DirectoryEntry


@account_page(methods=READ)
def municipality_suggest(request: PageRequest) -> HttpResponse:
    """A fragment: entries of the directory for what has been typed so far."""
    typed = request.GET.get("name", "")
    context = {"typed": typed, "entries": queries.suggested_municipalities(typed)}
    return render(request, "projects/municipality_suggest.html", context)


@account_page(methods=READ)
def municipality_fill(request: PageRequest) -> HttpResponse:
    """A fragment: the fields of a Kommune, filled from the directory."""
    entry = queries.directory_entry(request.GET.get("ars", ""))
    form = ProjectCreateForm(initial=_values(entry), has_suggestions=True)
    form.fields["name"].widget.attrs["autofocus"] = True
    context = {"form": form, "entry": entry}
    return render(request, "projects/municipality_fill.html", context)


def _values(entry: DirectoryEntry | None) -> dict[str, Any]:
    if entry is None:
        return {}
    return {
        "name": short_name(entry.name),
        "kind": entry.kind,
        "is_large_county_town": entry.is_large_county_town,
        "land": entry.land,
        "county": entry.county,
        "population": entry.population,
        "population_date": entry.reference_date,
        "ags": entry.ags,
        "ars": entry.ars,
    }
