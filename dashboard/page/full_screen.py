"""Full screen for a chart with its words: a button asks the browser for it, the same button or Escape ends it.

A map has no height of its own: there it fills the screen, and shows the same view larger.
"""

import streamlit as st

_KEY = "full_screen"
_SCRIPT = """
export default function () {
  document.documentElement.dataset.fullScreen = document.fullscreenEnabled ? "can" : "cannot";
  const turn = (event) => {
    const exhibit = event.target.closest?.("button.full-screen")?.closest("[class*='st-key-exhibit-']");
    if (!exhibit) return;
    if (document.fullscreenElement) document.exitFullscreen();
    else exhibit.requestFullscreen();
  };
  const leave = (event) => { // most browsers do this by themselves
    if (event.key === "Escape" && document.fullscreenElement) document.exitFullscreen();
  };
  const maps = () => [...document.querySelectorAll(".js-plotly-plot")].filter(plot => plot._fullLayout?.map);
  const size = (plot) => plot.querySelector(".maplibregl-map").getBoundingClientRect();
  const measure = () => {
    if (!document.fullscreenElement) maps().forEach(plot => plot.recountSize = size(plot));
  };
  const show = (plot, zoom) => setTimeout(() => {
    const map = plot._fullLayout?.map?._subplot?.map;
    map?.resize();
    map?.jumpTo({ zoom });
  }, 600); // after the page has given the chart its new size, and the chart has drawn itself anew
  const fit = () => maps().forEach(plot => {
    const map = plot._fullLayout.map._subplot.map, small = plot.recountSize;
    if (document.fullscreenElement?.contains(plot) && small) {
      plot.recountZoom = map.getZoom();
      plot.dataset.fills = "";
      document.documentElement.style.setProperty("--below-map", `${plot._fullLayout.margin.b}px`);
      const now = size(plot);
      show(plot, plot.recountZoom + Math.log2(Math.min(now.width / small.width, now.height / small.height)));
    } else if ("fills" in plot.dataset) {
      delete plot.dataset.fills;
      show(plot, plot.recountZoom);
    }
  });
  const change = () => setTimeout(fit, 300);
  document.addEventListener("click", measure, true);
  document.addEventListener("click", turn);
  document.addEventListener("keydown", leave);
  document.addEventListener("fullscreenchange", change);
  return () => {
    document.removeEventListener("click", measure, true);
    document.removeEventListener("click", turn);
    document.removeEventListener("keydown", leave);
    document.removeEventListener("fullscreenchange", change);
  };
}
"""
_browser = st.components.v2.component("recount_full_screen", js=_SCRIPT)


def full_screen() -> None:
    """Let the buttons that `markup.ways` writes do their work on this page."""
    _browser(key=_KEY, height=1)
