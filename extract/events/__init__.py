"""Events: what happened, where and when, and what to call it."""
