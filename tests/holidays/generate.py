"""Writes the table beside it: `pip install holidays==0.109 && python generate.py > france.txt`."""

import holidays

ZONES = {
    "alsace-moselle": "57", "guadeloupe": "971", "martinique": "972", "guyane": "973", "reunion": "974",
    "mayotte": "976", "saint-barthelemy": "BL", "saint-martin": "MF",
}


def days(year, zone):
    return {f"{day:%m-%d}" for day in holidays.France(years=year, subdiv=zone)}


print(f"# Public holidays of France by the Python library holidays {holidays.__version__}: the year and its days,")
print("# then what a zone has besides (+) or lacks (-).")
for year in range(2000, 2051):
    everywhere = days(year, None)
    print(year, *sorted(everywhere))
    for name, zone in ZONES.items():
        more, less = days(year, zone) - everywhere, everywhere - days(year, zone)
        print(" ", name, *(f"+{day}" for day in sorted(more)), *(f"-{day}" for day in sorted(less)))
