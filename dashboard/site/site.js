// Draws the charts of a page when they come near, in the reader's width and appearance; leads from marks to evidence.
"use strict";

window.recount = (() => {
  const drawings = {}, borders = {}, scripts = {};
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const { assets, wide } = document.documentElement.dataset;
  const fonts = ["400 14px 'Source Sans 3'", "600 14px 'Source Sans 3'", "600 27px 'Source Serif 4'"];

  const load = (address) => scripts[address] ??= new Promise((done, fail) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = done;
    script.onerror = () => fail(new Error(address));
    document.head.append(script);
  });

  // as dashboard/site/difference.py does
  const patched = (old, change) => {
    if (change === 0) return old;
    if ("=" in change) return change["="];
    const made = Array.isArray(old) ? [...old] : { ...old };
    for (const key of Object.keys(change)) made[key] = patched(old[key], change[key]);
    return made;
  };

  const withBorders = async (layout) => {
    const sources = layout.map?.style?.sources ?? {};
    for (const [name, source] of Object.entries(sources)) {
      if (typeof source.data !== "string") continue;
      await load(`${assets}/${name}.js`);
      source.data = borders[name];
    }
  };

  const canDrawMaps = () => document.createElement("canvas").getContext("webgl2") !== null;

  const follow = (ground, place, links) => {
    const address = (event) => {
      const mark = event.points[0]?.customdata;
      return Array.isArray(mark) ? links[`${mark[0]} ${mark[1]}`] : undefined;
    };
    place.on("plotly_hover", (event) => ground.classList.toggle("linked", address(event) !== undefined));
    place.on("plotly_unhover", () => ground.classList.remove("linked"));
    place.on("plotly_click", (event) => {
      const to = address(event);
      if (to !== undefined) window.location.href = to;
    });
  };

  const zoomable = (ground, place, { center, zoom }) => {
    const buttons = ground.parentElement.querySelector(".zoom");
    const to = { in: () => ({ "map.zoom": place.layout.map.zoom + 1 }), out: () => ({ "map.zoom": place.layout.map.zoom - 1 }),
      back: () => ({ "map.zoom": zoom, "map.center": { ...center } }) };
    for (const button of buttons.children) button.onclick = () => window.Plotly.relayout(place, to[button.value]());
    buttons.hidden = false;
  };

  const show = async (ground) => {
    const layout = ground.clientWidth < Number(wide) ? "narrow" : "wide";
    const wanted = `${layout} ${dark.matches ? "dark" : "light"}`;
    if (ground.dataset.shown === wanted) return;
    ground.dataset.shown = wanted;
    const letters = fonts.map((font) => document.fonts.load(font).catch(() => []));
    await Promise.all([load(`${assets}/plotly.min.js`), load(ground.dataset[layout]), ...letters]);
    const drawing = drawings[`${ground.dataset.chart}-${layout}`];
    const figure = structuredClone(dark.matches ? patched(drawing.light, drawing.dark) : drawing.light);
    const isMap = figure.layout.map !== undefined;
    await withBorders(figure.layout);
    if (ground.dataset.shown !== wanted) return; // another width or appearance was asked for meanwhile
    const view = isMap && structuredClone({ center: figure.layout.map.center, zoom: figure.layout.map.zoom });
    const place = document.createElement("div");
    ground.replaceChildren(place);
    const settings = { displayModeBar: false, responsive: true, scrollZoom: false, showTips: false };
    await window.Plotly.newPlot(place, figure.data, figure.layout, settings);
    follow(ground, place, drawing.links);
    if (isMap) zoomable(ground, place, view);
    ground.dataset.drawn = wanted;
  };

  const withoutMap = (ground) => {
    const exhibit = ground.closest(".exhibit");
    exhibit.querySelector("[data-no-map]").hidden = false;
    exhibit.querySelector("details").open = true;
    ground.hidden = true;
  };

  const charts = () => {
    const grounds = [...document.querySelectorAll(".chart")];
    const near = new Set();
    const again = () => near.forEach(show);
    const watch = new IntersectionObserver((entries) => {
      for (const entry of entries.filter((one) => one.isIntersecting)) {
        watch.unobserve(entry.target);
        if (entry.target.dataset.chart === "map" && !canDrawMaps()) { withoutMap(entry.target); continue; }
        near.add(entry.target);
        show(entry.target);
      }
    }, { rootMargin: "800px" });
    grounds.forEach((ground) => watch.observe(ground));
    dark.addEventListener("change", again);
    window.addEventListener("resize", again);
  };

  // what the address names: opened where it is folded away, and its words marked in the text
  const named = () => {
    const anchor = decodeURIComponent(window.location.hash.slice(1));
    const found = anchor && document.getElementById(anchor);
    for (const piece of document.querySelectorAll(".mark.now")) piece.classList.remove("now");
    if (!found) return;
    found.closest("details")?.setAttribute("open", "");
    for (const piece of document.querySelectorAll(".mark[data-about]"))
      if (piece.dataset.about.split(" ").includes(anchor)) piece.classList.add("now");
    found.scrollIntoView();
  };

  const marks = () => document.addEventListener("click", (event) => {
    const about = event.target.closest?.(".mark[data-about]")?.dataset.about;
    if (about) window.location.hash = about.split(" ")[0];
  });

  document.addEventListener("DOMContentLoaded", () => { charts(); marks(); named(); });
  window.addEventListener("hashchange", named);
  return {
    draw: (name, drawing) => { drawings[name] = drawing; },
    border: (name, shapes) => { borders[name] = shapes; },
  };
})();
