// Links to the same view in other forms.

import { apiUrl, headers } from "./api.js";
import { byId, el } from "./dom.js";
import { clocks } from "./state.js";
import { storedToken } from "./token.js";

const FORMATS = ["csv", "jsonl", "json"];

/** Points the links at the present clocks. */
export function drawExports() {
  for (const format of FORMATS) byId(`export-${format}`).href = apiUrl("positions", { ...clocks(), format });
  byId("feed-atom").href = apiUrl("changes.atom");
}

/** A link cannot carry a token: with one, the file is fetched first and then saved. */
async function save(event) {
  if (!storedToken()) return;
  event.preventDefault();
  const link = event.currentTarget;
  const response = await fetch(link.href, { headers: headers() });
  const address = URL.createObjectURL(await response.blob());
  el("a", { href: address, download: link.download }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export function buildExports() {
  for (const format of FORMATS) byId(`export-${format}`).addEventListener("click", save);
  const menu = byId("exports");
  document.addEventListener("click", (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
    event.stopPropagation();
  });
}
