"""The statistics with pandas, as an analyst would write them: reads uniform CSV files, computes every cell, checks nothing, stores nothing.

usage: counts.py FOLDER      reads FOLDER/inbox/*/*.csv, codes.csv (variable,code: the answers of every base) and round.csv, writes FOLDER/pandas.csv
"""
import csv
import glob
import sys

import numpy as np
import pandas as pd

FOLDER = sys.argv[1]
NAMES = ["id", "from", "to", "expected"]
ROUND, FROM, TO, EXPECTED = next(csv.reader(open(FOLDER + "/round.csv", encoding="utf-8")))
CODES = pd.read_csv(FOLDER + "/codes.csv", dtype=str, keep_default_na=False).groupby("variable", sort=False).code.apply(list).to_dict()
PHASES = ["before", "during", "after"]
rows = []


def read():
    files = sorted(glob.glob(FOLDER + "/inbox/*/*.csv"))
    some = (pd.read_csv(f, sep=";", dtype=str, keep_default_na=False, na_values=[""]) for f in files)
    data = pd.concat(some, ignore_index=True)
    data["opened"] = pd.to_datetime(data.opened_on, format="%Y-%m-%d")
    data["closed"] = pd.to_datetime(data.closed_on, format="%Y-%m-%d")
    data = data[(data.opened >= FROM) & (data.opened <= TO)].reset_index(drop=True)
    data["county"] = data.municipality.str[:2]
    data["year"] = data.opened.dt.year.astype(str)
    data["half"] = data.year + np.where(data.opened.dt.month > 6, "H2", "H1")
    data["age_group"] = pd.cut(pd.to_numeric(data.age), [17, 24, 34, 44, 54, 64, 200], labels=CODES["age"]).astype(object)
    return data


data = read()
YEARS = [str(y) for y in range(int(FROM[:4]), int(TO[:4]) + 1)]
BREAKDOWNS = {"gender": "gender", "age_group": "age", "honour_context": "honour_context", "violence_degree": "violence_degree"}
LEVELS = {"half": [y + h for y in YEARS for h in ("H1", "H2")], "municipality": sorted(data.municipality.unique()), "county": sorted(data.county.unique())}
for name, codes in BREAKDOWNS.items():
    LEVELS[name] = CODES[codes]
    data[name] = data[name].where(data[name].isin(CODES[codes]))
for name, values in LEVELS.items():
    data[name] = pd.Categorical(data[name], values)
GROUPS = [[], ["half"], ["municipality"], ["county"]] + [by for b in BREAKDOWNS for by in ([b], [b, "half"])]
TIMES = [[], ["half"]]


def key(by, group, variant):
    at = dict(zip(by, group))
    area = at.pop("municipality", at.pop("county", "00"))
    period = at.pop("half", ROUND)
    return area, *(variant or next(iter(at.items()), ("", ""))), period


def sizes(frame, by):
    """How many rows stand in each group, groups without any included."""
    if not by:
        return {(): len(frame)}
    counted = frame.groupby(by, observed=False, sort=False).size()
    return {k if isinstance(k, tuple) else (k,): int(n) for k, n in counted.items()}


def emit(statistic, by, group, variant, category, count, base, answers=None, value=None):
    rows.append((statistic, *key(by, group, variant), category, count, base, answers, value))


def groups_of(by_more, groups):
    return [by + [by_more] for by in groups] if by_more else groups


def count(statistic, frame, cases, codes, shares=(), groups=GROUPS, variant=None, answers=False):
    """frame: one row per case and answer, its answer in the column 'answer'; cases: the rows of the base; shares: category → answers."""
    frame = frame.assign(answer=pd.Categorical(frame.answer, codes))
    some = {share: frame[frame.answer.isin(parts)].drop_duplicates("case") for share, parts in shares}
    for by in groups:
        counts, bases = sizes(frame, by + ["answer"]), sizes(cases, by)
        totals = sizes(frame, by) if answers else {}
        parts = {share: sizes(hit, by) for share, hit in some.items()}
        for group, base in bases.items():
            for code in codes:
                emit(statistic, by, group, variant, code, counts[group + (code,)], base, totals.get(group))
            for share in parts:
                emit(statistic, by, group, variant, share, parts[share][group], base, totals.get(group))


