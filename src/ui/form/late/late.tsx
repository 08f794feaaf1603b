"use client"

import {
  Activity,
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react"
import type { Ask } from "./late-script"
import { watchOver } from "./watch-over"

const never = () => () => {}
/** Whether this is drawn over what the server sent. After a click from another page there is nothing that could wait. */
const useCameWithPage = () =>
  useState(
    useSyncExternalStore(
      never,
      () => false,
      () => true,
    ),
  )[0]

const OnAlive = createContext(() => {})

type GroundProps = { ask: Ask; whenNear: boolean; children: ReactNode }

/** It may be drawn again without a change of its children, and then React leaves what waits in them alone. */
const Ground = ({ ask, whenNear, children }: GroundProps) => {
  const root = useRef<HTMLDivElement>(null)
  const watch = useRef<ReturnType<typeof watchOver>>(null)
  const isAlive = useRef(false)
  const cameWithPage = useCameWithPage()
  const [first] = useState(children)
  // Nor can it wait when the page brings something new for it.
  if (!cameWithPage || children !== first) void ask()
  useEffect(() => {
    if (root.current && !isAlive.current) watch.current = watchOver(root.current, ask, whenNear)
    return () => watch.current?.end()
  }, [ask, whenNear])
  const onAlive = useCallback(() => {
    isAlive.current = true
    watch.current?.end()
    watch.current?.sendHeld()
  }, [])
  return (
    <OnAlive value={onAlive}>
      <div ref={root}>{children}</div>
    </OnAlive>
  )
}

/** Stands after the form, so that the form's own effects, which make it ready, have run before. */
const Alive = () => {
  const onAlive = useContext(OnAlive)
  useEffect(onAlive, [onAlive])
  return null
}

type LateProps = {
  script: Readonly<{ ask: Ask }>
  /** Also fetched when the window comes near it, not only when it is touched. */
  whenNear?: boolean
  /** The script's `Form`. */
  children: ReactNode
}

/**
 * Around a form that works without scripts, and whose own script comes once someone touches it.
 * React then takes over the very elements that the server sent, so that words, ticks, focus and caret stay as they are:
 * an Activity keeps them until then and, unlike Suspense, is always part of the page's first HTML.
 */
export const Late = ({ script, whenNear = false, children }: LateProps) => (
  <Ground ask={script.ask} whenNear={whenNear}>
    <Activity>
      {children}
      <Alive />
    </Activity>
  </Ground>
)
