"""What importing costs: nothing that the user did not ask for."""

import subprocess
import sys


def packages_after(code: str) -> set[str]:
    """Top-level packages outside the standard library that a fresh Python holds after some imports."""
    show = "import sys; print(*{name.partition('.')[0] for name in sys.modules})"
    done = subprocess.run([sys.executable, "-c", f"{code}; {show}"], capture_output=True, text=True, check=True)
    return {name for name in done.stdout.split() if name not in sys.stdlib_module_names and name != "__main__"}


def test_importing_quipmill_imports_nothing_else() -> None:
    assert packages_after("import quipmill") - packages_after("pass") == {"quipmill"}


def test_importing_the_components_adds_nothing_but_kfp() -> None:
    assert packages_after("import kfp, quipmill.components") - packages_after("import kfp") == {"quipmill"}
    loaded = "import sys, quipmill.components; assert not {n for n in sys.modules if n.startswith('quipmill.stages')}"
    subprocess.run([sys.executable, "-c", loaded], check=True)


def test_gpu_and_engine_settings_need_no_kfp_to_import() -> None:
    """The steps themselves import one of them, in images that hold little of kfp."""
    assert packages_after("import quipmill.kubeflow") - packages_after("pass") == {"quipmill"}
