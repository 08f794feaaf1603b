"use client"

import { Button } from "@/ui/button"
import { ErrorState } from "@/ui/error-state"
import { LinkButton } from "@/ui/link-button"
import { PlainPage } from "@/ui/shell/plain-page"

const referenceOf = (error: unknown) =>
  error instanceof Error && "digest" in error && typeof error.digest === "string" ? error.digest : undefined

const ErrorPage = ({ error, retry }: { error: unknown; retry: () => void }) => (
  <PlainPage>
    <ErrorState
      reference={referenceOf(error)}
      action={
        <>
          <Button kind="main" onPress={retry}>
            Try again
          </Button>
          <LinkButton href="/">Go to the start</LinkButton>
        </>
      }
    />
  </PlainPage>
)

export default ErrorPage
