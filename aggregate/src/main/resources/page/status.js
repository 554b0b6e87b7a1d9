// What the reader must know about the table's freshness: live, restoring, offline, failed.

import { Refused, Restoring } from "./api.js";
import { byId, el } from "./dom.js";
import { counted, dayAndTime } from "./format.js";

let countdown = 0;

function pill(kind, text, title) {
  const node = byId("live");
  node.dataset.kind = kind;
  node.title = title ?? "";
  byId("live-text").textContent = text;
}

/** The stream of changes is open. */
export function showLive(table) {
  const parts = [];
  if (table?.partitions) parts.push(`${table.partitions} partitions`);
  if (table?.lagSeconds !== undefined) parts.push(`${Number(table.lagSeconds).toFixed(1)} s behind`);
  pill("live", "Live", parts.join(", "));
}

/** The stream is not open, yet or any more; the table itself may still be read. */
export function showConnecting(table) {
  pill("waiting", table ? "Reconnecting" : "Connecting", table ? `As read at ${dayAndTime(table.readAt)}` : "");
}

export function showPast() {
  pill("past", "Past view", "Live changes do not move this view");
}

function banner(kind, title, text, again) {
  const node = byId("banner");
  node.hidden = false;
  node.dataset.kind = kind;
  node.replaceChildren(
    el("div", {}, el("strong", {}, title), " ", el("span", { class: "banner-text" }, text)),
    again && el("button", { type: "button", on: { click: again } }, "Try now"),
  );
}

export function clearBanner() {
  clearInterval(countdown);
  byId("banner").hidden = true;
}

/** Says what failed and counts down to the next try. */
export function showFailure(error, seconds, table, again) {
  clearInterval(countdown);
  const kept = table ? `The table below is as read at ${dayAndTime(table.readAt)}.` : "";
  const [kind, title, text, short] = words(error, kept);
  pill(kind, short);
  let left = Math.ceil(seconds);
  const draw = () => banner(kind, title, `${text.trim()} Next try in ${counted(Math.max(1, left), "second")}.`, again);
  draw();
  countdown = setInterval(() => {
    left -= 1;
    if (left > 0) byId("banner").querySelector(".banner-text").textContent = `${text.trim()} Next try in ${counted(left, "second")}.`;
  }, 1000);
}

/** A sentence with its full stop. */
function ended(text) {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function words(error, kept) {
  if (error instanceof Restoring) return ["restoring", `${error.title}.`, `${ended(error.message)} ${kept}`, "Not ready"];
  if (error instanceof Refused) return ["failed", `The server refused (${error.status}).`, `${ended(error.message)} ${kept}`, "Error"];
  return ["offline", navigator.onLine ? "The server does not answer." : "You are offline.", kept, "Offline"];
}

/** Tells screen readers what changed. */
export function announce(text) {
  byId("announcer").textContent = text;
}
