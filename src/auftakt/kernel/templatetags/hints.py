"""The short hint every page has (S6); its words are content files."""

from django import template
from django.utils.translation import get_language

from auftakt.kernel.content import load_content

register = template.Library()


@register.inclusion_tag("kernel/components/page_hint.html")
def page_hint(app: str, page: str) -> dict[str, str]:
    """`{% page_hint "projects" "brief_edit" %}`: why, how, example, common mistake."""
    hints = load_content(app, "hints", get_language() or "de")
    return dict(hints[page])
