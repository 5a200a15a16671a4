"""A link that was just given: shown once, because its key is stored nowhere."""

from dataclasses import dataclass

from django.core.mail import EmailMessage
from django.utils import translation

from auftakt.accounts import mail
from auftakt.participants.models import PersonalLink
from auftakt.participants.qr import QrPath, qr_path


@dataclass(frozen=True)
class GivenLink:
    """`may_mail`: there is an address, and a server that sends."""

    link: PersonalLink
    token: str
    url: str
    message: EmailMessage
    qr: QrPath
    may_mail: bool


def given(link: PersonalLink, token: str) -> GivenLink:
    url = mail.link_to("analyses:my_page", token)
    return GivenLink(
        link=link,
        token=token,
        url=url,
        message=letter(link, url),
        qr=qr_path(url),
        may_mail=bool(link.email) and mail.reaches_people(),
    )


def letter(link: PersonalLink, url: str) -> EmailMessage:
    """In the language of the person."""
    with translation.override(link.language):
        context = {"link": link, "url": url}
        return mail.compose("participants/email/link", link.email, context)
