"""Figures as SVG, by one maker for page, PDF and download."""
