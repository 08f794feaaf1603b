"use client"

import { FieldError } from "react-aria-components/FieldError"
import { Label } from "react-aria-components/Label"
import { Text } from "react-aria-components/Text"
import { type FieldTexts, LabelText } from "../fields/field"
import { aboutLook, errorLook, labelLook } from "../fields/field-look"
import { Icon } from "../icon"

/** Label and remark of a composed control; react-aria ties them to it. */
export const AriaTexts = ({ about, ...words }: Omit<FieldTexts, "error">) => (
  <>
    <Label className={labelLook}>
      <LabelText {...words} />
    </Label>
    {about && (
      <Text slot="description" className={aboutLook}>
        {about}
      </Text>
    )}
  </>
)

/** The error of a composed control. It shows when the control is invalid, with our words before the browser's. */
export const AriaError = ({ error }: { error: string | undefined }) => (
  <FieldError className={errorLook}>
    {({ validationErrors }) => (
      <>
        <Icon name="attention" className="mt-[0.2em]" />
        {error ?? validationErrors.join(" ")}
      </>
    )}
  </FieldError>
)
