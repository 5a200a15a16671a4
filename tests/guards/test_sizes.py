"""Nothing grows so long that nobody reads it whole."""

from tests.guards.code import (
    OUR_CODE,
    assert_none,
    functions,
    lines_of,
    name_of,
    python_files,
    scripts,
    templates,
)

MODULE, FUNCTION, TEMPLATE, SCRIPT = 400, 60, 120, 150


def _longer(files, limit):
    return {name_of(f): n for f in files if (n := len(lines_of(f))) > limit}


def test_modules_stay_readable():
    assert_none(_longer(python_files(*OUR_CODE), MODULE))


def test_functions_stay_readable():
    found = {
        f"{name_of(file)}:{node.name}": length
        for file in python_files(*OUR_CODE)
        for node in functions(file)
        if (length := node.end_lineno - node.lineno + 1) > FUNCTION
    }
    assert_none(found)


def test_templates_stay_readable():
    assert_none(_longer(templates(), TEMPLATE))


def test_scripts_stay_readable():
    assert_none(_longer(scripts(), SCRIPT))
