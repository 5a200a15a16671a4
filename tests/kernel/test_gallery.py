"""The gallery shows every component and needs no account."""

import re

from django.urls import reverse

from auftakt.kernel.gallery import EXAMPLES


def test_everybody_sees_each_example(client, db):
    page = client.get(reverse("kernel:gallery")).content.decode()
    shown = re.findall(r'data-gallery="([a-z_]+)"', page)
    assert shown == [name for _title, name, _template in EXAMPLES]


def test_it_holds_no_inline_style_or_script(client, db):
    page = client.get(reverse("kernel:gallery")).content.decode()
    assert re.findall(r"\sstyle=|<style|<script(?![^>]*\bsrc=)|\son\w+=", page) == []


def test_every_id_is_there_once(client, db):
    page = client.get(reverse("kernel:gallery")).content.decode()
    plain = page[: page.index('data-gallery="form_errors"')]
    found = re.findall(r'\bid="([^"]+)"', plain)
    assert sorted(found) == sorted(set(found))


def test_it_only_reads(client, db):
    assert client.post(reverse("kernel:gallery")).status_code == 405
