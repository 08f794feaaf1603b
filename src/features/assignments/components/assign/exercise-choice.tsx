import { formatDuration } from "@/lib/time/format"
import { FormRadioGroup } from "@/ui/form/bound/choice-fields"
import { DefinitionList } from "@/ui/lists/definition-list"
import type { AssignChoices } from "../../queries/assignments"

type Exercise = AssignChoices["exercises"][number]

const inShort = ({ mode, minutes, touch }: Exercise) =>
  [
    mode === "together" ? "Together" : "On one’s own",
    formatDuration(minutes),
    touch ? "with touch" : "without touch",
  ].join(", ")

/** The library to choose from, and what to know about the chosen one before it is given. */
export const ExerciseChoice = ({
  exercises,
  chosen,
}: {
  exercises: readonly Exercise[]
  chosen: Exercise | undefined
}) => (
  <div className="grid gap-4">
    <FormRadioGroup
      name="exerciseId"
      label="Which practice"
      choices={exercises.map((exercise) => ({
        value: exercise.exerciseId,
        label: exercise.title,
        about: inShort(exercise),
      }))}
    />
    {chosen && (
      <DefinitionList
        className="text-small"
        items={[
          { term: "What it is", value: chosen.summary },
          { term: "For the senses", value: chosen.sensoryNotes },
          { term: "When not", value: chosen.contraindications },
        ]}
      />
    )}
  </div>
)
