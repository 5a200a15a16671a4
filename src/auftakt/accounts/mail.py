"""Mails about signing in and taking part: plain text, marked as automatic."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import structlog
from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse

from auftakt.accounts.models import Invitation

HEADERS = {"Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All"}
_BACKENDS_WITHOUT_READERS = ("filebased", "console", "dummy")

log = structlog.get_logger(__name__)
_pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="mail")


def reaches_people() -> bool:
    """False while mails only land in a file or the terminal."""
    module = settings.EMAIL_BACKEND.rsplit(".", 2)[-2]
    return module not in _BACKENDS_WITHOUT_READERS


def link_to(name: str, *args: Any) -> str:
    """A whole address for a mail; never built from what a request claims."""
    return f"{settings.BASE_URL}{reverse(name, args=args)}"


def compose(template: str, to: str, context: dict[str, Any]) -> EmailMessage:
    """From `<template>_subject.txt` and `<template>_message.txt`."""
    subject = render_to_string(f"{template}_subject.txt", context)
    body = render_to_string(f"{template}_message.txt", context)
    return EmailMessage(
        subject=" ".join(subject.split()),
        body=body.strip() + "\n",
        to=[to],
        headers=HEADERS,
    )


def invitation_mail(invitation: Invitation, token: str) -> EmailMessage:
    link = link_to("accounts:invitation_accept", token)
    context = {"invitation": invitation, "link": link, "base_url": settings.BASE_URL}
    return compose("accounts/email/invitation", invitation.email, context)


def send(message: EmailMessage) -> bool:
    """False where the mail server refused; the reason goes to the log."""
    try:
        message.send()
    except OSError as error:  # smtplib's errors are OSErrors too
        log.warning("mail_not_sent", error=type(error).__name__)
        return False
    return True


def send_soon(message: EmailMessage) -> None:
    """Answers at once, so that nobody can tell by the clock whether a mail left."""
    _pool.submit(send, message)


def wait_for_sent() -> None:
    """Until all mails handed over before are out; for tests and for shutting down."""
    _pool.submit(lambda: None).result()
