"""What every page of the circle must do, in one call."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.test import Client
from django.urls import reverse

from auftakt.accounts.models import Account


def address(name: str, project, *args) -> str:
    return reverse(f"circle:{name}", args=[project.slug, *args])


@dataclass
class OpenTo:
    """Who gets 200; the others get 403 with a reason, strangers 404, nobody 302."""

    sign_in: Callable[[Account], Client]
    leads: Sequence[Account]
    others: Sequence[Account]
    stranger: Account

    def lead(self, url: str) -> None:
        for account in self.others:
            answer = self.sign_in(account).get(url)
            assert answer.status_code == 403
            assert "Ihre Rolle darf das nicht" in answer.text
        self._shown_to(self.leads, url)

    def members(self, url: str) -> None:
        self._shown_to([*self.leads, *self.others], url)

    def _shown_to(self, accounts: Sequence[Account], url: str) -> None:
        for account in accounts:
            assert self.sign_in(account).get(url).status_code == 200
        assert self.sign_in(self.stranger).get(url).status_code == 404
        assert Client().get(url).status_code == 302
