"""What is added up, written as JSON and tables have it."""
