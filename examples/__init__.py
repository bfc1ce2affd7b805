"""Leaf pipelines, each a folder with `pipeline.py`, `components.py` and a README: start with `iris`."""
