"""What is accessible and what is not yet, for everybody."""

from django.urls import reverse


def test_everybody_may_read_it(client, db):
    page = client.get(reverse("kernel:accessibility"))
    assert page.status_code == 200
    assert "Was noch fehlt" in page.content.decode()


def test_the_footer_leads_there(client, db):
    page = client.get(reverse("kernel:privacy")).content.decode()
    assert f'href="{reverse("kernel:accessibility")}"' in page
