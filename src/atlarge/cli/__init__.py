"""The command line: one file a group of commands; each only parses, calls and prints."""
