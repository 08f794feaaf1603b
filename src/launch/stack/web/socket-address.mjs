// Loaded into the web's process before Next (`node --import`). Plain JavaScript: the web runs without a compiler.
import { subscribe } from "node:diagnostics_channel"

/** Told to the app (server/http/request.ts). Whatever a visitor sends under this name is written over. */
export const socketHeader = "x-attune-socket"

/**
 * Writes into every request whose socket it came by. Next itself tells an app nothing of the socket once a visitor has sent an
 * X-Forwarded-For of their own.
 */
subscribe("http.server.request.start", ({ request }) => {
  request.headers[socketHeader] = request.socket.remoteAddress ?? ""
})
