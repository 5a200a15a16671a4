"""A link that was just given: shown once, because its key is stored nowhere."""

from dataclasses import dataclass

from django.core.mail import EmailMessage
from django.utils import timezone, translation
from django.utils.formats import date_format

from auftakt.accounts import mail
from auftakt.kernel.content import load_content
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
    words = load_content("participants", "letter", link.language)
    with translation.override(link.language):
        day = date_format(timezone.localtime(link.expires_at), "DATE_FORMAT")
    facts = {
        "name": link.name,
        "project": link.project.name,
        "town": link.project.municipality.name,
        "url": url,
        "day": day,
    }
    return EmailMessage(
        subject=" ".join(words["subject"].format(**facts).split()),
        body=words["body"].strip().format(**facts) + "\n",
        to=[link.email],
        headers=mail.HEADERS,
    )
