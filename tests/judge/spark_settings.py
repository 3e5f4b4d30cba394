"""How Apache Spark runs here: one process, no page of its own, no address but this machine's."""

from pathlib import Path

ADDRESS = "127.0.0.1"
SETTINGS = {
    "spark.master": "local[1]",
    "spark.driver.bindAddress": ADDRESS,
    "spark.driver.host": ADDRESS,
    "spark.driver.memory": "1g",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.shuffle.partitions": "1",
    "spark.sql.codegen.wholeStage": "false",  # it takes longer than these few rows
    "spark.sql.session.timeZone": "UTC",
}


def write_settings(folder: Path) -> dict[str, str]:
    """Write the settings where a recipe's own Spark finds them; return the environment that says where."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = [f"{name} {value}\n" for name, value in SETTINGS.items()]
    (folder / "spark-defaults.conf").write_text("".join(lines), "utf-8")
    return {"SPARK_CONF_DIR": str(folder), "SPARK_LOCAL_IP": ADDRESS}
