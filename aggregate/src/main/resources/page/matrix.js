// The conditions-by-sides matrix. Drawn anew at each change; selection and focus are kept by the cell's name.

import { byId, el } from "./dom.js";
import { filledCell, emptyCell, relationCell } from "./cell.js";
import { counted } from "./format.js";
import { cellPasses, isFolded, rowsOf } from "./model.js";
import { cellName, show, view } from "./state.js";

const moved = new Map();
const MOVED_FOR = 8_000;
let grid = [];
let selected = "";

/** The columns: the relation stands between two principals, else after the last of them. */
export function columnsOf(table) {
  const others = table.sides.filter((side) => !side.principal);
  const [first, second, ...rest] = table.principals;
  if (second && rest.length === 0) return [first, "relation", second, ...others];
  return [...table.principals, ...(table.principals.length > 1 ? ["relation"] : []), ...others];
}

function widthOf(column) {
  if (column === "relation") return "var(--relation)";
  return column.principal ? "var(--principal)" : "var(--other)";
}

function headRow(columns) {
  const cells = columns.map((column) =>
    column === "relation"
      ? el("div", { role: "columnheader", class: "head head-relation" }, "Relation")
      : el("div", { role: "columnheader", class: `head ${column.principal ? "principal" : ""}` }, column.name),
  );
  return el(
    "div",
    { role: "rowgroup", class: "heads" },
    el("div", { role: "row", class: "row" }, el("div", { role: "columnheader", class: "head head-condition" }, "Condition"), cells),
  );
}

function cellNode(table, condition, column) {
  const relation = column === "relation";
  const name = cellName(relation ? "" : column.id, condition.id);
  const position = relation ? undefined : table.positions.get(name);
  const elsewhere = !relation && position && !cellPasses(table, name, view());
  const content = relation
    ? relationCell(table, condition)
    : position
      ? filledCell(table, position, elsewhere)
      : emptyCell(table, condition);
  const classes = ["cell", relation ? "cell-relation" : position ? `filled ${position.stance.toLowerCase()}` : "empty"];
  if (position?.contested) classes.push("is-contested");
  if (elsewhere) classes.push("aside");
  if (Date.now() - (moved.get(name) ?? 0) < MOVED_FOR) classes.push("moved");
  return el(
    "div",
    { role: "gridcell", class: classes.join(" "), "data-cell": name, tabindex: -1, "aria-selected": "false" },
    el("span", { class: "cell-side", "aria-hidden": "true" }, relation ? "Relation" : column.name),
    content,
  );
}

function rowNode(table, columns, condition) {
  const nodes = columns.map((column) => cellNode(table, condition, column));
  grid.push(nodes);
  const quiet = nodes.every((node) => !node.classList.contains("filled"));
  return el(
    "div",
    { role: "row", class: `row ${quiet ? "quiet" : ""}` },
    el(
      "div",
      { role: "rowheader", class: "condition", title: condition.proposition, "data-row": cellName("", condition.id) },
      el("span", { class: "condition-label" }, condition.label ?? condition.id),
      el("span", { class: "condition-text" }, condition.proposition),
    ),
    nodes,
  );
}

function unfold(theme) {
  const open = view().unfold.split(",").filter((id) => id && id !== theme.id);
  show({ unfold: [...open, theme.id].join(",") });
}

/** The name of a theme; of a folded one as a button that shows its conditions. */
function themeName(theme, folded) {
  if (!folded) return theme.label;
  return el(
    "button",
    { type: "button", class: "fold", "aria-expanded": "false", on: { click: () => unfold(theme) } },
    el("span", { class: "fold-label" }, theme.label),
    el("span", { class: "fold-note" }, ` nothing said on ${counted(theme.conditions.length, "condition")}`),
  );
}

function themeNode(table, columns, theme, folded) {
  const id = `theme-${theme.id}`;
  return el(
    "div",
    { role: "rowgroup", class: `theme ${folded ? "is-folded" : ""}`, "aria-labelledby": id },
    el(
      "div",
      { role: "row", class: "theme-row" },
      el("div", { role: "rowheader", class: "theme-name", id, "aria-colspan": columns.length + 1 }, themeName(theme, folded)),
    ),
    folded ? [] : theme.conditions.map((condition) => rowNode(table, columns, condition)),
  );
}

/** Draws the table; an empty selection falls to the first cell. */
export function drawMatrix(table) {
  const focused = document.activeElement?.dataset?.cell;
  const columns = columnsOf(table);
  const themes = rowsOf(table, view());
  grid = [];
  const matrix = byId("matrix");
  matrix.style.setProperty("--columns", ["var(--condition)", ...columns.map(widthOf)].join(" "));
  matrix.setAttribute("aria-busy", "false");
  matrix.replaceChildren(headRow(columns), ...themes.map((theme) => themeNode(table, columns, theme, isFolded(theme, themes, view()))));
  byId("no-rows").hidden = themes.length > 0;
  matrix.hidden = themes.length === 0;
  select(view().cell || selected, { focus: focused !== undefined, scroll: false });
}

function find(name) {
  for (let row = 0; row < grid.length; row++) {
    const column = grid[row].findIndex((node) => node.dataset.cell === name);
    if (column >= 0) return { row, column };
  }
  return null;
}

/** Makes a cell the one that Tab reaches, or the first where there is no such cell; answers whether there was. */
export function select(name, { focus = false, scroll = true } = {}) {
  const found = find(name);
  const at = found ?? (grid.length > 0 ? { row: 0, column: 0 } : null);
  for (const node of grid.flat()) {
    node.tabIndex = -1;
    node.setAttribute("aria-selected", "false");
  }
  if (!at) return false;
  const node = grid[at.row][at.column];
  selected = node.dataset.cell;
  node.tabIndex = 0;
  node.setAttribute("aria-selected", String(view().cell === selected));
  if (focus) node.focus({ preventScroll: !scroll });
  else if (scroll) node.scrollIntoView({ block: "nearest", inline: "nearest" });
  return found !== null || !name;
}

/** The cell that lies so many rows and columns from the selected one, within the table's edges. */
export function neighbour(down, right) {
  const at = find(selected);
  if (!at) return "";
  const row = Math.min(grid.length - 1, Math.max(0, at.row + down));
  const column = Math.min(grid[row].length - 1, Math.max(0, at.column + right));
  return grid[row][column].dataset.cell;
}

export function selectedCell() {
  return selected;
}

/** Marks a cell that has just moved. */
export function markMoved(name) {
  moved.set(name, Date.now());
}

/** Calls back with the cell's name when a cell is clicked. */
export function onCell(listener) {
  byId("matrix").addEventListener("click", (event) => {
    const target = event.target.closest("[data-cell], [data-row]");
    if (target && !getSelection()?.toString()) listener(target.dataset.cell ?? target.dataset.row);
  });
}

/** Grey bars in the table's shape until the first answer. */
export function drawSkeleton() {
  const matrix = byId("matrix");
  matrix.setAttribute("aria-busy", "true");
  const bars = Array.from({ length: 9 }, () => el("div", { class: "bar" }));
  matrix.replaceChildren(
    el("div", { role: "row" }, el("div", { role: "gridcell" }, el("p", { class: "reading" }, "Reading the table…"), bars)),
  );
}
