"use client"

import { ErrorState } from "@/ui/feedback/error-state"
import { buttonLook } from "@/ui/look/button-look"
import { PlainPage } from "@/ui/shell/plain-page"

const referenceOf = (error: unknown) =>
  error instanceof Error && "digest" in error && typeof error.digest === "string" ? error.digest : undefined

/** Every page carries this one, so it leans on as little as it can. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <PlainPage>
      <ErrorState
        reference={referenceOf(error)}
        action={
          <>
            <button type="button" onClick={retry} className={buttonLook("main")}>
              Try again
            </button>
            {/* A whole new page, which is also what an error wants. */}
            <a href="/" className={buttonLook()}>
              Go to the start
            </a>
          </>
        }
      />
    </PlainPage>
  )
}
