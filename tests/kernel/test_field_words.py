"""What a form says about a value it cannot read."""

from django import forms


class Sample(forms.Form):
    email = forms.EmailField(required=False)
    people = forms.IntegerField(required=False, min_value=1, max_value=9)
    share = forms.DecimalField(required=False)
    day = forms.DateField(required=False)
    begins = forms.TimeField(required=False)
    own = forms.IntegerField(
        required=False, min_value=1, error_messages={"min_value": "Eigene Worte."}
    )


def errors(**data):
    return {name: list(found) for name, found in Sample(data).errors.items()}


def test_each_kind_of_field_names_what_it_wants():
    assert errors(email="ulf", people="x", share="x", day="x", begins="x") == {
        "email": ["Tragen Sie eine Adresse wie name@beispiel.de ein."],
        "people": ["Tragen Sie eine ganze Zahl ein."],
        "share": ["Tragen Sie eine Zahl ein."],
        "day": ["Tragen Sie einen Tag ein, zum Beispiel 22.01.2027."],
        "begins": ["Tragen Sie eine Uhrzeit ein, zum Beispiel 9:00."],
    }


def test_limits_are_said_and_a_forms_own_words_stay():
    assert errors(people="0", own="0") == {
        "people": ["Tragen Sie mindestens 1 ein."],
        "own": ["Eigene Worte."],
    }
    assert errors(people="10") == {"people": ["Tragen Sie höchstens 9 ein."]}
