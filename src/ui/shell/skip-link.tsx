/** The first stop of the Tab key: past the navigation, to what the page is about. */
export const SkipLink = () => (
  <a
    href="#main"
    className="plain fixed top-3 left-3 z-50 -translate-y-24 rounded-full bg-ink px-5 py-3 font-semibold text-paper focus:translate-y-0"
  >
    Skip to the content
  </a>
)
