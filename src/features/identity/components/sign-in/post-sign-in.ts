"use client"

type Said = { url?: string; error?: { data: unknown } }

/**
 * Signs in by one of the ways (root/auth.ts). Answers with the page to go to.
 * @throws an error with the procedures' own `data`, which forms know how to show; TypeError when the server was not reached
 */
export const postSignIn = async (
  way: "password" | "passkey" | "code" | "second-step",
  given: Readonly<Record<string, unknown>>,
): Promise<string> => {
  const response = await fetch(`/api/auth/callback/${way}`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-attune": "1" },
    body: JSON.stringify(given),
  })
  const said = (await response.json().catch(() => ({}))) as Said
  if (!response.ok || !said.url) throw Object.assign(new Error("the sign-in was refused"), said.error)
  return said.url
}
