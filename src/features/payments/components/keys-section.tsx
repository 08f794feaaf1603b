import { Section } from "@/ui/lists/section"
import type { KeysHere } from "../commands/prove-keys"
import { ProveKeys } from "./prove-keys"

const moves: Readonly<Record<KeysHere["moves"], string>> = {
  real: "The keys are those for real money.",
  test: "The keys are for trying: no money moves, and only the card company’s test cards are taken.",
  stand_in: "A stand-in answers in place of the card company: no money moves.",
}

/** Whether the payment processor answers to the keys that are there. The keys themselves are set where Attune runs. */
export const KeysSection = ({ keys }: { keys: KeysHere }) => (
  <Section id="payments" title="Payments" lead={moves[keys.moves]}>
    <p className="text-ink-soft">
      {keys.isProved
        ? "The payment processor has answered to these keys."
        : "The payment processor has not been asked yet with these keys."}{" "}
      Its events have to go to <code>/api/stripe</code>.
    </p>
    <ProveKeys again={keys.isProved} />
  </Section>
)
