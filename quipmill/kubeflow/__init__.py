"""Everything that knows Kubeflow Pipelines: compiling, running locally, GPU settings, submitting.

Importing this needs no kfp; `use_gpu` and `use_engine` work on tasks of quipmill's components in anybody's pipeline.
"""

from quipmill.kubeflow.engine import use_engine
from quipmill.kubeflow.gpu import use_gpu

__all__ = ["use_engine", "use_gpu"]
