import type { ReactNode } from "react"
import { Icon } from "../icon"
import { aboutLook, errorLook, hintLook, labelLook } from "./field-look"

export type FieldTexts = {
  label: ReactNode
  /** A short remark on the label's line, read with it. */
  hint?: ReactNode
  /** Says "optional" on the label's line. */
  optional?: boolean | undefined
  /** A sentence below the label. */
  about?: ReactNode
  error?: string | undefined
}

/** The ids of the sentences that describe a control, for `aria-describedby`. */
export const describedBy = (id: string, { about, error }: Pick<FieldTexts, "about" | "error">, hasRoom = false) =>
  [about && `${id}-about`, hasRoom && `${id}-room`, error && `${id}-error`].filter(Boolean).join(" ") || undefined

export const LabelText = ({ label, hint, optional }: Pick<FieldTexts, "label" | "hint" | "optional">) => (
  <>
    <span data-question>{label}</span>
    {hint && <span className={hintLook}> {hint}</span>}
    {optional && <span className={hintLook}> optional</span>}
  </>
)

/** An error stands next to its cause. */
export const ErrorText = ({ id, children }: { id: string; children: ReactNode }) => (
  <p id={`${id}-error`} className={errorLook}>
    <Icon name="attention" className="mt-[0.2em]" />
    {children}
  </p>
)

/** Label, remark, control and error of one native control, tied together by `id`. */
export const Field = ({
  id,
  about,
  error,
  room,
  children,
  ...words
}: FieldTexts & { id: string; room?: ReactNode; children: ReactNode }) => (
  <div className="grid min-w-0 content-start gap-2">
    <label htmlFor={id} className={labelLook}>
      <LabelText {...words} />
    </label>
    {about && (
      <p id={`${id}-about`} className={aboutLook}>
        {about}
      </p>
    )}
    {children}
    {room}
    {error && <ErrorText id={id}>{error}</ErrorText>}
  </div>
)

/** The same for a set of controls that answer one question. */
export const FieldSet = ({
  id,
  about,
  error,
  children,
  ...words
}: FieldTexts & { id: string; children: ReactNode }) => (
  <fieldset id={id} aria-describedby={describedBy(id, { about, error })} className="grid min-w-0 content-start gap-2">
    <legend className={`mb-2 ${labelLook}`}>
      <LabelText {...words} />
    </legend>
    {about && (
      <p id={`${id}-about`} className={`-mt-2 ${aboutLook}`}>
        {about}
      </p>
    )}
    {children}
    {error && <ErrorText id={id}>{error}</ErrorText>}
  </fieldset>
)
