"""Each key that leaves the rules has words."""

from auftakt.kernel.findings import FindingWords
from auftakt.projects import domain, labels


def test_each_key_has_words() -> None:
    for keys, words in (
        (domain.MunicipalityKind, labels.KIND_WORDS),
        (domain.Office, labels.OFFICE_WORDS),
        (domain.Size, labels.SIZE_WORDS),
        (domain.Size, labels.SIZE_HINTS),
        (domain.Complexity, labels.COMPLEXITY_WORDS),
        (domain.Complexity, labels.COMPLEXITY_HINTS),
        (domain.ActionField, labels.THEME_WORDS),
        (domain.BriefItem, labels.BRIEF_ITEM_WORDS),
        (domain.ProjectPhase, labels.PHASE_WORDS),
        (domain.KeyProblem, labels.KEY_PROBLEM_WORDS),
    ):
        assert set(words) == set(keys)


def test_each_finding_has_words() -> None:
    facts = domain.ProjectFacts(
        municipality="Ebersfelde",
        has_initiator=False,
        has_motivation=False,
        given=frozenset(),
        required=frozenset(domain.BriefItem),
    )
    found = list(domain.findings(facts))
    keys = {finding.key for finding in found} | {"projects.motivation_missing"}
    assert keys == set(labels.FINDINGS)
    for finding in found:
        filled: FindingWords = labels.FINDINGS[finding.key].filled(finding.facts)
        assert "%" not in f"{filled.title}{filled.text}{filled.link}"
