"""Static JSON below `/api/v1/`, and its description in OpenAPI."""
