"""The places where posts live: one module each, found by name (`quipmill.plugins.load("sources", "files")`).

A source is a module with one function, whose docstring says what `where` may be:

    def fetch(where: str, config: ScrapeConfig, tally: Tally) -> Iterator[Post]

It yields posts with raw text, `source` left empty (the stage fills it), bad records given to `tally.skip(place, reason)` and good
ones to `tally.ok()`; the stage closes the tally. Messages name the origin as `tally.where` does, since `where` may hold a secret.
`config.limit` and `config.since` are applied by the stage as well, a source may use them to stop early.

`LISTS_ALL = True` in the module says that a reading without limit and since gives every post that exists, or fails: the archive
then records as deleted what is missing. `COSTS = True` says that reading costs money: then the stage sets `config.since` to
shortly before the last whole reading into the same archive.
"""
