"use client"

import "./globals.css"
import { ErrorState } from "@/ui/feedback/error-state"
import { buttonLook } from "@/ui/look/button-look"
import { PlainPage } from "@/ui/shell/plain-page"

/** Stands in for the root layout when that itself fails, so it leans on as little as it can. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong</title>
        <PlainPage>
          <ErrorState
            reference={error instanceof Error && "digest" in error ? String(error.digest) : undefined}
            action={
              <button type="button" onClick={retry} className={buttonLook("main")}>
                Try again
              </button>
            }
          />
        </PlainPage>
      </body>
    </html>
  )
}
