"use client"

import { Disclosure } from "@/ui/lists/disclosure"
import { Section } from "@/ui/lists/section"
import { Time } from "@/ui/lists/time"
import type { Account } from "../../queries"
import type { Ways } from "../security/confirmation"
import { AddPasskey } from "./add-passkey"
import { AskForPasskey } from "./ask-for-passkey"
import { RemovePasskey } from "./remove-passkey"

type PasskeySectionProps = { account: Account; ways: Ways; mayAdd: boolean }

/** What a person's devices sign in with, for everybody. */
export const PasskeySection = ({ account, ways, mayAdd }: PasskeySectionProps) => {
  const { passkeys, timeZone, asksPasskey, hasPassword } = account
  return (
    <Section
      title="Passkeys"
      lead="With a passkey you sign in by your finger, your face or the number of your device. No e-mail is needed, and nobody can read it or talk you out of it."
    >
      {passkeys.length > 0 && (
        <ul className="border-t border-line">
          {passkeys.map(({ passkeyId, name, since, lastUsedAt }) => (
            <li key={passkeyId}>
              <Disclosure
                title={
                  <span className="grid gap-0.5">
                    <span>{name}</span>
                    <span className="text-small text-ink-faint">
                      Added <Time instant={since} zone={timeZone} preset="day" />
                      {lastUsedAt && (
                        <>
                          , last used <Time instant={lastUsedAt} zone={timeZone} preset="dateTime" />
                        </>
                      )}
                    </span>
                  </span>
                }
              >
                <RemovePasskey passkeyId={passkeyId} name={name} ways={ways} />
              </Disclosure>
            </li>
          ))}
        </ul>
      )}
      <AddPasskey ways={ways} mayAdd={mayAdd} isFirst={passkeys.length === 0} />
      {passkeys.length > 0 && !hasPassword && <AskForPasskey asks={asksPasskey} ways={ways} mayChange={mayAdd} />}
    </Section>
  )
}
