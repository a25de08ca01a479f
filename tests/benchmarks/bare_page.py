"""A bare Streamlit page that holds ready figures: what the app's speed is measured against.

RECOUNT_FIGURES names a file with the pickled figures of each state of the filter.
"""

import os
import pickle
from pathlib import Path

import streamlit as st

OPTIONS = ["killed", "missing"]


@st.cache_resource
def figures() -> dict:
    """The figures of each state, ready."""
    return pickle.loads(Path(os.environ["RECOUNT_FIGURES"]).read_bytes())


st.set_page_config(layout="wide")
with st.sidebar:
    chosen = st.multiselect("Measure", OPTIONS)
for number, figure in enumerate(figures()[tuple(chosen)]):
    st.plotly_chart(figure, theme=None, key=str(number))
