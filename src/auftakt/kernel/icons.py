"""Line icons on a 24 × 24 grid, drawn with `currentColor`."""

from functools import lru_cache

from django.utils.html import format_html
from django.utils.safestring import SafeString

_SHAPES = {
    "home": '<path d="M3.5 11.2 12 3.8l8.5 7.4M6 9.5V20h4v-5.5h4V20h4V9.5"/>',
    "search": '<circle cx="10.5" cy="10.5" r="6.2"/><path d="m15.2 15.2 5.3 5.3"/>',
    "help": (
        '<circle cx="12" cy="12" r="9"/>'
        '<path d="M9.3 9.4a2.7 2.7 0 1 1 3.9 2.5c-.8.4-1.2.9-1.2 1.9"/>'
        '<circle cx="12" cy="16.9" r=".6" fill="currentColor"/>'
    ),
    "document": '<path d="M6 3.5h8l4 4v13H6zM9.5 12h5M9.5 16h5"/>',
    "settings": (
        '<path d="M3 7h5m5 0h8M3 12h9m5 0h4M3 17h5m5 0h8"/>'
        '<circle cx="10.5" cy="7" r="2.2"/><circle cx="14.5" cy="12" r="2.2"/>'
        '<circle cx="10.5" cy="17" r="2.2"/>'
    ),
    "lock": (
        '<path d="M7.8 11V7.2a4.2 4.2 0 0 1 8.4 0V11" stroke-width="2.4"/>'
        '<rect x="4" y="10" width="16" height="11.5" rx="2" fill="currentColor"/>'
        '<circle cx="12" cy="15.7" r="1.7" class="icon__hole"/>'
    ),
    "warning": (
        '<path d="M12 3 1.8 20.6h20.4z" fill="currentColor" stroke-linejoin="round"/>'
        '<path d="M12 9.4v5" class="icon__cut"/>'
        '<circle cx="12" cy="17.4" r="1.3" class="icon__hole"/>'
    ),
    "info": (
        '<rect x="2.5" y="2.5" width="19" height="19" rx="4" fill="currentColor"/>'
        '<path d="M12 11v6" class="icon__cut"/>'
        '<circle cx="12" cy="7.5" r="1.4" class="icon__hole"/>'
    ),
    "error": (
        '<path d="M12 2 22 12 12 22 2 12z" fill="currentColor"/>'
        '<path d="M12 7.4v5.4" class="icon__cut"/>'
        '<circle cx="12" cy="16" r="1.3" class="icon__hole"/>'
    ),
    "stop": (
        '<path d="M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8z" fill="currentColor"/>'
        '<path d="M7.5 12h9" class="icon__cut"/>'
    ),
    "success": (
        '<circle cx="12" cy="12" r="10" fill="currentColor" stroke="none"/>'
        '<path d="m7.2 12.4 3.3 3.3 6.3-7" class="icon__cut"/>'
    ),
    "check": '<path d="m5 12.6 4.6 4.6L19.2 6.8" stroke-width="2.4"/>',
    "half": (
        '<circle cx="12" cy="12" r="9"/>'
        '<path d="M12 3a9 9 0 0 1 0 18z" fill="currentColor" stroke="none"/>'
    ),
    "open": '<circle cx="12" cy="12" r="9"/>',
    "dashed": '<circle cx="12" cy="12" r="9" stroke-dasharray="3.4 3.67"/>',
    "close": '<path d="m6 6 12 12M18 6 6 18" stroke-width="2.2"/>',
    "add": '<path d="M12 5v14M5 12h14"/>',
    "edit": '<path d="m4 20 1-4.5L16 4.5l3.5 3.5-11 11zM13.8 6.7l3.5 3.5"/>',
    "delete": '<path d="M4.5 6.5h15M9.5 6V4h5v2M6.5 6.5l1 14h9l1-14M10 10v7M14 10v7"/>',
    "download": '<path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.5M4.5 20h15"/>',
    "upload": '<path d="M12 16V5M7.5 9.5 12 5l4.5 4.5M4.5 20h15"/>',
    "print": '<path d="M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z"/>',
    "calendar": '<path d="M4 6h16v14H4zM4 10.5h16M8.5 3.5V7M15.5 3.5V7"/>',
    "clock": '<circle cx="12" cy="12" r="9"/><path d="M12 7v5.3l3.6 2.2"/>',
    "mail": '<path d="M3 6h18v12.5H3zM3.5 6.5 12 13l8.5-6.5"/>',
    "person": '<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5a7.5 7.5 0 0 1 15 0"/>',
    "people": (
        '<circle cx="9" cy="9" r="3.4"/><path d="M2.8 19.5a6.3 6.3 0 0 1 12.5 0"/>'
        '<path d="M15.5 5.9a3.3 3.3 0 0 1 0 6.3M17.6 15c2.2.6 3.5 2.3 3.7 4.5"/>'
    ),
    "round": '<circle cx="12" cy="12" r="8.5" stroke-dasharray="6.2 2.7"/>',
    "chart": '<path d="M5 20v-7M12 20V4M19 20V9" stroke-width="2.2"/>',
    "cup": '<path d="M5 8h11v6a5 5 0 0 1-5 5h-1a5 5 0 0 1-5-5zM16 9.5h3.5V14H16"/>',
    "group": (
        '<circle cx="7.5" cy="8" r="3.5"/><circle cx="16.5" cy="8" r="3.5"/>'
        '<circle cx="12" cy="16" r="3.5"/>'
    ),
    "hand": (
        '<path d="M8 12.5V5.8a1.4 1.4 0 0 1 2.8 0V11m0-6.8a1.4 1.4 0 0 1'
        " 2.8 0V11m0-5.2a1.4 1.4 0 0 1 2.8 0v6m0-3.5a1.4 1.4 0 0 1 2.8"
        ' 0V15a6 6 0 0 1-6 6c-3.5 0-4.6-2-7.4-6.5-.8-1.5 1-2.5 2-1.3L8 15"/>'
    ),
    "globe": (
        '<circle cx="12" cy="12" r="9"/><ellipse cx="12" cy="12" rx="4" ry="9"/>'
        '<path d="M3.5 9h17M3.5 15h17"/>'
    ),
    "logout": '<path d="M14 4H5v16h9M10 12h11M17 8l4 4-4 4"/>',
    "link-out": '<path d="M13.5 4H20v6.5M20 4l-9 9M17 14v6H4V7h6"/>',
    "filter": '<path d="M4 5h16l-6 7.5V19l-4 1.5v-8z"/>',
    "copy": '<path d="M8.5 8.5H20V20H8.5zM15.5 8.5V4H4v11.5h4.5"/>',
    "arrow-up": '<path d="M12 19.5V5M6 11l6-6 6 6"/>',
    "arrow-down": '<path d="M12 4.5V19M6 13l6 6 6-6"/>',
    "arrow-forward": '<path d="M4.5 12H19M13 6l6 6-6 6"/>',
    "arrow-back": '<path d="M19.5 12H5M11 6l-6 6 6 6"/>',
    "chevron-down": '<path d="m6 9.5 6 6 6-6"/>',
    "chevron-right": '<path d="m9.5 6 6 6-6 6"/>',
    "sort-up": '<path d="m6 14.5 6-6 6 6"/>',
    "sort-down": '<path d="m6 9.5 6 6 6-6"/>',
}
NAMES = tuple(_SHAPES)

_START = (
    '<svg class="icon{extra}" viewBox="0 0 24 24" fill="none" stroke="currentColor"'
    ' stroke-width="1.8" stroke-linecap="round" {naming}>'
)


@lru_cache(maxsize=512)
def icon_svg(name: str, label: str = "", extra: str = "") -> SafeString:
    """Without `label` the icon is decoration; `extra` are more CSS classes."""
    naming = (
        format_html('role="img" aria-label="{}"', label)
        if label
        else format_html('aria-hidden="{}"', "true")
    )
    markup = f"{_START}{_SHAPES[name]}</svg>"
    return format_html(markup, extra=f" {extra}" if extra else "", naming=naming)
