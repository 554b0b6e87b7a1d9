// What is shown, kept in the address: every view can be sent to a colleague, and back and forward work.

const FIELDS = ["cell", "asOf", "knownAt", "theme", "outlet", "relation", "q", "rows", "unfold", "density"];
const listeners = new Set();
let current = read();

function read() {
  const query = new URLSearchParams(location.search);
  return Object.fromEntries(FIELDS.map((field) => [field, query.get(field) ?? ""]));
}

function address(state) {
  const query = new URLSearchParams();
  for (const field of FIELDS) if (state[field]) query.set(field, state[field]);
  // Slashes and colons need no escape in a query; without them an address stays readable.
  const text = query.toString().replaceAll("%2F", "/").replaceAll("%3A", ":").replaceAll("%2C", ",");
  return text ? `${location.pathname}?${text}` : location.pathname;
}

function tell(before) {
  const changed = new Set(FIELDS.filter((field) => before[field] !== current[field]));
  if (changed.size > 0) for (const listener of listeners) listener(current, changed);
}

/** The present view: one string for each field, empty where nothing is chosen. */
export function view() {
  return current;
}

/** Changes some fields; `replace` keeps the browser's history short while a value is being moved or typed. */
export function show(patch, { replace = false } = {}) {
  const before = current;
  current = { ...current, ...patch };
  const target = address(current);
  if (target !== location.pathname + location.search) {
    history[replace ? "replaceState" : "pushState"](null, "", target);
  }
  tell(before);
}

/** The address of the present view with some fields changed. */
export function addressOf(patch) {
  return address({ ...current, ...patch });
}

/** Calls back with the view and the set of fields that changed. */
export function onView(listener) {
  listeners.add(listener);
}

/** The two clocks as the API takes them. */
export function clocks() {
  const { asOf, knownAt } = current;
  return { ...(asOf && { asOf }), ...(knownAt && { knownAt }) };
}

/** The cell's name in the address: `side/condition`; `/condition` is the whole row. */
export function cellName(side, condition) {
  return `${side ?? ""}/${condition}`;
}

export function parseCell(name) {
  const at = name.indexOf("/");
  return at < 0 ? null : { side: name.slice(0, at), condition: name.slice(at + 1) };
}

window.addEventListener("popstate", () => {
  const before = current;
  current = read();
  tell(before);
});
