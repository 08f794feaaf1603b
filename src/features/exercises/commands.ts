import { isDeepStrictEqual } from "node:util"
import { uuidV7 } from "@/lib/ids"
import { type Scope, tenant } from "@/server/data/scope"
import { shippedExercises } from "./content/shipped-exercises"
import type { ExerciseContent } from "./schema"

const installed = (scope: Scope) =>
  scope.db.exercise.findMany({
    where: tenant(scope),
    relationLoadStrategy: "join",
    select: {
      id: true,
      key: true,
      versions: { select: { version: true, content: true }, orderBy: { version: "desc" }, take: 1 },
    },
  })

/**
 * Puts the shipped exercises into the workspace's library, for the system or a clinician. Run again it changes nothing; an
 * exercise whose words have changed gets one more version, and what was assigned keeps the version it was given with.
 * @param library another set of exercises, for tests
 * @returns how many versions were written
 */
export const installLibrary = async (
  scope: Scope,
  library: readonly ExerciseContent[] = shippedExercises,
): Promise<number> => {
  const present = new Map((await installed(scope)).map((exercise) => [exercise.key, exercise]))
  const plan = library.map((content, position) => {
    const exercise = present.get(content.key)
    const last = exercise?.versions[0]
    return { content, position, exercise, id: exercise?.id ?? uuidV7(scope.now), last }
  })
  const missing = plan.filter(({ exercise }) => !exercise)
  const changed = plan.filter(({ content, last }) => !last || !isDeepStrictEqual(last.content, asStored(content)))
  if (missing.length > 0)
    await scope.db.exercise.createMany({
      data: missing.map(({ id, content, position }) => ({
        ...tenant(scope),
        id,
        key: content.key,
        position,
        createdAt: scope.now,
      })),
    })
  if (changed.length > 0)
    await scope.db.exerciseVersion.createMany({
      data: changed.map(({ id, content, last }) => ({
        ...tenant(scope),
        id: uuidV7(scope.now),
        exerciseId: id,
        version: (last?.version ?? 0) + 1,
        title: content.title,
        content: asStored(content),
        createdAt: scope.now,
      })),
    })
  return changed.length
}

/** As PostgreSQL will give it back: plain JSON. */
const asStored = (content: ExerciseContent) => JSON.parse(JSON.stringify(content))
