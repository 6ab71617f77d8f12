"""Where it is: the borders that are drawn, their projection, and the maps made from them."""
