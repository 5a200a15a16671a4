"""A store that keeps answers in memory, and counts how often it was asked to save."""

from auftakt.analyses.answering import Subject


class FakeStore:
    def __init__(self, activity, subjects=()):
        self.activity = activity
        self.named = [
            Subject(str(one), f"Karte {one}", "Ein Satz.") for one in subjects
        ]
        self.kept = {}
        self.saves = 0

    def subjects(self, _round, _link):
        return self.named

    def answers_of(self, _round, link):
        return dict(self.kept.get(link.pk, {}))

    def save(self, _round, link, subject_id, values, _now):
        self.saves += 1
        self.kept.setdefault(link.pk, {})[subject_id] = dict(values)
