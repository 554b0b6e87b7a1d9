// Puts the page together: reads the dossier and the table, draws them, and follows the changes.

import { readDossier, readStatements, readTable, Restoring } from "./api.js";
import { buildClocks, drawClocks, stepDay } from "./clocks.js";
import { byId } from "./dom.js";
import { drawDrawer, stepStatement } from "./drawer.js";
import { buildExports, drawExports } from "./exports.js";
import { addChange, drawFeed, sentence } from "./feed.js";
import { buildFilters, drawFilters } from "./filters.js";
import { buildKeys, close } from "./keys.js";
import { follow } from "./live.js";
import { drawMatrix, drawSkeleton, markMoved, onCell, select } from "./matrix.js";
import { tableOf } from "./model.js";
import { announce, clearBanner, showConnecting, showFailure, showLive, showPast } from "./status.js";
import { clocks, onView, show, view } from "./state.js";
import { askToken } from "./token.js";

const SETTLE = 200;
const AGES = 60_000;
const LONGEST = 30_000;

let dossier = null;
let table = null;
let request = null;
let pause = 1_000;
let retry = 0;
let settle = 0;
let streaming = false;

function inPast() {
  return Boolean(view().asOf || view().knownAt);
}

function drawState() {
  if (inPast()) showPast();
  else if (streaming) showLive(table);
  else showConnecting(table);
}

function draw() {
  if (!table) return;
  document.title = `${table.title}: who says what | Parley`;
  byId("case").textContent = table.title;
  drawFilters(table);
  drawClocks(table);
  drawMatrix(table);
  drawFeed(table);
  drawExports();
}

async function readReports(signal) {
  if (!view().outlet) return null;
  const statements = await readStatements({ outlet: view().outlet }, clocks(), signal);
  return new Set(statements.map((s) => `${s.side}/${s.condition}`));
}

/** Reads the table for the present clocks and draws it; tries again by itself where that fails. */
async function load({ drawer = true } = {}) {
  request?.abort();
  clearTimeout(retry);
  request = new AbortController();
  const { signal } = request;
  try {
    const answer = await readTable(clocks(), signal);
    if (!dossier || (answer.dossier && answer.dossier.hash !== dossier.hash)) dossier = await readDossier(signal);
    const next = tableOf(dossier, answer);
    next.past = inPast();
    next.reportedBy = await readReports(signal);
    table = next;
    pause = 1_000;
    clearBanner();
    drawState();
    draw();
    if (drawer) drawDrawer(table);
  } catch (error) {
    if (error.name !== "AbortError") failed(error);
  }
}

function failed(error) {
  if (error.status === 401) return askToken(error.message, retryNow);
  const wait = error instanceof Restoring ? error.seconds * 1000 : pause;
  pause = Math.min(pause * 2, LONGEST);
  showFailure(error, wait / 1000, table, retryNow);
  clearTimeout(retry);
  retry = setTimeout(() => load(), wait);
}

function retryNow() {
  load();
  following.retry();
}

function onChange(change) {
  if (!addChange(change)) return;
  markMoved(`${change.side}/${change.condition}`);
  if (table) announce(sentence(table, change));
  clearTimeout(settle);
  settle = setTimeout(() => (inPast() ? drawFeed(table) : load()), SETTLE);
}

const stream = {
  open() {
    const again = !streaming;
    streaming = true;
    if (table && again) load();
  },
  event(type, data) {
    if (type === "change") onChange(JSON.parse(data));
    else if (type === "reset") load();
  },
  lost() {
    streaming = false;
    if (table) load({ drawer: false });
  },
};

onView((state, changed) => {
  const again = ["asOf", "knownAt", "outlet"].some((field) => changed.has(field));
  if (again) {
    if (table) drawClocks(table);
    byId("matrix").setAttribute("aria-busy", "true");
    load();
  } else if (table && [...changed].some((field) => field !== "cell")) draw();
  if (table && changed.has("cell")) {
    if (!select(state.cell, { scroll: true })) draw();
    drawDrawer(table, { focus: state.cell !== "" });
  }
});

buildFilters();
buildClocks();
buildExports();
buildKeys({
  earlier: () => table && (view().cell ? stepStatement(table, -1) : stepDay(table, -1)),
  later: () => table && (view().cell ? stepStatement(table, 1) : stepDay(table, 1)),
});
byId("drawer-close").addEventListener("click", close);
byId("help-open").addEventListener("click", () => byId("help").showModal());
byId("help-close").addEventListener("click", () => byId("help").close());
byId("clocks-toggle").addEventListener("click", (event) => {
  byId("clocks").hidden = !byId("clocks").hidden;
  event.currentTarget.setAttribute("aria-expanded", String(!byId("clocks").hidden));
});
onCell((cell) => show({ cell }));
drawSkeleton();
load();
const following = follow(stream);
window.addEventListener("offline", () => load({ drawer: false }));
setInterval(() => table && !document.hidden && draw(), AGES);
