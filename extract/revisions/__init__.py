"""Revisions as an article prints them: who takes back, denies or corrects what, when and why."""
