/** Headers that every answer of ours has: a page, a file, a no. The page's own policy for scripts is added by proxy.ts. */
export const everyAnswer: Readonly<Record<string, string>> = {
  "strict-transport-security": "max-age=63072000; includeSubDomains",
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), browsing-topics=()",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  // Nothing that a partner might find in the browser's cache or by its back button.
  "cache-control": "no-store",
}
