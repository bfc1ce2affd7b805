"""The smallest honest pipeline: three kinds of iris, a network of 43 parameters, and a record of what was made of what."""
