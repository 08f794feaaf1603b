import { Prisma } from "@/generated/prisma/client"
import { readOnce } from "@/lib/read-once"
import { notFound } from "@/lib/refusal"
import { key, type Scope, type StaffScope, tenant } from "@/server/data/scope"
import { isWanted } from "./rules/library/filters"
import {
  answerFor,
  type ExerciseAsked,
  type ExerciseContent,
  exerciseContent,
  type LibraryFilters,
  type Step,
} from "./schema"

/** Where a row of another room leads to a version of an exercise: its words and steps, for `contentOf`. */
export const versionSelect = { id: true, title: true, content: true } as const satisfies Prisma.ExerciseVersionSelect

/** Versions as rows, for statements of other rooms to join. */
export const versionRows = Prisma.sql`(SELECT workspace_id, id, title, content FROM exercise_versions)`

/** The steps of a version, checked once in the life of the process. */
export const contentOf = readOnce(exerciseContent)

const checks = new WeakMap<Step, ReturnType<typeof answerFor>>()

/** What an answer to this step must be: made once for a step of `contentOf`, since making a schema costs more than using it. */
export const answerCheckOf = (step: Step): ReturnType<typeof answerFor> => {
  const check = checks.get(step) ?? answerFor(step)
  checks.set(step, check)
  return check
}

/** The version that is given from now on. @throws notFound also when the exercise is given no more */
export const newestVersionOf = async (scope: Scope, exerciseId: string): Promise<string> => {
  const version = await scope.db.exerciseVersion.findFirst({
    where: { ...tenant(scope), exerciseId, exercise: { archivedAt: null } },
    orderBy: { version: "desc" },
    select: { id: true },
  })
  if (!version) throw notFound()
  return version.id
}

/** An exercise in its newest version. */
export type LibraryExercise = Readonly<{
  exerciseId: string
  versionId: string
  version: number
  content: ExerciseContent
}>

const newestVersion = {
  id: true,
  versions: { select: { id: true, version: true, content: true }, orderBy: { version: "desc" }, take: 1 },
} as const

type Found = { id: string; versions: { id: string; version: number; content: unknown }[] }

const inNewestVersion = ({ id, versions: [newest] }: Found): LibraryExercise[] =>
  newest
    ? [
        {
          exerciseId: id,
          versionId: newest.id,
          version: newest.version,
          content: contentOf(newest),
        },
      ]
    : []

/** The workspace's exercises in the order of its library. One statement. */
export const libraryExercises = async (scope: Scope): Promise<LibraryExercise[]> => {
  const found = await scope.db.exercise.findMany({
    where: { ...tenant(scope), archivedAt: null },
    relationLoadStrategy: "join",
    select: newestVersion,
    orderBy: [{ position: "asc" }, { id: "asc" }],
  })
  return found.flatMap(inNewestVersion)
}

/** What staff looks for, and how many there are in all. */
export const library = async (scope: StaffScope, filters: LibraryFilters) => {
  const all = await libraryExercises(scope)
  return { exercises: all.filter(({ content }) => isWanted(content, filters)), inAll: all.length }
}

/** One exercise of the workspace. */
export const exerciseById = async (scope: Scope, { exerciseId }: ExerciseAsked): Promise<LibraryExercise> => {
  const found = await scope.db.exercise.findUnique({
    where: key(scope, exerciseId),
    relationLoadStrategy: "join",
    select: newestVersion,
  })
  const [exercise] = found ? inNewestVersion(found) : []
  if (!exercise) throw notFound()
  return exercise
}