KEYS = ["half", "municipality", "county"] + list(BREAKDOWNS)
data["case"] = data.index
CASES = data[KEYS + ["case"]]


def one(name):
    return data[name].where(data[name].isin(CODES[name]))


def distribution(statistic, answer, codes, shares=(), groups=GROUPS, more=None):
    known = answer.notna().values
    frame = CASES[known].assign(answer=answer[known])
    if more:
        frame[more] = pd.Categorical(data.loc[known, more], CODES[more])
    count(statistic, frame, frame, codes, shares, groups_of(more, groups))


def long(name, codes):
    """One row per case and answer of a column with several answers."""
    given = data[name].dropna().str.split("|").explode()
    given = given[given.isin(codes)]
    return CASES.loc[given.index].assign(answer=given.values).drop_duplicates(["case", "answer"])


def several(statistic, frame, codes, shares=(), everybody=False, **more):
    cases = CASES if everybody else CASES.loc[frame.case.unique()]
    count(statistic, frame, cases, codes, shares, answers=True, **more)


def flag(statistic, category, hit, base, groups=GROUPS, variant=None):
    cases, some = CASES[base], CASES[base & hit]
    for by in groups:
        counts = sizes(some, by)
        for group, n in sizes(cases, by).items():
            emit(statistic, by, group, variant, category, counts[group], n)


def figures(statistic, number, wanted, groups=GROUPS, more=None):
    known = number.notna().values
    frame = CASES[known].assign(number=number[known].values)
    if more:
        frame[more] = pd.Categorical(data.loc[known, more], CODES[more])
    for by in groups_of(more, groups):
        made = {}
        for name, how in wanted.items():
            if by:
                made[name] = {k if isinstance(k, tuple) else (k,): v for k, v in how(frame.groupby(by, observed=False, sort=False).number).items()}
            else:
                made[name] = {(): how(frame.number)}
        for group, n in sizes(frame, by).items():
            for name in wanted:
                emit(statistic, by, group, None, name, None, n, None, made[name].get(group) if n else None)


def coverage():
    expected = EXPECTED.split()
    inside = {"00": lambda m: True}
    for level in ("county", "municipality"):
        inside.update({code: (lambda m, code=code: m.startswith(code)) for code in LEVELS[level]})
    for by in [[], ["half"], ["municipality"], ["county"]]:
        for category, some in (("cases", CASES), ("closed", CASES[closed]), ("surveys", CASES[surveyed])):
            for group, n in sizes(some, by).items():
                emit("coverage", by, group, None, category, n, None)
        for group in sizes(CASES, by):
            area = key(by, group, None)[0]
            emit("coverage", by, group, None, "expected", sum(map(inside[area], expected)), None)
            emit("coverage", by, group, None, "delivered", sum(map(inside[area], LEVELS["municipality"])), None)


def wilson(count, base):
    z = 1.959963984540054 ** 2
    p = count / base
    middle = (p + z / (2 * base)) / (1 + z / base)
    half = (z * (p * (1 - p) / base + z / (4 * base**2))) ** 0.5 / (1 + z / base)
    return p, middle - half, middle + half


