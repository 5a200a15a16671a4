"""Components of our pages; the gallery shows each of them (`/galerie/`)."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django import template
from django.contrib.messages import constants
from django.core.paginator import Page
from django.forms import BaseForm
from django.template import Context
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from auftakt.kernel.count_scale import CountScale
from auftakt.kernel.findings import Severity
from auftakt.kernel.icons import icon_svg

register = template.Library()

STATUS = {
    "done": ("check", _("fertig")),
    "begun": ("half", _("begonnen")),
    "open": ("open", _("offen")),
    "locked": ("dashed", _("noch nicht dran")),
}
_FINDING_ICONS = {
    Severity.GATE: ("lock", "tone-stop", _("blockiert")),
    Severity.WARNING: ("warning", "tone-care", _("Achtung")),
    Severity.HINT: ("info", "tone-info", _("Hinweis")),
}
_ALERT_KINDS = {
    constants.ERROR: "danger",
    constants.WARNING: "warning",
    constants.SUCCESS: "success",
}


@register.simple_tag
def icon(name: str, label: Any = "", css: str = "") -> SafeString:
    """`label` only where no visible text says the same."""
    return icon_svg(name, str(label), css)


@register.simple_tag
def status_word(status: str, word: Any = "") -> SafeString:
    """`status`: done, begun, open or locked; `word` replaces the usual word."""
    name, usual = STATUS[status]
    return format_html(
        '<span class="status-word status-word--{}">{}{}</span>',
        status,
        icon_svg(name),
        word or usual,
    )


@register.simple_tag
def status_icon(status: str) -> SafeString:
    """The shape with its word for readers; for places where no word fits."""
    name, word = STATUS[status]
    return icon_svg(name, str(word))


@register.simple_tag
def status_text(status: str) -> str:
    return str(STATUS[status][1])


@register.simple_tag
def chip(text: Any, tone: str = "", icon: str = "") -> SafeString:
    """`tone`: info, ok, care, stop, town or dashed."""
    return format_html(
        '<span class="chip{}">{}{}</span>',
        f" chip--{tone}" if tone else "",
        icon_svg(icon) if icon else "",
        text,
    )


@register.simple_tag
def avatar(initials: str) -> SafeString:
    """Decoration beside the full name."""
    return format_html('<span class="avatar" aria-hidden="true">{}</span>', initials)


@register.inclusion_tag("kernel/components/finding_card.html")
def finding_card(finding: Any, level: int = 3) -> dict[str, Any]:
    """`finding` has title, text, link_text, url and severity."""
    name, tone, word = _FINDING_ICONS[Severity(finding.severity)]
    return {
        "finding": finding,
        "icon": name,
        "tone": tone,
        "word": word,
        "level": level,
    }


@register.inclusion_tag("kernel/components/choice_card.html")
def choice_card(
    name: str, value: Any, title: Any, consequence: Any = "", **options: Any
) -> dict[str, Any]:
    """Options: checked, id, required, type ("radio" or "checkbox")."""
    return {
        "name": name,
        "value": value,
        "title": title,
        "consequence": consequence,
        "type": options.get("type", "radio"),
        "checked": options.get("checked", False),
        "required": options.get("required", False),
        "id": options.get("id") or f"{name}-{value}",
    }


@register.inclusion_tag("kernel/components/post_button.html", takes_context=True)
def post_button(
    context: Context, url: str, label: Any, variant: str = "secondary", **options: Any
) -> dict[str, Any]:
    """Options: confirm (a sentence that is shown first), name and value, icon, small.

    `variant`: primary, secondary, tertiary, link or icon (then `icon` is needed).
    """
    return {
        "csrf_token": context.get("csrf_token"),
        "url": url,
        "label": label,
        "variant": variant,
        **{key: options.get(key, "") for key in ("confirm", "name", "value", "icon")},
        "small": options.get("small", False),
    }


@register.inclusion_tag("kernel/components/date_card.html")
def date_card(date: dt.date, text: Any = "") -> dict[str, Any]:
    return {"date": date, "text": text}


@register.inclusion_tag("kernel/components/facts.html")
def description_list(pairs: Iterable[tuple[Any, Any]]) -> dict[str, Any]:
    """Pairs of term and value; an empty value is named as missing."""
    return {"pairs": pairs}


@register.inclusion_tag("kernel/forms/error_summary.html")
def error_summary(form: BaseForm) -> dict[str, Any]:
    """Links to each wrong field; nothing where nothing is wrong."""
    errors = [{"text": text, "target": ""} for text in form.non_field_errors()]
    for field in form:
        target = "" if field.is_hidden else getattr(field, "focus_id", field.auto_id)
        lines = getattr(field, "summary_errors", field.errors)
        errors += [{"text": text, "target": target} for text in lines]
    return {"errors": errors}


@register.inclusion_tag("kernel/components/messages.html")
def page_messages(messages: Iterable[Any]) -> dict[str, Any]:
    """All messages of a page in one KERN alert, in the most serious tone."""
    found = list(messages)
    worst = max((message.level for message in found), default=constants.INFO)
    return {"messages": found, "kind": _ALERT_KINDS.get(worst, "info")}


@register.inclusion_tag("kernel/components/count_scale.html")
def count_scale(
    value: int, low: int, high: int, minimum: int, maximum: int
) -> dict[str, Any]:
    """A number on its scale from minimum to maximum, with the good range marked."""
    return {"scale": CountScale(value, low, high, minimum, maximum)}


@register.inclusion_tag("kernel/components/pagination.html", takes_context=True)
def pagination(context: Context, page: Page[Any]) -> dict[str, Any]:
    """Keeps the other parameters of the address."""
    pages = page.paginator.get_elided_page_range(page.number, on_each_side=1)
    return {
        "page": page,
        "pages": [
            (number, _query(context, seite=number) if isinstance(number, int) else "")
            for number in pages
        ],
        "previous": _query(context, seite=page.number - 1),
        "next": _query(context, seite=page.number + 1),
    }


@register.simple_tag(takes_context=True)
def sort_link(context: Context, key: str, label: Any) -> SafeString:
    """Sorts by `?sortieren=key`, the second time by `-key`; put it inside a `th`."""
    current = context["request"].GET.get("sortieren", "")
    order = {key: "ascending", f"-{key}": "descending"}.get(current, "")
    if not order:
        return format_html(
            '<a class="sort-link" href="{}">{}</a>',
            _query(context, sortieren=key, seite=None),
            label,
        )
    words = {"ascending": gettext("aufsteigend"), "descending": gettext("absteigend")}
    return format_html(
        '<a class="sort-link" data-order="{}" href="{}">{}{}</a>',
        order,
        _query(
            context, sortieren=f"-{key}" if order == "ascending" else key, seite=None
        ),
        label,
        icon_svg("sort-up" if order == "ascending" else "sort-down", words[order]),
    )


def _query(context: Context, **changes: Any) -> str:
    request = context.get("request")
    query = request.GET.copy() if request else None
    if query is None:
        return "?"
    for key, value in changes.items():
        if value is None:
            query.pop(key, None)
        else:
            query[key] = str(value)
    return f"?{query.urlencode()}"


def _block(template_name: str, content: SafeString, **context: Any) -> SafeString:
    return render_to_string(template_name, {"content": content, **context})


@register.simple_block_tag
def fragment(content: SafeString) -> SafeString:
    """`{% fragment as picture %}…{% endfragment %}`: markup to hand to another tag."""
    return content


@register.simple_block_tag
def hero_next(
    content: SafeString, title: Any, eyebrow: Any = "", picture: str = ""
) -> SafeString:
    """The one next thing of a project; `picture` as in `empty_state`."""
    return _block(
        "kernel/components/hero_next.html",
        content,
        title=title,
        eyebrow=eyebrow,
        picture=picture,
    )


@register.simple_block_tag
def lock_panel(
    content: SafeString, title: Any, items: Iterable[Any] = ()
) -> SafeString:
    """What is missing; items have text, state (as in status_word) and url or ""."""
    return _block(
        "kernel/components/lock_panel.html", content, title=title, items=items
    )


@register.simple_block_tag
def empty_state(
    content: SafeString, title: Any, minutes: int = 0, picture: str = ""
) -> SafeString:
    """Instead of an empty list; `picture` is a fragment with an SVG."""
    return _block(
        "kernel/components/empty_state.html",
        content,
        title=title,
        minutes=minutes,
        picture=picture,
    )


@register.simple_block_tag
def success_note(content: SafeString, title: Any) -> SafeString:
    return _block("kernel/components/success_note.html", content, title=title)


@register.simple_block_tag
def data_table(content: SafeString, label: Any) -> SafeString:
    """The rows of a table; `label` names it and its scroll region."""
    return _block("kernel/components/data_table.html", content, label=label)


@register.simple_block_tag
def page_actions(content: SafeString) -> SafeString:
    return format_html('<div class="page-actions">{}</div>', content)


@register.simple_block_tag
def guidance(content: SafeString, title: Any = "") -> SafeString:
    """Why and how, folded away until somebody asks."""
    return _block(
        "kernel/components/guidance.html", content, title=title or _("Warum? So geht’s")
    )
