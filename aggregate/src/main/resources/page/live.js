// The stream of changes: Server-Sent Events read with fetch, because the browser's own EventSource can neither send a
// bearer token nor go on from an id that it did not receive itself.
// The line rules are those of https://html.spec.whatwg.org/multipage/server-sent-events.html

import { apiUrl, headers, problemOf, Restoring, Unreachable } from "./api.js";

const SHORTEST = 1_000;
const LONGEST = 30_000;
const SILENCE = 60_000;
const UNSEEN = 60_000;

/** Splits a stream's text into events. */
export class EventLines {
  #rest = "";
  #event = { type: "message", data: [] };
  #onEvent;
  lastId = "";

  constructor(onEvent) {
    this.#onEvent = onEvent;
  }

  push(text) {
    const lines = (this.#rest + text).split(/\r\n|\n|\r(?!$)/u);
    this.#rest = lines.pop();
    for (const line of lines) this.#line(line);
  }

  #line(line) {
    if (line === "") return this.#dispatch();
    if (line.startsWith(":")) return;
    const at = line.indexOf(":");
    const field = at < 0 ? line : line.slice(0, at);
    const value = at < 0 ? "" : line.slice(at + 1).replace(/^ /u, "");
    if (field === "data") this.#event.data.push(value);
    else if (field === "event") this.#event.type = value;
    else if (field === "id" && !value.includes("\0")) this.lastId = value;
  }

  #dispatch() {
    const { type, data } = this.#event;
    this.#event = { type: "message", data: [] };
    if (data.length > 0) this.#onEvent(type, data.join("\n"));
  }
}

/**
 * When the stream may be open: not while the page lies in the browser's cache of past pages, nor for long in a tab that
 * nobody looks at. A browser gives one server six connections, and an open stream takes one of them.
 */
function watched(onPause, onResume) {
  let unseen = 0;
  window.addEventListener("pagehide", onPause);
  window.addEventListener("pageshow", (event) => event.persisted && onResume());
  document.addEventListener("visibilitychange", () => {
    clearTimeout(unseen);
    if (document.hidden) unseen = setTimeout(onPause, UNSEEN);
    else onResume();
  });
}

/**
 * Keeps a stream open for as long as the page is looked at, going on after the last event received.
 *
 * @param on `open()`, `event(type, data)` and `lost(error, milliseconds until the next try)`
 */
export function follow(on) {
  let lastId = "";
  let pause = SHORTEST;
  let paused = false;
  let abort = new AbortController();
  let wake = () => {};

  async function once() {
    abort = new AbortController();
    const { signal } = abort;
    let watchdog = 0;
    const alive = () => {
      clearTimeout(watchdog);
      watchdog = setTimeout(() => abort.abort(), SILENCE);
    };
    try {
      alive();
      const more = lastId ? { "Last-Event-ID": lastId } : {};
      const response = await fetch(apiUrl("changes"), { cache: "no-store", signal, headers: headers(more) });
      if (!response.ok) throw await problemOf(response);
      on.open();
      pause = SHORTEST;
      const lines = new EventLines((type, data) => on.event(type, data));
      lines.lastId = lastId;
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
        alive();
        lines.push(chunk.value);
        lastId = lines.lastId;
      }
    } finally {
      clearTimeout(watchdog);
    }
  }

  function sleep(wait) {
    return new Promise((resolve) => {
      wake = resolve;
      if (wait !== undefined) setTimeout(resolve, wait);
    });
  }

  async function forever() {
    for (;;) {
      let error = new Unreachable("The stream ended.");
      try {
        await once();
      } catch (thrown) {
        if (thrown.status || thrown instanceof Restoring) error = thrown;
      }
      if (paused) {
        await sleep();
        continue;
      }
      const wait = error instanceof Restoring ? error.seconds * 1000 : pause;
      on.lost(error, wait);
      await sleep(wait);
      pause = Math.min(pause * 2, LONGEST);
    }
  }

  watched(
    () => {
      paused = true;
      abort.abort();
    },
    () => {
      if (paused) on.lost(new Unreachable("The page was put aside."), 0);
      paused = false;
      wake();
    },
  );
  window.addEventListener("online", () => wake());
  forever();
  return { retry: () => wake() };
}
