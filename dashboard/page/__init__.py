"""What only a page in a browser has: address, controls, the reader of articles, links, style. Streamlit lives here."""
