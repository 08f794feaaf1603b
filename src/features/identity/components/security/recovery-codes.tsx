"use client"

import { useRouter } from "next/navigation"
import { useEffect, useRef, useState } from "react"
import { Button } from "@/ui/button"
import { Notice } from "@/ui/feedback/notice"
import { CommandForm } from "@/ui/form/command-form"
import { SubmitButton } from "@/ui/form/submit-button"
import { useCommandForm } from "@/ui/form/use-command-form"
import { Disclosure } from "@/ui/lists/disclosure"
import { identityApi } from "../api"
import { Confirmation, type Ways } from "./confirmation"

type ShownProps = { codes: readonly string[]; onKept: () => void }

const downloadOf = (codes: readonly string[]) =>
  `data:text/plain;charset=utf-8,${encodeURIComponent(`Recovery codes for Attune. Each works once.\n\n${codes.join("\n")}\n`)}`

/** The ten codes, this once. They stay until their owner says that they are kept. */
export const RecoveryCodesShown = ({ codes, onKept }: ShownProps) => {
  const heading = useRef<HTMLHeadingElement>(null)
  const router = useRouter()
  useEffect(() => heading.current?.focus(), [])
  return (
    <section
      className="grid gap-4 rounded-card border border-line-strong bg-surface p-5 sm:p-6"
      aria-labelledby="codes"
    >
      <h3 id="codes" ref={heading} tabIndex={-1} className="text-large outline-none">
        Your recovery codes
      </h3>
      <p className="measure text-ink-soft">
        If your authenticator or passkey is lost, each of these opens your account once in its place. Write them down or
        print them now: they are not shown again. Keep them where nobody else looks.
      </p>
      <ul className="figures grid grid-cols-[repeat(auto-fit,minmax(8.5rem,1fr))] gap-x-6 gap-y-1 text-large">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-3">
        <Button
          kind="main"
          onPress={() => {
            onKept()
            router.refresh()
          }}
        >
          I have kept them
        </Button>
        <a href={downloadOf(codes)} download="recovery-codes.txt" className="inline-flex min-h-11 items-center">
          Save as a file
        </a>
      </div>
    </section>
  )
}

const leftWords = (left: number) => {
  if (left === 0) return "No recovery code is left."
  return left === 1 ? "One recovery code is left." : `${left} recovery codes are left.`
}

/** How many are left, and ten new ones. */
export const RecoveryCodes = ({ left, ways }: { left: number; ways: Ways }) => {
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const form = useCommandForm({
    schema: () => import("../../schema").then(({ confirmedInput }) => confirmedInput),
    defaultValues: { confirmation: "" },
    submit: (input) => identityApi.renewRecoveryCodes.mutate(input),
    onDone: ({ recoveryCodes }) => setCodes(recoveryCodes),
    clear: true,
    refresh: false,
  })
  if (codes) return <RecoveryCodesShown codes={codes} onKept={() => setCodes(null)} />
  const isFew = left < 3
  return (
    <div className="grid gap-3">
      {isFew ? (
        <Notice tone="wait">{leftWords(left)} Please make new ones while you can still come in.</Notice>
      ) : (
        <p className="measure text-ink-soft">{leftWords(left)}</p>
      )}
      <Disclosure title="New codes" className="border-t" open={isFew}>
        <CommandForm form={form} className="gap-4">
          <p className="measure">The codes that you have now stop working then.</p>
          <Confirmation {...ways} />
          <div>
            <SubmitButton kind="quiet">Make ten new codes</SubmitButton>
          </div>
        </CommandForm>
      </Disclosure>
    </div>
  )
}