def factor(name, yes, known):
    """The share with the best outcome with and without a factor, and the difference with Newcombe's interval."""
    for answer, having in (("yes", yes), ("no", ~yes)):
        flag("best_outcome", "best", best, closed & known & having, TIMES, (name, answer))
    for by in TIMES:
        base = {a: sizes(CASES[closed & known & h], by) for a, h in (("yes", yes), ("no", ~yes))}
        hits = {a: sizes(CASES[closed & known & h & best], by) for a, h in (("yes", yes), ("no", ~yes))}
        for group in base["yes"]:
            n = base["yes"][group] + base["no"][group]
            made = [None] * 3
            if base["yes"][group] and base["no"][group]:
                p, low, high = wilson(hits["yes"][group], base["yes"][group])
                q, below, above = wilson(hits["no"][group], base["no"][group])
                d = p - q
                made = [d, d - ((p - low) ** 2 + (above - q) ** 2) ** 0.5, d + ((high - p) ** 2 + (q - below) ** 2) ** 0.5]
            for category, value in zip(("difference", "difference_low", "difference_high"), made):
                emit("best_outcome", by, group, (name, ""), category, None, n, None, value)


def kolada(category, hit):
    counted = data[hit].groupby(["municipality", "year"], observed=False).size()
    for municipality in LEVELS["municipality"]:
        for year in YEARS:
            rows.append(("kolada", municipality, "", "", year, category, int(counted.get((municipality, year), 0)), None, None, None))


mean = lambda numbers: numbers.mean()
quantile = lambda q: lambda numbers: numbers.quantile(q)

for statistic, variable in (
    ("gender_split", "gender"), ("origin", "origin"), ("child_followup", "child_followup"), ("honour_context", "honour_context"),
    ("violence_degree", "violence_degree"), ("implementation", "implementation"), ("closing_reason", "closing_reason"),
    ("exposure_change", "exposure_change"), ("participation", "participation"),
):
    distribution(statistic, one(variable), CODES[variable])
distribution("age", data.age_group, CODES["age"])
distribution("goal_attainment", one("goal_attainment"), CODES["goal_attainment"], [("full_or_partial", ["full", "partial"])])
distribution("support_importance", one("support_importance"), CODES["support_importance"], [("great_or_decisive", ["great", "decisive"])])

answers = {name: long(name, CODES[name]) for name in ("disability", "initiator", "perpetrator", "change_goal", "cooperation")}
several("disability", answers["disability"], CODES["disability"], [("any", [c for c in CODES["disability"] if c != "none"])])
for name in ("initiator", "perpetrator", "change_goal"):
    several(name, answers[name], CODES[name])
actors = answers["cooperation"][answers["cooperation"].answer != "none"]
several("cooperation", actors, [c for c in CODES["cooperation"] if c != "none"])
number = pd.Series(0, index=answers["cooperation"].case.unique()).add(actors.groupby("case").size(), fill_value=0).reindex(data.index)
distribution("cooperation_count", number.dropna().clip(upper=4).map({0: "0", 1: "1", 2: "2", 3: "3", 4: "4+"}).reindex(data.index), ["0", "1", "2", "3", "4+"])

entries = data[["intervention.support", "intervention.type", "intervention.date"]].dropna(subset=["intervention.support"])
entries = entries.set_axis(["support", "type", "date"], axis=1)
lists = entries.apply(lambda column: column.str.split("|"))
size = lists.support.str.len()
for column in ("type", "date"):
    lists[column] = [v if isinstance(v, list) and len(v) == n else ["-"] * n for v, n in zip(lists[column], size)]
entries = lists.explode(["support", "type", "date"])
supports = [c for c in CODES["intervention.support"] if c != "none"]
entries = entries[entries.support.isin(supports)].rename_axis("case").reset_index().drop_duplicates()
entries = entries.merge(CASES, on="case")
n = entries.groupby("case").size().reindex(data.index, fill_value=0)
distribution("interventions_per_client", n.clip(upper=5).map({0: "0", 1: "1", 2: "2", 3: "3", 4: "4", 5: "5+"}), ["0", "1", "2", "3", "4", "5+"])
everybody = pd.Series(True, index=data.index)
flag("interventions_per_client", "any", n > 0, everybody)
figures("interventions_per_client", n, {"mean_all": mean})
figures("interventions_per_client", n.where(n > 0), {"mean": mean, "median": quantile(0.5)})
several("interventions", entries.rename(columns={"support": "answer"}).drop_duplicates(["case", "answer"]), supports,
        [("housing", ["sheltered_housing", "temporary_housing", "permanent_housing"])])
