"""Pure rules of the kick-off: dates, duration, agenda, repairs, readiness."""
