"""Rules of goals, indicators, the results chain and the gate. Pure: no Django."""
