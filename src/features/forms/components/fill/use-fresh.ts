"use client"

import { useEffect, useRef } from "react"
import type { OwnFormPage } from "../../queries/own-forms"
import { formsApi } from "../api"

/**
 * Asks again how the form stands when the page is shown: it may have come back from the browser's memory, or the form been gone
 * on with on another device. What cannot be asked now is not missed: the page works with what it has.
 */
export const useFresh = (requestId: string, onFresh: (form: OwnFormPage) => void) => {
  const told = useRef(onFresh)
  told.current = onFresh
  useEffect(() => {
    let isHere = true
    const ask = async () => {
      const form = await formsApi.own.query({ requestId }).catch(() => null)
      if (isHere && form) told.current(form)
    }
    const onShow = () => void (document.visibilityState === "visible" && ask())
    const onReturn = (event: PageTransitionEvent) => void (event.persisted && ask())
    void ask()
    document.addEventListener("visibilitychange", onShow)
    addEventListener("pageshow", onReturn)
    return () => {
      isHere = false
      document.removeEventListener("visibilitychange", onShow)
      removeEventListener("pageshow", onReturn)
    }
  }, [requestId])
}
