#!/usr/bin/env python3
"""Response times of an event log, straight from its CSV and independent of the product.

Plain Python 3.9+, standard library only; shares no code with the product. Usage:

    python3 response_times.py receipt.csv [--zone Europe/Amsterdam] [--cases]

The log is taken to be well-formed: what cannot be read stops the script.

Rules (the same ones the import and the response-time view follow):
  * A case is left out whole when it ends before it starts.
  * received: its start date lies in the month; concluded: its end date lies in the month; pending: received minus concluded
    up to and including the month. All dates are civil dates on the clock of the zone.
  * business days: Monday to Friday, counted from the day after the start date up to and including the end date.
    No holidays: the log names none.
  * on time: the end date is not later than the date of the deadline.
  * median and p90 are nearest-rank: the value at rank ceil(p * n / 100) of the sorted business days.
Writes one JSON object to standard output. Exit 2 when the zone's data is missing on this machine.
"""

import argparse
import csv
import json
import sys
from collections import defaultdict
from datetime import date, datetime, timedelta

try:
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError
except ImportError:  # Python before 3.9
    sys.exit("needs Python 3.9 or newer (zoneinfo)")


def civil(text, zone):
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=zone)
    return moment.astimezone(zone).date(), moment


def business_days(start: date, end: date) -> int:
    """Counted one by one on purpose: the product uses arithmetic, this must not share its mistakes."""
    days, day = 0, start
    while day < end:
        day += timedelta(days=1)
        if day.weekday() < 5:
            days += 1
    return days


def nearest_rank(values, percent):
    if not values:
        return None
    ordered = sorted(values)
    return ordered[(percent * len(ordered) + 99) // 100 - 1]


def read_cases(path, zone):
    first_rows, order = {}, []
    with open(path, encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            key = row["case:concept:name"]
            if key not in first_rows:
                first_rows[key] = row
                order.append(key)
    cases, left_out = [], []
    for key in order:
        row = first_rows[key]
        received, started_at = civil(row["case:startdate"], zone)
        due, _ = civil(row["case:deadline"], zone)
        concluded = None
        if row["case:enddate"]:
            concluded, ended_at = civil(row["case:enddate"], zone)
            if ended_at < started_at:
                left_out.append(key)
                continue
        cases.append(
            {
                "case": key,
                "department": row["case:department"],
                "channel": row["case:channel"],
                "officer": row["case:responsible"] if row["case:responsible"] != "EMPTY" else "",
                "received": received,
                "concluded": concluded,
                "days": business_days(received, concluded) if concluded else None,
                "on_time": concluded <= due if concluded else None,
            }
        )
    return cases, left_out


def month_of(day):
    return f"{day.year:04d}-{day.month:02d}"


def tenths_of_percent(part, whole):
    """Rounded half up, in whole numbers: round() would take 81.25 to 81.2."""
    return (2000 * part + whole) // (2 * whole) / 10


def figures(received, concluded, pending):
    days = [case["days"] for case in concluded]
    on_time = sum(1 for case in concluded if case["on_time"])
    return {
        "received": received,
        "concluded": len(concluded),
        "pending": pending,
        "onTime": on_time,
        "late": len(concluded) - on_time,
        "onTimePercent": tenths_of_percent(on_time, len(concluded)) if concluded else None,
        "medianBusinessDays": nearest_rank(days, 50),
        "p90BusinessDays": nearest_rank(days, 90),
    }


def by_month(cases, months):
    table, pending = {}, 0
    for month in months:
        received = sum(1 for case in cases if month_of(case["received"]) == month)
        concluded = [case for case in cases if case["concluded"] and month_of(case["concluded"]) == month]
        pending += received - len(concluded)
        table[month] = figures(received, concluded, pending)
    return table


def summed(cases, months):
    concluded = [case for case in cases if case["concluded"]]
    return {"total": figures(len(cases), concluded, len(cases) - len(concluded)), "months": by_month(cases, months)}


def all_months(cases):
    days = [case["received"] for case in cases] + [case["concluded"] for case in cases if case["concluded"]]
    month, last, months = min(days).replace(day=1), max(days), []
    while month <= last:
        months.append(month_of(month))
        month = (month + timedelta(days=31)).replace(day=1)
    return months


def main():
    parser = argparse.ArgumentParser(description="Response times of an event log, from its CSV alone")
    parser.add_argument("csv")
    parser.add_argument("--zone", default="Europe/Amsterdam")
    parser.add_argument("--cases", action="store_true", help="also list every case with its days")
    args = parser.parse_args()
    try:
        zone = ZoneInfo(args.zone)
    except ZoneInfoNotFoundError:
        print(f"this machine has no time zone data for {args.zone} (install tzdata)", file=sys.stderr)
        sys.exit(2)

    cases, left_out = read_cases(args.csv, zone)
    months = all_months(cases)
    report = {"zone": args.zone, "leftOut": left_out, "all": summed(cases, months)}
    for key in ("department", "channel", "officer"):
        groups = defaultdict(list)
        for case in cases:
            groups[case[key]].append(case)
        report[key] = {name: summed(group, months) for name, group in sorted(groups.items())}
    if args.cases:
        report["cases"] = [
            {**case, "received": str(case["received"]), "concluded": case["concluded"] and str(case["concluded"])}
            for case in cases
        ]
    json.dump(report, sys.stdout, indent=1, ensure_ascii=False)
    print()


if __name__ == "__main__":
    main()
