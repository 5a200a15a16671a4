"""One value from somebody without an account, in under a minute."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from auftakt.goals.actions.indicators import give_measurement
from auftakt.goals.forms.indicators import MeasurementForm
from auftakt.goals.queries.indicators import indicators_of_link
from auftakt.inventory.labels.figures import number_text
from auftakt.kernel import clock
from auftakt.participants.models import PersonalLink
from auftakt.participants.page import participant_page, token_of


@participant_page()
def measurement_give(
    request: HttpRequest, link: PersonalLink, indicator_id: UUID
) -> HttpResponse:
    """Only indicators that were put on this link; other values stay unseen."""
    indicator = get_object_or_404(indicators_of_link(link), public_id=indicator_id)
    is_sent = request.method == "POST"
    form = MeasurementForm(
        request.POST if is_sent else None,
        unit=indicator.unit,
        initial={"measured_on": clock.today(), "source": indicator.data_source},
    )
    made = None
    if is_sent and form.is_valid():
        made = give_measurement(
            indicator=indicator, link=link, values=form.cleaned_data, now=clock.now()
        )
    context = {
        "link": link,
        "token": token_of(request),
        "indicator": indicator,
        "form": form,
        "made": made,
        "value": number_text(made.value) if made else "",
    }
    return render(request, "goals/measurement_give.html", context)
