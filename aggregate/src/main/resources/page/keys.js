// The keyboard: the same moves from anywhere on the page, and none while a field is being typed in.

import { byId } from "./dom.js";
import { neighbour, select, selectedCell } from "./matrix.js";
import { show, view } from "./state.js";

const MOVES = {
  j: [1, 0],
  k: [-1, 0],
  h: [0, -1],
  l: [0, 1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -99],
  End: [0, 99],
};

function typingIn(target) {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName));
}

function inGrid(target) {
  return target instanceof Element && target.closest("[data-cell]") !== null;
}

function moveTo(name) {
  if (!name) return;
  const open = view().cell !== "";
  select(name, { focus: !open });
  if (open) show({ cell: name }, { replace: true });
}

function escape(event) {
  if (typingIn(event.target)) event.target.blur();
  else if (view().cell) close();
}

/** Closes the drawer and gives the focus back to its cell. */
export function close() {
  const name = view().cell;
  show({ cell: "" });
  select(name, { focus: true });
}

/**
 * Listens.
 *
 * @param steps `earlier()` and `later()`: what the brackets do in the present view
 */
export function buildKeys(steps) {
  const actions = {
    "[": steps.earlier,
    "]": steps.later,
    "/": () => {
      byId("search").focus();
      byId("search").select();
    },
    "?": () => byId("help").showModal(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || byId("help").open) return;
    if (event.key === "Escape") return escape(event);
    if (typingIn(event.target)) return;
    const arrow = event.key.length > 1;
    const move = MOVES[event.key];
    if (move && (!arrow || inGrid(event.target))) moveTo(neighbour(...move));
    else if ((event.key === "Enter" || event.key === " ") && inGrid(event.target)) show({ cell: selectedCell() });
    else if (actions[event.key]) actions[event.key]();
    else return;
    event.preventDefault();
  });
}
