// A cell's history as a picture: a lane for each stance, a mark for each statement where it was said, a thread down to
// the rail where it was seen, and the line of the stance that held.

import { svg } from "./dom.js";
import { day, dayAndTime } from "./format.js";
import { STANCE_NAMES, stanceWord } from "./stance.js";

const WIDTH = 420;
const LEFT = 66;
const RIGHT = 12;
const LANE = 26;
const TOP = 16;
const RAIL = TOP + 3 * LANE + 14;
const HEIGHT = RAIL + 34;

function laneOf(stance) {
  return TOP + STANCE_NAMES.indexOf(stance) * LANE;
}

/** Silence longer than this part of the whole, and than some days, is cut out of the axis: late batches else squeeze the rest. */
const SILENCE = 0.3;
const SHORTEST_SILENCE = 5 * 86_400_000;
const BREAK = 22;

/** The stretches of time between which nothing happened for long, in order. */
function stretchesOf(times) {
  const longest = Math.max((times.at(-1) - times[0]) * SILENCE, SHORTEST_SILENCE);
  const stretches = [{ a: times[0], b: times[0] }];
  for (const time of times) {
    const last = stretches.at(-1);
    if (time - last.b > longest) stretches.push({ a: time, b: time });
    else last.b = time;
  }
  return stretches;
}

function scaleOf(statements, end) {
  const times = statements.flatMap((s) => [s.saidAt, s.seenAt]).filter(Boolean).map((t) => Date.parse(t));
  const sorted = [...times, Math.max(end, ...times)].sort((one, other) => one - other);
  const stretches = stretchesOf(sorted);
  const spans = stretches.reduce((sum, { a, b }) => sum + b - a, 0);
  const padding = Math.max(spans * 0.03, 3_600_000);
  const room = WIDTH - LEFT - RIGHT - BREAK * (stretches.length - 1);
  const perMs = room / (spans + 2 * padding * stretches.length);
  let at = LEFT;
  for (const stretch of stretches) {
    stretch.from = at;
    stretch.to = at + (stretch.b - stretch.a + 2 * padding) * perMs;
    at = stretch.to + BREAK;
  }
  const x = (time) => {
    const next = stretches.findIndex(({ b }) => time <= b + padding);
    const own = stretches[next < 0 ? stretches.length - 1 : next];
    const left = next > 0 ? stretches[next - 1].to : LEFT;
    return Math.min(Math.max(own.from + (time - own.a + padding) * perMs, left), WIDTH - RIGHT);
  };
  return { from: sorted[0], to: sorted.at(-1), x, stretches };
}

/** Where the axis leaves time out. */
function breaks({ stretches }) {
  return stretches.slice(1).map((stretch, i) => {
    const before = stretches[i];
    const middle = (before.to + stretch.from) / 2;
    return svg(
      "g",
      { class: "axis-break" },
      svg("title", {}, `Nothing from ${day(new Date(before.b).toISOString())} to ${day(new Date(stretch.a).toISOString())}; the axis leaves it out`),
      svg("rect", { x: before.to + 3, y: TOP - 10, width: BREAK - 6, height: RAIL - TOP + 16 }),
      svg("path", { d: `M${middle - 6} ${RAIL + 5}l4 -10m3 10l4 -10` }),
    );
  });
}

function lanes() {
  return STANCE_NAMES.map((stance) => [
    svg("text", { class: "lane-name", x: 0, y: laneOf(stance) + 4 }, stanceWord(stance)),
    svg("line", { class: "lane", x1: LEFT, x2: WIDTH - RIGHT, y1: laneOf(stance), y2: laneOf(stance) }),
  ]);
}

/** The turns with a beginning and an end on the picture, in milliseconds. */
function turnsOf(turns, from, end) {
  return (turns ?? [])
    .filter((turn) => turn.stance)
    .map((turn) => ({ ...turn, a: Math.max(from, Date.parse(turn.from)), b: turn.until ? Date.parse(turn.until) : end }))
    .filter((turn) => turn.b >= turn.a);
}

