// Light or dark. A classic script in the head, so that the choice stands before the first paint.
(() => {
  const KEY = "parley.theme";
  const root = document.documentElement;
  const systemDark = window.matchMedia("(prefers-color-scheme: dark)");

  function stored() {
    try {
      const theme = localStorage.getItem(KEY);
      return theme === "light" || theme === "dark" ? theme : null;
    } catch {
      return null; // Storage may be forbidden; the system's choice then stands.
    }
  }

  function shown() {
    return root.dataset.theme ?? (systemDark.matches ? "dark" : "light");
  }

  function describe(button) {
    const next = shown() === "dark" ? "light" : "dark";
    button.setAttribute("aria-label", `Switch to ${next} colours`);
    button.title = `Switch to ${next} colours`;
  }

  const theme = stored();
  if (theme) root.dataset.theme = theme;

  document.addEventListener("DOMContentLoaded", () => {
    const button = document.getElementById("theme-toggle");
    describe(button);
    systemDark.addEventListener("change", () => describe(button));
    button.addEventListener("click", () => {
      root.dataset.theme = shown() === "dark" ? "light" : "dark";
      try {
        localStorage.setItem(KEY, root.dataset.theme);
      } catch {
        // The choice then lasts as long as the page.
      }
      describe(button);
    });
  });
})();
