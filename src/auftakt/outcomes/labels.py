"""Words for what can be made from a result."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from auftakt.origins.domain import Kind

CONSEQUENCES: dict[str, Promise] = {
    Kind.GOAL: _("Das will der Kreis erreichen. Es steht dann bei den Zielen."),
    Kind.MEASURE: _("Das tut jemand, bis zu einem Tag."),
    Kind.RISK: _("Das kann dazwischenkommen. Sie schätzen es als Nächstes ein."),
    Kind.QUESTION: _("Das muss jemand klären. Es kommt auf die Liste für den Auftakt."),
    Kind.SEAT: _("Diese Stimme fehlt im Kreis. Der Platz ist zunächst frei."),
}
MADE_WORDS: dict[str, Promise] = {
    Kind.GOAL: _("Daraus ist ein Ziel geworden: %(title)s"),
    Kind.MEASURE: _("Daraus ist eine Maßnahme geworden: %(title)s"),
    Kind.RISK: _("Daraus ist ein Risiko geworden: %(title)s"),
    Kind.QUESTION: _("Daraus ist eine offene Frage geworden: %(title)s"),
    Kind.SEAT: _("Daraus ist ein Platz im Kreis geworden: %(title)s"),
}
