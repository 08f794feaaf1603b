"use client"

import type { Challenge } from "altcha-lib"

/** Whether this browser can solve a task at all: the means are handed out on secure pages only. */
export const canSolve = () => Boolean(globalThis.crypto?.subtle) && "Worker" in globalThis

/** Solves a task beside the page (server/http/proof-of-work.ts). Null when this browser could not. */
export const solve = (challenge: Challenge): Promise<string | null> =>
  new Promise((resolve) => {
    const worker = new Worker(new URL("./proof-worker.ts", import.meta.url), { type: "module" })
    const end = (proof: string | null) => {
      worker.terminate()
      resolve(proof)
    }
    worker.onmessage = ({ data }: MessageEvent<string | null>) => end(data)
    worker.onerror = () => end(null)
    worker.postMessage(challenge)
  })
