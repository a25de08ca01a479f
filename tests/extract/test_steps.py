"""Several things done in steps together."""

from extract.steps import Steps, finished, together


def counting(name: str, steps: int, log: list[str]) -> Steps[str]:
    for number in range(steps):
        log.append(f"{name}{number}")
        yield
    return name.upper()


def test_steps_are_taken_to_the_end_for_what_they_return():
    log: list[str] = []
    assert finished(counting("a", 3, log)) == "A"
    assert log == ["a0", "a1", "a2"]


def test_the_first_step_of_all_is_taken_before_the_second_of_any():
    log: list[str] = []
    assert together([counting("a", 1, log), counting("b", 3, log), counting("c", 2, log)]) == ["A", "B", "C"]
    assert log == ["a0", "b0", "c0", "b1", "c1", "b2"]


def test_nothing_to_do_together_gives_nothing():
    assert together([]) == []
