"""What is on the record: frozen types, the opening of the files, and the checks of what they say."""
