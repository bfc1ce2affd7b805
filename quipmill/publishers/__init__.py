"""The places that posts are sent to: one module each, found by name; they come with the curation service."""
