"""Addresses of decisions in one project."""

from django.urls import reverse


def url(name, project, *ids):
    return reverse(f"decisions:{name}", args=[project.slug, *ids])


def html(client, address, status=200):
    response = client.get(address)
    assert response.status_code == status
    return response.content.decode()
