"""Tabs between the analyses: `{% load analyses %}`."""

from typing import Any

from django import template
from django.template import Context

from auftakt.analyses.queries import analysis_tabs as tabs_of

register = template.Library()


@register.inclusion_tag("analyses/_tabs.html", takes_context=True)
def analysis_tabs(context: Context, here: str = "") -> dict[str, Any]:
    """`here`: an `AnalysisKind`, or nothing on the page of all analyses."""
    membership = context["request"].membership
    return {
        "project": membership.project,
        "tabs": tabs_of(membership),
        "here": here,
    }
