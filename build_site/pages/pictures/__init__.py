"""Pictures drawn when the site is built: SVG whose looks are CSS classes only."""
