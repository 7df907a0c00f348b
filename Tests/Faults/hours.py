"""Working time, as section 2 of POLICY.md has it.

A moment is a number of seconds of UTC, and so is a local time: all of it is to happen between two changes
of summer time, where London's clocks show UTC. A date is the number of its day; a deadline is a moment, or
a `datetime.date`.
"""

import datetime
import re

HOUR, DAY = 3600, 86_400
EPOCH = datetime.date(1970, 1, 1).toordinal()


class Calendar:
    """When somebody works: section 2."""

    def __init__(self, hours, closed=()):
        """Periods such as `09:00-17:30`, a list for each day from Monday on, and closed dates."""
        self.hours = [[self.period(words) for words in day] for day in hours]
        self.closed = {date.toordinal() - EPOCH for date in closed}

    @staticmethod
    def period(words):
        return tuple(HOUR * int(hour) + 60 * int(minute) for hour, minute in re.findall(r"(\d+):(\d+)", words))

    @staticmethod
    def date(moment):
        return moment // DAY

    def periods(self, date):
        """The periods of a date, as moments; the first of January 1970 was a Thursday."""
        if date in self.closed:
            return []
        return [(date * DAY + opens, date * DAY + closes) for opens, closes in self.hours[(date + 3) % 7]]

    def ahead(self, moment):
        """The periods that are not over yet."""
        date = self.date(moment)
        while True:
            yield from (period for period in self.periods(date) if period[1] > moment)
            date += 1

    def open(self, moment):
        return max(moment, next(self.ahead(moment))[0])

    def add(self, moment, span):
        count, unit = re.fullmatch(r"(\d+)(\w+)", span).groups()
        count = int(count)
        if unit in ("m", "h"):
            return moment + count * {"m": 60, "h": HOUR}[unit]
        if unit == "wd":
            moment = self.open(moment)
            date = self.date(moment)
            for _ in range(count):
                date = next(later for later in range(date + 1, date + 367) if self.periods(later))
            return self.open(date * DAY + moment % DAY)
        left = count * HOUR
        for opens, closes in self.ahead(moment):
            opens = max(opens, moment)
            if left <= closes - opens:
                return opens + left
            left -= closes - opens

    def end(self, deadline):
        """A date ends when work does, or at midnight where nobody works on it."""
        if not isinstance(deadline, datetime.date):
            return deadline
        date = deadline.toordinal() - EPOCH
        return ([closes for _, closes in self.periods(date)] or [(date + 1) * DAY])[-1]

    def opening_before(self, date):
        """The first opening on the last working date before another date."""
        return next(self.periods(earlier)[0][0] for earlier in range(date - 1, 0, -1) if self.periods(earlier))

    def begun(self, moment):
        """When the last period that begins at or before a moment begins."""
        dates = range(self.date(moment), 0, -1)
        return next(opens for date in dates for opens, _ in reversed(self.periods(date)) if opens <= moment)
