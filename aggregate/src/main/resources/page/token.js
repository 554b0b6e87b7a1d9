// The access token that some operators ask for: kept for this tab alone.

import { byId, el } from "./dom.js";

const KEY = "parley.token";

export function storedToken() {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null; // Storage may be forbidden; the page then asks again after a reload.
  }
}

/** Asks for the token in the banner, once; calls back when one was given. */
export function askToken(detail, onToken) {
  const banner = byId("banner");
  if (!banner.hidden && banner.dataset.kind === "token") return;
  const input = el("input", { type: "password", "aria-label": "Access token", autocomplete: "off" });
  const use = () => {
    sessionStorage.setItem(KEY, input.value.trim());
    banner.dataset.kind = "";
    onToken();
  };
  input.addEventListener("keydown", (event) => event.key === "Enter" && use());
  banner.hidden = false;
  banner.dataset.kind = "token";
  banner.replaceChildren(
    el("div", {}, el("strong", {}, "This table asks for an access token."), ` ${detail}`),
    el("div", { class: "token" }, input, el("button", { type: "button", on: { click: use } }, "Use token")),
  );
}
