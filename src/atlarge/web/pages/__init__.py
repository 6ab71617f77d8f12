"""The pages: each a function of the site and of what was asked, giving a `Leaf`."""
