"use client"

import { useEffect, useState } from "react"
import { Button } from "@/ui/button"
import { Notice } from "@/ui/feedback/notice"
import { failureWords } from "@/ui/form/errors/failure"
import { identityApi } from "../api"
import { postSignIn } from "../sign-in/post-sign-in"
import { answerByPasskey, knowsPasskeys } from "./browser"

type PasskeyButtonProps = { returnTo?: string; kind?: "main" | "quiet" }

/** Signs in with a passkey, where the browser knows them; without scripts there is no button. */
export const PasskeyButton = ({ returnTo = "", kind = "quiet" }: PasskeyButtonProps) => {
  const [isKnown, setKnown] = useState(false)
  const [pending, setPending] = useState(false)
  const [failed, setFailed] = useState<string | null>(null)
  useEffect(() => setKnown(knowsPasskeys()), [])
  const signIn = async () => {
    setPending(true)
    setFailed(null)
    try {
      const { options, sealed } = await identityApi.passkeyToSignIn.query()
      location.assign(await postSignIn("passkey", { sealed, answer: await answerByPasskey(options), returnTo }))
    } catch (error) {
      setFailed(failureWords(error))
      setPending(false)
    }
  }
  return (
    // Its room is kept until the browser has said whether it knows passkeys, so that nothing moves under a finger.
    <div className="grid min-h-12 justify-items-start gap-3">
      {isKnown && (
        <Button kind={kind} isPending={pending} onPress={() => void signIn()}>
          Sign in with a passkey
        </Button>
      )}
      {failed && (
        <Notice tone="alert" live>
          {failed}
        </Notice>
      )}
    </div>
  )
}
