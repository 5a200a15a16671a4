"""Every unmet condition with the place where it is met (S46)."""


def test_each_unmet_condition_has_a_link(sign_in, jana, project, items, address):
    page = sign_in(jana).get(address("readiness")).content.decode()
    assert "1 von 4 Bedingungen sind erfüllt" in page
    for words in ("Kreis besetzen", "Unterlagen ergänzen", "Ablauf planen"):
        assert words in page
    assert "Trotzdem bereit melden" in page


def test_a_member_reads_without_the_act(sign_in, ulf, items, address):
    page = sign_in(ulf).get(address("readiness")).content.decode()
    assert "36 Minuten zu lang" in page
    assert "bereit melden" not in page


def test_nothing_planned_yet(sign_in, jana, address):
    page = sign_in(jana).get(address("readiness")).content.decode()
    assert "0 von 4 Bedingungen sind erfüllt" in page


def test_a_foreign_project_does_not_exist(sign_in, otto, project, address):
    assert sign_in(otto).get(address("readiness")).status_code == 404
