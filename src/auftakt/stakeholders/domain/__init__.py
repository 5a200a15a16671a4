"""Pure rules of the people and institutions concerned."""
