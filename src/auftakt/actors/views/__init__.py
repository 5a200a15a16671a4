"""Pages of the register: the list, its entries, reading in and giving out."""
