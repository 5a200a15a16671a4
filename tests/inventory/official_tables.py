"""Tables as the offices print them, with invented numbers."""

TABLE = """Tabelle: 12411-01-01-4;;;;;
Bevölkerung nach Geschlecht - Stichtag 31.12. -;;;;;
regionale Tiefe: Kreise und krfr. Städte;;;;;
;;;Bevölkerung (Anzahl);;
;;;Insgesamt;männlich;weiblich
31.12.2022;DG;Deutschland;84358845;41587188;42771657
31.12.2022;13;  Mecklenburg-Vorpommern;1628378;.;-
31.12.2022;13071;    Seenland, Landkreis;x;0;(12)
31.12.2022;13071027;      Ebersfelde, Stadt;24600;abc;/
__________
© Statistische Ämter des Bundes und der Länder, Deutschland, 2024. Dieses Werk ist frei.
Stand: 22.11.2024 / 10:11:12
"""
COLUMNS = """12411-01-01-5;;;;
Bevölkerung;;;;
;;2021;2022;2023
13;Mecklenburg-Vorpommern;1611160;1628378;1629464
13071027;Ebersfelde;24100;24400;24600
"""
NEW_FLAT = (
    "statistics_code;statistics_label;time_code;time_label;time;1_variable_code;"
    "1_variable_label;1_variable_attribute_code;1_variable_attribute_label;"
    "2_variable_code;2_variable_label;2_variable_attribute_code;"
    "2_variable_attribute_label;value;value_unit;value_variable_code;"
    "value_variable_label;value_q\n"
    "12411;Bevölkerung;STAG;Stichtag;2022-12-31;KREISE;Kreise;13071;Seenland;"
    "GES;Geschlecht;;Insgesamt;260123;Anzahl;BEVSTD;Bevölkerungsstand;e\n"
    "12411;Bevölkerung;STAG;Stichtag;2022-12-31;KREISE;Kreise;13071;Seenland;"
    "GES;Geschlecht;GESW;weiblich;130123;Anzahl;BEVSTD;Bevölkerungsstand;p\n"
)
SHEET = (
    "Unsere Zahlen\n"
    "Kennzahl;Wert;Einheit;Ebene;Stichtag;Quelle;Bemerkung\n"
    "Menschen in Unterkünften;96;Personen;Kommune;01.10.2026;Belegungsliste;\n"
    "Wartende auf Kurse;41;Personen;Kommune;01.10.2026;Umfrage;gezählt\n"
    "Wartende auf Kurse;unter 5;Personen;Kreis;2025;Umfrage;\n"
    "Wartende auf Kurse;viele;Personen;Kommune;;Umfrage;\n"
)
