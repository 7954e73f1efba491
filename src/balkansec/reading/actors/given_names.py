"""Frequent given names, by which natural persons are told from bodies."""

from typing import Final

from balkansec.vocabulary import fold

__all__ = ["is_given_name"]

# Names of places and of well-known bodies are left out.
_NAMES: Final = frozenset(
    """
    admir adnan adrian agim agron albert aleksandar aleksandr aleksandra alen alenka alexander
    alexandra ali alma amar amela amir ana anamarija anastasia andrea andreas andrej andreja
    andrew angela anita ann anna anne anton antonio arben armin artan asim barbara bekim
    besnik biljana bojan bojana boris borut bozidar branislav branka branko brian burim carl
    carlo caroline catherine charles christian christina christine christopher claudia danica
    daniel daniela danijel danijela danilo darko david davor dejan denis diana dimitar
    dimitris donika dragan dragana drago dubravka dusan dzenan edin edita edward elena elira
    elisabeth elizabeth ema emil emina emir eric erik erion ermira ervin eva fatmir fatos
    filip florian frank franz fred gabriela george georgi gerhard goran gordan gordana hans
    haris hashim helena henry igor ilir indira irena irina iva ivan ivana ivica jadranka jakov
    jan jana jane janez jasmin jasmina jasna jelena jennifer jens jim joao johan johann john
    jonathan jose josip jovan jovana julia jure jurij karl katarina kate katerina katja klaus
    kristijan kristina laura lejla leonora lidija liljana linda ljiljana ljubica luan luca
    lucia luka maja majlinda manuel marc marco margarita maria marija marijana marina mario
    marjan mark marko markus marta martin martina mary matej mateja matteo matthew matthias
    maya michael michel mihail mihajlo milan milena milica milorad milos milosh mira mirela
    miriam mirjana mirko miroslav mladen mojca monika muhamed natalia natalija natasa natasha
    nebojsa nenad nevena nicholas nicolas nikola nina olga oliver olivera orhan ornela patrick
    paul paulo pavel pavle pedro petar peter petra philip pierre predrag radmila radovan ramiz
    ranka renata rezarta richard robert roberta roland roman sabina samir sandra sanja sara
    sarah sasa senad sergej shpend shpresa silvia simon sinisa sladana slavica slavko slobodan
    snezana sofia sonja srdan stefan stefania steven stjepan stojan susan suzana svetlana
    tamara tanja tatjana teodora thomas tihomir tina tom tomas tomaz tomislav ursula valentina
    vanja vasil vera veronika vesna viktor viktorija violeta vjosa vladimir vlado vojislav
    walter werner william zdravko zeljka zeljko zlatko zoran zorica zvonimir
    """.split()  # noqa: SIM905 - a list would be a line for each
)


def is_given_name(word: str) -> bool:
    """Tell whether a word is a frequent given name in the region or beyond.

    Example:
        >>> is_given_name("Željko")
        True
    """
    return fold(word) in _NAMES
