/** Runs once when the web process starts, before its first answer; a build starts nothing. */
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME === "nodejs" && process.env.NEXT_PHASE !== "phase-production-build") {
    const { checkStart } = await import("./server/start-checks")
    await checkStart()
  }
}
