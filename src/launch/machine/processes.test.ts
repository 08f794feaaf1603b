import { spawn } from "node:child_process"
import { once } from "node:events"
import { expect, it } from "vitest"
import { identify } from "./lock/identity.mjs"
import { end } from "./processes.ts"

it("lets a program that was suspended end in order", async () => {
  const code = 'process.on("SIGTERM", () => process.exit(7)); console.log("ready"); setInterval(() => {}, 1000)'
  const child = spawn(process.execPath, ["-e", code])
  await once(child.stdout, "data")
  const identity = identify(child.pid ?? 0)
  if (!identity) throw new Error("the child is not alive")
  child.kill("SIGSTOP")
  const exit = once(child, "exit")
  await end(identity, { patience: 3000, reach: "alone" })
  expect(await exit).toEqual([7, null])
})
