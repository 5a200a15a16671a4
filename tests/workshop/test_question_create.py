"""A new question."""

from auftakt.workshop.models import OpenQuestion

URL = "/p/ebersfelde/auftakt/fragen/neu/"


def test_who_may_open_it(jana, moderator, ulf, otto, sign_in):
    for account, status in ((jana, 200), (moderator, 200), (ulf, 403), (otto, 404)):
        assert sign_in(account).get(URL).status_code == status


def test_the_question_alone_is_enough(project, jana, sign_in):
    sent = {"text": "Wer bezahlt?", "status": "open"}
    assert sign_in(jana).post(URL, sent).status_code == 302
    assert OpenQuestion.objects.get().number_text == "F-01"


def test_given_away_needs_somebody_and_a_day(project, jana, sign_in):
    sent = {"text": "Wer bezahlt?", "status": "assigned"}
    errors = sign_in(jana).post(URL, sent).context["form"].errors
    assert set(errors) == {"owner", "due_on"}


def test_answered_needs_the_answer(project, jana, sign_in):
    sent = {"text": "Wer bezahlt?", "status": "answered"}
    answer = sign_in(jana).post(URL, sent)
    assert set(answer.context["form"].errors) == {"answer"}
    assert sign_in(jana).post(URL, {"status": "open"}).status_code == 200
    assert not OpenQuestion.objects.exists()
