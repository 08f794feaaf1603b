import { cookies } from "next/headers"
import Link from "next/link"
import { themeCookie, themeFrom } from "@/ui/look/theme"
import { ThemeChoice } from "@/ui/look/theme-choice"
import { Actions } from "./gallery/actions"
import { BoundFields } from "./gallery/bound-fields"
import { Controls } from "./gallery/controls"
import { FormExample } from "./gallery/form-example"
import { MembersAndStates } from "./gallery/members-and-states"
import { Structure } from "./gallery/structure"
import { Themes } from "./gallery/themes"
import { TypeAndColour } from "./gallery/type-and-colour"

const shells = ["public", "client", "runner", "staff"]

export default async function DesignSystemPage() {
  return (
    <main className="mx-auto max-w-[70rem] px-6 py-12">
      <header className="grid gap-x-12 gap-y-8 pb-10 lg:grid-cols-[1fr_22rem]">
        <div className="grid content-start gap-4">
          <h1 className="text-display">The parts of Attune</h1>
          <p className="measure text-large text-ink-soft">
            Every component in every theme, with words it might really carry. The four shells have pages of their own:
          </p>
          <p className="flex flex-wrap gap-x-6 gap-y-2">
            {shells.map((shell) => (
              <Link key={shell} href={`/design-system/${shell}`} className="py-1 capitalize">
                {shell}
              </Link>
            ))}
          </p>
        </div>
        <ThemeChoice initial={themeFrom((await cookies()).get(themeCookie)?.value)} />
      </header>
      <TypeAndColour />
      <MembersAndStates />
      <Actions />
      <Controls />
      <FormExample />
      <BoundFields />
      <Structure />
      <Themes />
    </main>
  )
}
