"""Checks an uploaded coat of arms and draws it anew."""

import warnings
from io import BytesIO

from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageOps

from auftakt.projects.errors import CrestError

MAX_BYTES = 2 * 1024 * 1024
MAX_PIXELS = 16_000_000
SIDE = 256
FORMATS = ("PNG", "JPEG", "WEBP")


def to_png(raw: bytes) -> bytes:
    """A PNG of at most 256 pixels a side that holds pixels and nothing else.

    Metadata, profiles and whatever else hides in the upload stay behind. Raises
    `CrestError`; a picture that would unpack to more than 16 megapixels is refused
    before it is unpacked.
    """
    if len(raw) > MAX_BYTES:
        raise CrestError(_("Das Bild ist größer als 2 MB. Bitte verkleinern Sie es."))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(BytesIO(raw), formats=FORMATS) as picture:
                return _redrawn(picture)
    except CrestError:
        raise
    except Image.DecompressionBombError as error:
        raise CrestError(_too_many_pixels()) from error
    except Exception as error:  # decoders of foreign files raise whatever they like
        raise CrestError(
            _("Dieses Bild lässt sich nicht lesen. Erlaubt sind PNG, JPEG und WebP.")
        ) from error


def _redrawn(picture: Image.Image) -> bytes:
    if picture.width * picture.height > MAX_PIXELS:
        raise CrestError(_too_many_pixels())
    upright = ImageOps.exif_transpose(picture).convert("RGBA")
    upright.thumbnail((SIDE, SIDE))
    clean = Image.new("RGBA", upright.size)
    clean.paste(upright)
    target = BytesIO()
    clean.save(target, "PNG", optimize=True)
    return target.getvalue()


def _too_many_pixels() -> str:
    return str(_("Das Bild hat zu viele Bildpunkte. Bitte verkleinern Sie es."))
