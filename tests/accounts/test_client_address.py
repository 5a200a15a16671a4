import pytest
from django.test import RequestFactory

from auftakt.accounts.client_address import UNKNOWN, client_address

PROXY = "10.0.0.1"


def address(settings, proxies, header=None, sender=PROXY):
    settings.TRUSTED_PROXIES = proxies
    extra = {} if header is None else {"HTTP_X_FORWARDED_FOR": header}
    return client_address(RequestFactory().get("/", REMOTE_ADDR=sender, **extra))


@pytest.mark.parametrize(
    ("proxies", "header", "expected"),
    [
        (0, None, PROXY),
        (0, "203.0.113.9", PROXY),
        (1, "203.0.113.9", "203.0.113.9"),
        (1, "1.2.3.4, 203.0.113.9", "203.0.113.9"),
        (2, "1.2.3.4, 203.0.113.9, 10.0.0.2", "203.0.113.9"),
        (2, "203.0.113.9", PROXY),
        (1, None, PROXY),
        (1, "nonsense", PROXY),
        (1, "203.0.113.9:4711", "203.0.113.9"),
        (1, "[2001:db8::1]:4711", "2001:db8::1"),
        (1, "2001:db8::1", "2001:db8::1"),
    ],
)
def test_only_own_proxies_are_believed(settings, proxies, header, expected):
    assert address(settings, proxies, header) == expected


def test_a_request_through_a_socket_has_no_address(settings):
    assert address(settings, 0, sender="") == UNKNOWN
