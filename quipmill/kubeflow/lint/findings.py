"""What the linter can find: one rule per code, with its severity and a title; `docs/lint.md` explains each."""

from dataclasses import dataclass
from typing import Final, Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True)
class Rule:
    """One thing to find. An error fails or misleads on every run that reaches it, a warning does so on some."""

    severity: Severity
    title: str


RULES: Final[dict[str, Rule]] = {
    "QM001": Rule("error", "the file is no compiled KFP v2 pipeline"),
    "QM002": Rule("error", "a field does not hold what KFP's format wants there"),
    "QM003": Rule("warning", "a field is unknown to KFP's format"),
    "QM101": Rule("error", "a task takes an input that the DAG around it does not have"),
    "QM102": Rule("error", "a task takes an output of a task that is not in the same DAG"),
    "QM103": Rule("error", "a task takes an output that its producer does not have"),
    "QM104": Rule("error", "a task waits for a task that is not in the same DAG"),
    "QM105": Rule("error", "nothing produces an output of a DAG"),
    "QM106": Rule("error", "a loop has no items, or hands them to an input that does not exist"),
    "QM107": Rule("error", "a condition reads a value that is not handed to it"),
    "QM108": Rule("error", "a loop's item is read by a key that it does not have"),
    "QM109": Rule("error", "a task's component or executor is not in the file"),
    "QM110": Rule("error", "a required input is not given"),
    "QM111": Rule("error", "a placeholder names something that the step does not have"),
    "QM112": Rule("error", "tasks wait for each other, or a DAG contains itself"),
    "QM113": Rule("error", "a Kubernetes setting takes its value from something that the DAG does not have"),
    "QM114": Rule("warning", "a task takes an output of a task that it does not wait for"),
    "QM201": Rule("error", "a resource or image parameter does not reach the loop, condition or exit handler"),
    "QM202": Rule("error", "an accelerator count is not a whole number written as text"),
    "QM203": Rule("error", "an accelerator type is no Kubernetes resource"),
    "QM204": Rule("warning", "a step asks for an accelerator and chooses no nodes"),
    "QM205": Rule("error", "a step has both forms of node selector, or of one toleration or affinity"),
    "QM206": Rule("error", "a step names an accelerator without a count, or counts without a name"),
    "QM207": Rule("error", "a CPU or memory parameter is not text"),
    "QM301": Rule("warning", "an image has no tag, or the tag latest"),
    "QM302": Rule("warning", "a step installs packages with pip when it starts"),
    "QM303": Rule("warning", "pip does not check who it downloads from"),
    "QM304": Rule("error", "an image's name cannot be pulled"),
    "QM401": Rule("error", "an argument is too long to be passed"),
    "QM402": Rule("warning", "an argument is nearly too long to be passed"),
    "QM403": Rule("warning", "a step that reads or changes the world outside is cached"),
    "QM501": Rule("error", "a secret is written into the file"),
    "QM502": Rule("warning", "a value has the name of a secret"),
    "QM601": Rule("warning", "dsl.OneOf of artifacts"),
    "QM602": Rule("error", "an output of a step that may be skipped is taken without dsl.OneOf"),
    "QM603": Rule("warning", "dsl.Collected of a step that some iterations skip"),
    "QM604": Rule("warning", "dsl.Collected out of nested loops"),
    "QM605": Rule("error", "Kubeflow Pipelines does not run this kind of task"),
}


@dataclass(frozen=True)
class Finding:
    """One thing found, where, and what to do about it."""

    code: str
    place: str
    """Path of the task: `root/for-loop-1/train`; empty for the file as a whole."""
    problem: str
    fix: str

    @property
    def severity(self) -> Severity:
        """`error` or `warning`."""
        return RULES[self.code].severity

    def __str__(self) -> str:
        place = f"{self.place}: " if self.place else ""
        return f"{self.code} {self.severity}: {place}{self.problem}. {self.fix}"
