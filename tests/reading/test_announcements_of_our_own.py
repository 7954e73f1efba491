"""Announcements as sources word them, with sentences of our own, each read whole."""

import pytest

from balkansec import read_text

# Title, text; then kind, dates, city, country, edition and organisers as a person reads them.
_READ_WHOLE = [
    (
        "3rd Regional Workshop on Firearms Tracing",
        "SEESAC is organising the 3rd Workshop in Budva, Montenegro, on 12-13 June 2019.",
        ("event", "2019-06-12/2019-06-13", "Budva", "ME", 3, ["seesac"]),
    ),
    (
        "Annual Meeting of Police Directors",
        (
            "All meet on 5 and 6 May 2022 in Ohrid, North Macedonia. It is organised by the"
            " PCC SEE Secretariat and hosted by the Ministry of Interior of North Macedonia."
        ),
        ("event", "2022-05-05/2022-05-06", "Ohrid", "MK", None, ["pcc-see-secretariat"]),
    ),
    (
        "Training on Cybercrime",
        "From 29 September to 2 October 2020, the Council of Europe will hold a training.",
        ("event", "2020-09-29/2020-10-02", None, None, None, ["coe"]),
    ),
    (
        "Second Meeting on Trafficking",
        "SARAJEVO, 14 March 2017 - The second meeting was opened by the Minister of Security.",
        ("event", "2017-03-14", "Sarajevo", "BA", 2, []),
    ),
    (
        "Launch of the Firearms Roadmap",
        "The roadmap, adopted in July 2018 in London, is presented in Podgorica on 1 May 2019.",
        ("event", "2019-05-01", "Podgorica", "ME", None, []),
    ),
    (
        "Expert meeting on cultural property",
        (
            "On 12 April 2018 the UNESCO Office in Venice and the OSCE are organising an expert"
            " meeting in Sarajevo."
        ),
        ("event", "2018-04-12", "Sarajevo", "BA", None, [None, "osce"]),
    ),
    (
        "Workshop on Witness Protection",
        (
            "Supported by the Kingdom of the Netherlands, the Witness Unit of Serbia will"
            " organise a workshop in Vrnjačka Banja from 3 to 5 June 2019."
        ),
        ("event", "2019-06-03/2019-06-05", "Vrnjačka Banja", "RS", None, [None]),
    ),
    (
        "Cyber Security Conference",
        (
            "The conference organized by RCC, UNODC and the Ministry of Order will be held"
            " on the 9th of June 2022 in Belgrade."
        ),
        ("event", "2022-06-09", "Belgrade", "RS", None, ["rcc", "unodc", None]),
    ),
    (
        "Regional Anti-Corruption Summit",
        "Chisinau, Moldova, September 29, 2015 – RAI and its partners are organising it.",
        ("event", "2015-09-29", "Chisinau", "MD", None, ["rai"]),
    ),
    (
        "Simulation exercise",
        "Between 30 December 2019 and 2 January 2020 the RCC is organising it in Bar, Montenegro.",
        ("event", "2019-12-30/2020-01-02", "Bar", "ME", None, ["rcc"]),
    ),
    (
        "Workshop on first response",
        "It will take place at a hotel of Ilidža, Sarajevo, 11–13 December 2018.",
        ("event", "2018-12-11/2018-12-13", "Sarajevo", "BA", None, []),
    ),
    (
        "Meeting of the Heads of Units",
        "They met in March 2018 in Jahorina. The next meeting is in September 2018 in Belgrade.",
        ("event", "2018-03", "Jahorina", "BA", None, []),
    ),
    (
        "Twenty-second Meeting of the Committee",
        "The committee meets in Vienna on 7 June 2019.",
        ("event", "2019-06-07", "Vienna", "AT", 22, []),
    ),
    (
        "Regional Exercise",
        "The field exercise will take place in Kumanovo, Macedonia in October 2017.",
        ("event", "2017-10", "Kumanovo", "MK", None, []),
    ),
    (
        "Round table in Novi Sad",
        "All sat together today.",
        ("event", None, "Novi Sad", "RS", None, []),
    ),
    (
        "Call for tenders: radios",
        "Offers for radios in Tirana are taken until 30 June 2018.",
        ("notice", None, None, None, None, []),
    ),
    (
        "Capacity for police reform",
        "The project, funded by the European Union, runs from January 2018 to December 2020.",
        ("project", None, None, None, None, []),
    ),
]


@pytest.mark.parametrize(
    ("title", "text", "facts"), _READ_WHOLE, ids=[row[0] for row in _READ_WHOLE]
)
def test_an_announcement_is_read_as_a_person_reads_it(title, text, facts):
    said = read_text(text, title=title)
    days = None if said.dates is None else said.dates.to_edtf()
    organisers = [actor.id for actor in said.organisers]

    assert (said.kind.value, days, said.city, said.country, said.edition, organisers) == facts
