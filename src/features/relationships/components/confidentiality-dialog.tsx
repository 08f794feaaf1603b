"use client"

import { Button } from "@/ui/button"
import { FormRadioGroup } from "@/ui/form/bound/choice-fields"
import { CommandForm } from "@/ui/form/command-form"
import { SubmitButton } from "@/ui/form/submit-button"
import { useCommandForm } from "@/ui/form/use-command-form"
import { Dialog, DialogActions } from "@/ui/overlays/dialog"
import { confidentialityLabels } from "../rules/relationships"
import { type ConfidentialityPolicy, confidentialityPolicies } from "../schema"
import { relationshipsApi } from "./api"

const choices = confidentialityPolicies.map((value) => ({
  value,
  label: confidentialityLabels[value].name,
  about: confidentialityLabels[value].means,
}))

type Change = { relationshipId: string; now: ConfidentialityPolicy }

const ChangeForm = ({ relationshipId, now, close }: Change & { close: () => void }) => {
  const form = useCommandForm({
    schema: () => import("../schema").then(({ changeConfidentialityInput }) => changeConfidentialityInput),
    defaultValues: { relationshipId, confidentiality: now },
    submit: (input) => relationshipsApi.changeConfidentiality.mutate(input),
    done: "Changed from now on",
    onDone: close,
  })
  return (
    <CommandForm form={form}>
      <FormRadioGroup
        name="confidentiality"
        label="What holds from now on"
        about="Agree on it with each of them first. What was told under the old one stays under it."
        choices={choices}
      />
      <DialogActions>
        <Button onPress={close}>Leave it as it is</Button>
        <SubmitButton>Change</SubmitButton>
      </DialogActions>
    </CommandForm>
  )
}

/** What staff does with something told in confidence. */
export const ConfidentialityDialog = ({
  open,
  onOpenChange,
  ...change
}: Change & { open: boolean; onOpenChange: (open: boolean) => void }) => (
  <Dialog title="Confidences" open={open} onOpenChange={onOpenChange}>
    {(close) => <ChangeForm {...change} close={close} />}
  </Dialog>
)
