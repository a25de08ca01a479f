"""The day of a publication, mourning, an arrest or a sentence is not the day of the deaths it tells of."""

from datetime import date

import pytest

from extract.claims.claim_writer import read_claims
from tests.extract.test_revisions import read


@pytest.mark.parametrize(
    ("code", "text", "day"),
    [
        ("en", "The town mourned on Sunday 30 people killed by the storm.", None),
        ("en", "The ministry withdrew a toll of 52 dead, published on Sunday.", None),
        ("en", "On Sunday 52 people were killed.", date(2024, 5, 12)),
        ("en", "A man was charged on Sunday in the shooting deaths of two brothers in Toledo.", None),
        ("en", "A driver was sentenced on Sunday for killing three people.", None),
        ("en", "An undersecretary said on Sunday 12 people had died.", None),
        ("en", "Twelve people were arrested on Sunday.", date(2024, 5, 12)),
        ("pl", "Sąd skazał w niedzielę kierowcę za śmierć trzech osób.", None),
        ("ru", "Погибли 12 человек, заявил в воскресенье вице-премьер.", None),
        ("ru", "Задержаны в воскресенье 12 человек.", date(2024, 5, 12)),
        ("pl", "Miasto opłakiwało w niedzielę 30 zabitych.", None),
        ("pl", "W niedzielę zginęło 30 osób.", date(2024, 5, 12)),
        ("ru", "В воскресенье министерство отчиталось о 26 убитых.", None),
        ("ru", "В воскресенье погибли 26 человек.", date(2024, 5, 12)),
    ],
)
def test_only_the_day_of_the_deaths_dates_them(code: str, text: str, day: date | None) -> None:
    (claim,) = read_claims(read(code, text))[0]
    assert claim.event_start == day
