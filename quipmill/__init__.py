"""Learn the voice of an account from its posts and write new ones, on a laptop or on Kubeflow Pipelines."""

__version__ = "0.1.0"
