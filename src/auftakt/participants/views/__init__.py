"""Pages of personal links: for the staff, and what every participant's page needs."""