function heldLine(turns, x) {
  const steps = turns.map((turn, i) => {
    const y = laneOf(turn.stance);
    const joined = i > 0 && turns[i - 1].b === turn.a;
    return `${joined ? `V${y}` : `M${x(turn.a).toFixed(1)} ${y}`}H${x(turn.b).toFixed(1)}`;
  });
  return steps.length > 0 ? svg("path", { class: "held", d: steps.join("") }) : null;
}

function shownBand(turns, x) {
  return turns.map((turn) =>
    svg(
      "line",
      { class: `band ${turn.stance.toLowerCase()}`, x1: x(turn.a).toFixed(1), x2: x(turn.b).toFixed(1), y1: RAIL, y2: RAIL },
      svg("title", {}, `From ${dayAndTime(turn.from)} the table showed: ${stanceWord(turn.stance)}`),
    ),
  );
}

function shape(stance, x, y) {
  if (stance === "REQUIRES") return svg("rect", { x: x - 5, y: y - 5, width: 10, height: 10, rx: 1.5 });
  if (stance === "ACCEPTS") return svg("circle", { cx: x, cy: y, r: 5.5 });
  return svg("path", { d: `M${x - 4.500} ${y - 4.500}l9 9m0-9l-9 9` });
}

function markNode(statement, x, chosen) {
  const time = Date.parse(statement.saidAt ?? statement.seenAt);
  const at = Number(x(time).toFixed(1));
  const seen = statement.seenAt ? Number(x(Date.parse(statement.seenAt)).toFixed(1)) : at;
  const y = laneOf(statement.stance);
  const text = `${stanceWord(statement.stance)}, said ${dayAndTime(statement.saidAt)}, seen ${dayAndTime(statement.seenAt)}: ${statement.speaker?.name ?? "unnamed"}`;
  return svg(
    "g",
    { class: `event ${statement.stance.toLowerCase()} ${statement.id === chosen ? "chosen" : ""}`, "data-event": statement.id },
    svg("title", {}, text),
    svg("path", { class: "thread", d: `M${at} ${y + 6}V${RAIL - 12}L${seen} ${RAIL}` }),
    svg("circle", { class: "seen", cx: seen, cy: RAIL, r: 2 }),
    svg("circle", { class: "halo", cx: at, cy: y, r: 11 }),
    shape(statement.stance, at, y),
  );
}

function ticksOf({ from, to, x, stretches }) {
  const ticks = [{ time: from, anchor: "start" }, { time: to, anchor: "end" }];
  const inner = stretches.length > 1 ? stretches.slice(1).map(({ a }) => a) : to - from > 2 * 86_400_000 ? [(from + to) / 2] : [];
  for (const time of inner) {
    if (x(time) - LEFT > 110 && WIDTH - RIGHT - x(time) > 110) ticks.push({ time, anchor: "middle" });
  }
  return ticks;
}

function axis(scale) {
  return [
    svg("line", { class: "rail", x1: LEFT, x2: WIDTH - RIGHT, y1: RAIL, y2: RAIL }),
    svg("text", { class: "lane-name", x: 0, y: RAIL + 4 }, "Shown"),
    ticksOf(scale).map(({ time, anchor }) =>
      svg(
        "text",
        { class: "tick", x: scale.x(time).toFixed(1), y: RAIL + 20, "text-anchor": anchor },
        day(new Date(time).toISOString()),
      ),
    ),
  ];
}

/** What the picture shows, in words, for those who do not see it. */
function description(statements) {
  const first = statements[0];
  const last = statements.at(-1);
  return `${statements.length} statements from ${day(first.saidAt)} to ${day(last.saidAt)}; the latest ${stanceWord(last.stance).toLowerCase()}.`;
}

/**
 * Draws the statements of one cell, oldest first.
 *
 * @param history the cell's turns under both clocks, where known
 * @param end the moment up to which the last stance is drawn, in milliseconds
 * @param chosen the id of the statement to ring
 */
export function timelineNode(statements, history, end, chosen) {
  const scale = scaleOf(statements, end);
  return svg(
    "svg",
    { class: "timeline", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": description(statements) },
    lanes(),
    axis(scale),
    heldLine(turnsOf(history?.said, scale.from, end), scale.x),
    shownBand(turnsOf(history?.seen, scale.from, end), scale.x),
    breaks(scale),
    statements.map((statement) => markNode(statement, scale.x, chosen)),
  );
}
