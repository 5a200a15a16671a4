"""It says word for word what Django's own select says."""

import pytest
from django import forms
from django.utils.translation import gettext_lazy as _

from auftakt.kernel.quick_select import QuickSelect

CHOICES = [("", "weiß nicht"), (1, _("gering")), (2, "<mehr> & größer")]


@pytest.mark.parametrize("value", [None, "", 1, "2", "fremd"])
def test_it_is_the_same_select(value):
    attrs = {"id": "id_a", "class": "breit", "aria-invalid": "true", "required": True}
    said = [
        " ".join(widget(choices=CHOICES).render("a", value, attrs).split())
        for widget in (forms.Select, QuickSelect)
    ]
    plain, quick = (text.replace("> <", "><") for text in said)
    assert quick.count("<option") == 3
    assert set(quick.partition(">")[0].split()) == set(plain.partition(">")[0].split())
    assert quick.partition(">")[2] == plain.partition(">")[2]
