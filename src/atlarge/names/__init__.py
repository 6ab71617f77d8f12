"""Names of persons, States and institutions: what they mean, in any script."""
