"""Who a link belongs to can be put right; the key stays."""

from auftakt.participants.queries import link_by_token


def test_names_and_addresses_are_corrected(project, link, jana, ulf, sign_in):
    page = f"/p/ebersfelde/links/{link.public_id}/"
    assert sign_in(ulf).get(page).status_code == 403
    client = sign_in(jana)
    form = client.get(page).context["form"]
    data = {
        "name": "Frau Dr. Pohlke",
        "email": link.email,
        "language": "en",
        "seat": "",
        "organisation": "",
        **{bound.html_name: bound.value() or "" for bound in form.hidden_fields()},
    }
    assert client.post(page, data).status_code == 302
    found = link_by_token("pohlke")
    assert (found.name, found.language) == ("Frau Dr. Pohlke", "en")
    assert client.post(page, {**data, "name": ""}).status_code == 200
