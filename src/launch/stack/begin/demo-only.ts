import { isForThisMachine } from "@/server/env"
import type { Variables } from "../../machine/environment.ts"

/**
 * Demo people, whom everybody may sign in as, and stand-ins: never beside real ones by accident.
 * @throws in production, and where others come by a public address, unless the demo is asked for by its name
 */
export const refuseRealPlace = ({ NODE_ENV, ATTUNE_DEMO, APP_URL }: Variables): void => {
  if (ATTUNE_DEMO === "1") return
  const why =
    NODE_ENV === "production" ? "NODE_ENV=production" : isForThisMachine(APP_URL) ? null : `APP_URL=${APP_URL}`
  if (why)
    throw new Error(
      `npm start and npm run dev bring demo data, demo accounts and stand-ins, which ${why} refuses. Use npm run serve and npm run worker, or set ATTUNE_DEMO=1. A real workspace begins with npm run workspace.`,
    )
}
