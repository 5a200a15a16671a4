"""Fields that may stay empty for now."""

from auftakt.kernel.form_renderer import KernBoundField


class NeededBoundField(KernBoundField):
    """May stay empty for now, but is not optional: the kick-off needs it."""

    is_marked_optional = False
