"""The rules of the stock-taking: figures, what exists, and no parallel structures."""
