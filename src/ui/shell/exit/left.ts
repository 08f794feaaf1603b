/** A page that anyone may have open. */
export const neutralPage = "https://www.wikipedia.org/"

/** Kept in the tab when someone has left by "Exit this page". */
const mark = "attune-left"

/**
 * Runs before the page is shown. Who left and goes back, or comes from what the browser has kept of the page, sees nothing of
 * ours: the other page takes this one's place, too. Whoever comes here again on purpose ends that.
 */
export const leftScript = `(function () {
  function away() {
    document.documentElement.dataset.leaving = "";
    location.replace(${JSON.stringify(neutralPage)});
  }
  try {
    var how = performance.getEntriesByType("navigation")[0];
    if (sessionStorage.getItem("${mark}")) {
      if (how && how.type === "back_forward") away();
      else sessionStorage.removeItem("${mark}");
    }
    addEventListener("pageshow", function (event) {
      if (event.persisted && sessionStorage.getItem("${mark}")) away();
    });
  } catch (error) {}
})();`

/** Hides the page before the other one is there, and takes its place in the history. */
export const leave = (url: string): void => {
  document.documentElement.dataset.leaving = ""
  document.title = "Loading"
  try {
    sessionStorage.setItem(mark, "1")
  } catch {
    // A browser that keeps nothing: the page is left all the same.
  }
  location.replace(url)
}
