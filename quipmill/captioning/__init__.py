"""The library behind the captioning example: rows to chunks, pictures, features, a model, captions.

`rows`, `chunks`, `fetch`, `images` and `join` bring the data together and need Pillow at most; what needs TensorFlow imports it
inside its functions.
"""
