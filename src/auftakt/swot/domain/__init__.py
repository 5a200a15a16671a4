"""Rules of strengths, weaknesses, opportunities and threats. Pure: no Django."""
