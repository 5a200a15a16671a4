"""Content of the stock-taking: figures, typical entries, words that mean the same."""
