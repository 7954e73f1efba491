"""What is said of a plugin that was built for another contract, whatever else it brings along."""

import pytest
import strangers
from strangers import lines_importer

from balkansec.plugins import Isolation, State, load

site = pytest.fixture(strangers.site)
placed = pytest.mark.parametrize("isolation", [None, Isolation()], ids=["here", "in a worker"])

LATER = "__balkansec_contract__ = '~=2.0'\n"
HOOK = "from balkansec.plugins import *\n@hookimpl\ndef balkansec_importers():\n"
OTHER = (
    "plugin stranger (balkansec-later 3.1): left out: built for contract ~=2.0, this balkansec "
    "offers 1.0: expected a release of the plugin that fits this balkansec"
)
FIELD = "    return [ImporterDescriptor(name='x', source='x', importer=None, languages=('sq',))]"


def only(site, source, **options):
    site.install("balkansec-later", source, version="3.1")
    (plugin,) = load(entry_points=site.entry_points, **options).plugins
    return plugin


@placed
@pytest.mark.parametrize(
    "source",
    [
        LATER + HOOK + FIELD,
        LATER + HOOK.replace("importers", "weather") + "    return []",
        LATER + HOOK.replace("()", "(pages, clock)") + "    return []",
        LATER + HOOK.replace("@hookimpl", "") + "    return []",
        LATER + "from balkansec.plugins import WeatherDescriptor\n",
        LATER + "import balkansec.weather\n",
        LATER,
    ],
    ids=["a field", "a hook", "an argument", "a mark", "a name", "a module", "nothing"],
)
def test_what_only_a_later_contract_has_is_said_to_be_of_a_later_contract(site, source, isolation):
    plugin = only(site, source, isolation=isolation)
    assert (str(plugin.problem), plugin.contract) == (OTHER, "~=2.0")


def test_a_plugin_in_a_module_of_a_package_that_cannot_be_imported_is_understood(site):
    site.install("balkansec-later", LATER + "import balkansec.weather", version="3.1")
    (module,) = site.modules
    (point,) = site.entry_points
    inner = type(point)(point.name, f"{module}.plugin", point.group)
    assert str(load(entry_points=[inner]).problems[0]).endswith(OTHER.partition(": ")[2])


def test_the_contract_of_what_a_plugin_imports_is_not_its_own(site):
    site.install("balkansec-other", LATER + "raise OSError('gone')", plugin="other")
    (other,) = site.modules
    site.install("balkansec-later", f"import {other}\n", version="3.1")
    said = [str(problem) for problem in load(entry_points=site.entry_points).problems]
    assert said[0].endswith("left out: it cannot be imported: OSError: gone")


def test_a_plugin_that_cannot_be_imported_and_fits_is_said_not_to_be_importable(site):
    plugin = only(site, LATER.replace("2.0", "1.0") + "import balkansec.weather\n")
    assert plugin.problem.what.startswith("left out: it cannot be imported: ModuleNotFoundError")


@placed
def test_a_plugin_that_names_no_contract_is_left_out(site, isolation):
    plugin = only(site, HOOK + "    return []", isolation=isolation)
    assert (plugin.problem.what, plugin.problem.accepted) == (
        "left out: it does not say which versions of the contract it works with",
        'a line such as __balkansec_contract__ = "~=1.0"',
    )


@pytest.mark.parametrize("contract", [">=0.9,<2", "~=1.0", "==1.*"])
def test_a_range_that_holds_the_contract_fits(site, contract):
    source = lines_importer("lines").replace("~=1.0", contract)
    plugin = only(site, source)
    assert (plugin.state, plugin.contract) == (State.ACTIVE, contract)


@pytest.mark.parametrize("contract", ["~=1.1", ">=2", "<1", "==0.9"])
def test_a_range_that_does_not_hold_the_contract_does_not_fit(site, contract):
    plugin = only(site, lines_importer("lines").replace("~=1.0", contract))
    assert plugin.problem.what.startswith(f"left out: built for contract {contract}, this ")


@pytest.mark.parametrize(
    ("wrong", "shown"),
    [
        ("''", "''"),
        ("'1..0'", "'1..0'"),
        ("'~1.0'", "'~1.0'"),
        ("1.0", "<class 'float'>"),
        ("None", "<class 'NoneType'>"),
    ],
)
def test_a_contract_is_named_by_a_version_specifier(site, wrong, shown):
    plugin = only(site, f"__balkansec_contract__ = {wrong}\n{HOOK}    return []")
    assert (plugin.problem.what, plugin.problem.accepted) == (
        f"left out: its __balkansec_contract__ is {shown}",
        "versions of the contract, such as '~=1.0'",
    )
