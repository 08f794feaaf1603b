// Loaded into the web's process before Next (`node --import`). Plain JavaScript: the web runs without a compiler.
import http from "node:http"
import { syncBuiltinESMExports } from "node:module"
import { parseAndValidateFlightRouterState } from "next/dist/server/app-render/parse-and-validate-flight-router-state.js"
import { everyAnswer } from "../../../headers.ts"

/** An address of ours is far shorter; Node itself takes 16,384 bytes for all of a request's headers. */
const mostCharacters = 8000

const says = {
  400: [
    "This address cannot be read",
    "It may have been cut or changed on its way to you. The page before this one, or the link in the mail, may still work.",
  ],
  405: ["Nothing can be sent here", "This address can be looked at, and takes in nothing."],
  408: [
    "This took too long",
    "What was sent did not arrive as a whole. Please try again when the connection is better.",
  ],
  414: [
    "This address is too long",
    "It may have been put together by mistake. The page before this one may still work.",
  ],
  417: ["This cannot be answered", "Your browser asked for something that we do not know."],
  431: ["Your browser sent too much at once", "Deleting the cookies of this site helps, and then coming back."],
}

/** Where scripts ask, which want no page for an answer. */
const isForScripts = (path = "") => path.startsWith("/api/")

const page = (title, text) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title}</title><style>body{font:1.125rem/1.6 system-ui,sans-serif;max-width:34rem;margin:12vh auto;padding:0 1.5rem}h1{font:500 1.75rem/1.25 Georgia,serif}</style></head><body><main><h1>${title}</h1><p>${text}</p></main></body></html>`

/** What is answered in place of the product, with the headers of all its answers. */
const answer = (status, path) => {
  const [title, text] = says[status]
  const body = isForScripts(path) ? JSON.stringify({ error: { message: `${title}. ${text}` } }) : page(title, text)
  const headers = {
    ...everyAnswer,
    "content-security-policy":
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "content-type": isForScripts(path) ? "application/json; charset=utf-8" : "text/html; charset=utf-8",
    "content-length": String(Buffer.byteLength(body)),
    ...(status === 405 ? { allow: isForScripts(path) ? "GET, HEAD, POST" : "GET, HEAD" } : {}),
    connection: "close",
  }
  return { headers, body }
}

const isReadable = (url) => {
  if (!url.startsWith("/")) return false
  try {
    return !decodeURIComponent(url.split("?", 1)[0]).includes("\0")
  } catch {
    return false
  }
}

/** Which part of a page a browser has already. Next answers 500 to what it cannot read there, by this very reading. */
const isKnownTree = (tree) => {
  try {
    parseAndValidateFlightRouterState(tree)
    return true
  } catch {
    return false
  }
}

/** The status of the no that a request gets before it reaches Next, which would break on it; null when it may go on. */
const turnedAway = ({ method, url, headers }) => {
  if (url.length > mostCharacters) return 414
  if (!isReadable(url)) return 400
  // Forms post to addresses of their own below /api, and pages take in nothing.
  if (!(isForScripts(url) ? ["GET", "HEAD", "POST"] : ["GET", "HEAD"]).includes(method)) return 405
  return isKnownTree(headers["next-router-state-tree"]) ? null : 400
}

const refuse = (request, response, status) => {
  const { headers, body } = answer(status, request.url)
  response.writeHead(status, headers).end(request.method === "HEAD" ? undefined : body)
}

/** The same where nothing could be read, so that there is no response to write to. */
const refuseOn = (socket, status, path) => {
  if (!socket.writable || socket._httpMessage?.headersSent) return socket.destroy()
  const { headers, body } = answer(status, path)
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${status} ${http.STATUS_CODES[status]}\r\n${lines.join("")}\r\n${body}`)
}

const statusOf = ({ code }) => ({ HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 })[code] ?? 400

/** Stands before what the server does with a request. */
const guarded = (server) => {
  const listeners = server.listeners("request")
  server.removeAllListeners("request")
  server.on("request", (request, response) => {
    const status = turnedAway(request)
    if (status) return refuse(request, response, status)
    for (const listener of listeners) listener.call(server, request, response)
  })
  server.on("checkExpectation", (request, response) => refuse(request, response, 417))
  server.on("connect", (request, socket) => refuseOn(socket, 405, request.url))
  server.on("clientError", (error, socket) =>
    error.code === "ECONNRESET" ? socket.destroy() : refuseOn(socket, statusOf(error)),
  )
  return server
}

const { createServer } = http
http.createServer = (...given) => guarded(createServer(...given))
syncBuiltinESMExports()
