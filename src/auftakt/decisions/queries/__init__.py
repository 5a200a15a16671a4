"""What was proposed, asked, answered and feared."""
