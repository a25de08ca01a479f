"""The ledger of all articles: statements, what each revision reaches, and what stands on a day."""
