"""The web site and the API: everything from the record and the law, no database, nothing from elsewhere.

`create_app` in `app` makes the Starlette application, `publishing` writes the same pages to files.
"""
