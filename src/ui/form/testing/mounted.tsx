import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime"
import type { ReactNode } from "react"
import { flushSync } from "react-dom"
import { createRoot } from "react-dom/client"

const nothing = () => undefined

/** What is on the page, in a real browser, until `remove`. Of Next's router only what components call: how often they refresh. */
export const mounted = (shown: ReactNode) => {
  const place = document.body.appendChild(document.createElement("div"))
  const root = createRoot(place)
  let refreshes = 0
  const router = {
    bfcacheId: "",
    back: nothing,
    forward: nothing,
    push: nothing,
    replace: nothing,
    prefetch: nothing,
    refresh: () => {
      refreshes += 1
    },
  }
  flushSync(() => root.render(<AppRouterContext.Provider value={router}>{shown}</AppRouterContext.Provider>))
  return {
    refreshes: () => refreshes,
    remove: () => {
      root.unmount()
      place.remove()
    },
  }
}
