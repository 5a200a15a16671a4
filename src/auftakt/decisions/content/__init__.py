"""The words of the scales, by method and language."""

from collections.abc import Mapping

from django.conf import settings

from auftakt.kernel.content import load_content


def usual_labels(method: str) -> dict[str, dict[str, str]]:
    """By language and value, as a round keeps them."""
    return {
        language: dict(load_content("decisions", "scales", language)[method])
        for language, _name in settings.LANGUAGES
    }


def zero_option(language: str) -> str:
    """What stays if nothing is chosen."""
    words: Mapping[str, str] = load_content("decisions", "scales", language)["words"]
    return words["zero_option"]