typed = entries[entries.type.isin(CODES["intervention.type"])].rename(columns={"type": "answer"})
count("intervention_type", typed, typed, CODES["intervention.type"])
has_type = data.index.isin(typed.case)
flag("intervention_type", "any_assistance_decision", pd.Series(data.index.isin(typed.case[typed.answer == "assistance_decision"])), pd.Series(has_type))

days = (data.closed - data.opened).dt.days
classes = ["0-30", "31-90", "91-180", "181-365", "366+"]
length = pd.cut(days, [-1, 30, 90, 180, 365, 10**6], labels=classes).astype(object)
spread = {"mean": mean, "q1": quantile(0.25), "median": quantile(0.5), "q3": quantile(0.75)}
data["closing_reason"] = one("closing_reason")
for more, groups in ((None, GROUPS), ("closing_reason", TIMES)):
    if more:
        known = data.closing_reason.notna()
        length, days = length.where(known), days.where(known)
    distribution("contact_length", length, classes, groups=groups, more=more)
    figures("contact_length", days, spread, groups, more)

methods = CODES["risk.method"]
phase = {p: long(f"risk.method ({p})", methods) for p in PHASES}
any_phase = pd.concat(phase.values()).drop_duplicates(["case", "answer"])
method = [("any_method", [m for m in methods if m not in ("talk", "none")])]
several("risk_methods", any_phase, methods, method, everybody=True)
for p in PHASES:
    several("risk_methods", phase[p], methods, method, everybody=True, groups=TIMES, variant=("phase", p))
order = {level: place for place, level in enumerate(CODES["risk.level"])}
highest = {}
for p in PHASES:
    given = data[f"risk.level ({p})"].dropna().str.split("|").explode().map(order).dropna()
    highest[p] = given.groupby(level=0).max().reindex(data.index)
before, after = highest["before"], highest["after"]
both = before.notna() & after.notna()
names = CODES["risk.level"]
pair = pd.Series([f"{names[int(a)]}>{names[int(b)]}" if k else None for a, b, k in zip(before, after, both)], index=data.index)
pairs = [f"{a}>{b}" for a in names for b in names]
distribution("risk_change", pair, pairs, [
    ("lowered", [p for p in pairs if order[p.split(">")[1]] < order[p.split(">")[0]]]),
    ("same", [p for p in pairs if len(set(p.split(">"))) == 1]),
    ("raised", [p for p in pairs if order[p.split(">")[1]] > order[p.split(">")[0]]]),
])

closed = data.closed.notna() | data.closing_reason.notna()
surveyed = data[["exposure_change", "support_importance", "participation", "positive_elements", "improvement_suggestions"]].notna().any(axis=1)
coverage()
best = closed & one("goal_attainment").isin(["full", "partial"]) & ((one("exposure_change") == "much_better") | (data.closing_reason == "goal_reached"))
flag("best_outcome", "best", best, closed)
having = lambda frame, codes: pd.Series(data.index.isin(frame.case[frame.answer.isin(codes)]))
answered = lambda name: pd.Series(data.index.isin(answers[name].case))
factor("former_partner", having(answers["perpetrator"], ["former_partner"]), answered("perpetrator"))
factor("one_intervention", n == 1, everybody)
factor("no_disability", having(answers["disability"], ["none"]), answered("disability"))
factor("risk_method", having(any_phase, method[0][1]), everybody)
factor("assistance_decision", having(typed, ["assistance_decision"]), pd.Series(has_type))
factor("no_cooperation", having(answers["cooperation"], ["none"]), answered("cooperation"))
kolada("U30750", everybody)
kolada("U30751", n > 0)
kolada("U30752", (n > 0) & (data.closing_reason == "goal_reached"))

with open(FOLDER + "/pandas.csv", "w", newline="", encoding="utf-8") as out:
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow("statistic area breakdown breakdown_value period category count base answers value".split())
    writer.writerows(rows)
