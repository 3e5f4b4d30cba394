"""Apache Spark, started once."""

import functools
import os
from typing import Any

from pyspark.sql import SparkSession

from tests.judge.spark_settings import ADDRESS, SETTINGS


@functools.cache
def session() -> Any:
    """Return Spark, started once."""
    os.environ["SPARK_LOCAL_IP"] = ADDRESS
    builder = SparkSession.builder
    for name, value in SETTINGS.items():
        builder = builder.config(name, value)
    return builder.getOrCreate()
