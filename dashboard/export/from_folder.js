// A page that is opened from a folder may start no module as a worker, and the map's worker is one: it is the first
// script that Plotly puts together, later ones only import it. Without its export it runs as a plain script as well.
if (window.location.protocol === "file:") {
  const made = [], { createObjectURL } = URL, PlainBlob = window.Blob, PlainWorker = window.Worker;
  const isScript = (options) => options?.type === "text/javascript";
  const plain = (part) => typeof part === "string" ? part.replace(/\bexport\s*\{[^{}]*\};/, "") : part;
  window.Blob = class extends PlainBlob {
    constructor(parts, options) { super(isScript(options) ? parts.map(plain) : parts, options); }
  };
  URL.createObjectURL = (blob) => {
    const address = createObjectURL.call(URL, blob);
    if (isScript(blob)) made.push(address);
    return address;
  };
  window.Worker = class extends PlainWorker {
    constructor(address, options) { super(options?.type === "module" ? made[0] : address); }
  };
}
