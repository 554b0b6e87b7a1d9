// Search, theme, outlet and relation; each is a field of the address.

import { byId, el } from "./dom.js";
import { counted } from "./format.js";
import { relationOf } from "./model.js";
import { RELATION_NAMES, relationMark } from "./stance.js";
import { show, view } from "./state.js";

const TYPING_PAUSE = 150;
let typing = 0;

/** Wires the controls of the page's own markup. */
export function buildFilters() {
  byId("search").addEventListener("input", (event) => {
    clearTimeout(typing);
    typing = setTimeout(() => show({ q: event.target.value.trim() }, { replace: true }), TYPING_PAUSE);
  });
  for (const field of ["theme", "outlet"]) {
    byId(field).addEventListener("change", (event) => show({ [field]: event.target.value }));
  }
  byId("rows").addEventListener("change", (event) => show({ rows: event.target.checked ? "filled" : "" }));
  byId("density").addEventListener("change", (event) => show({ density: event.target.checked ? "compact" : "" }));
  byId("clear").addEventListener("click", () => show({ q: "", theme: "", outlet: "", relation: "", rows: "" }));
}

function options(select, any, entries, chosen) {
  const known = entries.some(([value]) => value === chosen);
  const all = chosen && !known ? [...entries, [chosen, chosen]] : entries;
  select.replaceChildren(
    el("option", { value: "" }, any),
    ...all.map(([value, label]) => el("option", { value }, label)),
  );
  select.value = chosen;
}

function relationChips(table) {
  const tally = new Map(RELATION_NAMES.map((name) => [name, 0]));
  for (const id of table.conditions.keys()) tally.set(relationOf(table, id), tally.get(relationOf(table, id)) + 1);
  const focused = document.activeElement?.dataset?.relation;
  byId("relations").replaceChildren(
    ...RELATION_NAMES.map((name) =>
      el(
        "button",
        {
          type: "button",
          class: "chip",
          "data-relation": name,
          "aria-pressed": String(view().relation === name),
          on: { click: () => show({ relation: view().relation === name ? "" : name }) },
        },
        relationMark(name),
        el("span", { class: "tally" }, String(tally.get(name))),
      ),
    ),
  );
  if (focused) byId("relations").querySelector(`[data-relation="${focused}"]`)?.focus();
}

/** Sets the controls to the view. */
export function drawFilters(table) {
  const { q, theme, outlet, relation, rows, density } = view();
  if (document.activeElement !== byId("search")) byId("search").value = q;
  options(byId("theme"), "All themes", table.themes.map((t) => [t.id, t.label]), theme);
  options(byId("outlet"), "All outlets", table.outlets.map((id) => [id, id]), outlet);
  byId("rows").checked = rows === "filled";
  byId("density").checked = density === "compact";
  document.body.classList.toggle("compact", density === "compact");
  byId("clear").hidden = !(q || theme || outlet || relation || rows);
  relationChips(table);
  const filled = table.positions.size;
  const read = table.reading ? ` from ${counted(table.reading.articles, "article")} read${table.past ? " to this day" : ""}` : "";
  byId("tally").textContent = `${counted(filled, "cell")} with statements of ${table.conditions.size * table.sides.length}${read}`;
}
