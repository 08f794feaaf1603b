import type { ComponentProps, ReactNode } from "react"
import { PendingLabel, PendingNews } from "./feedback/pending-label"
import { type ButtonKind, type ButtonSize, buttonLook } from "./look/button-look"

export type ButtonProps = Omit<ComponentProps<"button">, "style" | "children" | "disabled"> & {
  kind?: ButtonKind
  size?: ButtonSize
  onPress?: (() => unknown) | undefined
  isDisabled?: boolean | undefined
  /** It works on what was pressed: it keeps the focus, takes no further press and says so. */
  isPending?: boolean | undefined
  children: ReactNode
}

/** Something to press, by mouse, touch or keyboard. */
export const Button = ({
  kind = "quiet",
  size = "regular",
  className,
  onPress,
  isDisabled,
  isPending,
  children,
  ...rest
}: ButtonProps) => (
  <>
    <button
      type="button"
      {...(onPress && {
        onClick: (event) => {
          // Safari gives a pressed button no focus, and then a dialog has nothing to give it back to.
          event.currentTarget.focus()
          onPress()
        },
      })}
      {...rest}
      disabled={isDisabled}
      {...(isPending && { "aria-disabled": true, type: "button", onClick: undefined })}
      className={buttonLook(kind, size, className)}
    >
      <PendingLabel pending={isPending ?? false}>{children}</PendingLabel>
    </button>
    {isPending !== undefined && <PendingNews pending={isPending} />}
  </>
)
