import { createHash } from "node:crypto"
import { existsSync, globSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { root } from "../machine/environment.ts"

/** Everything that a production build is made of. */
const patterns = [
  "src/**/*",
  "emails/**/*",
  "public/**/*",
  "prisma/schema/*.prisma",
  "prisma/*.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
]

const isBuilt = (path: string) =>
  !/\.test\.tsx?$/.test(path) && !path.startsWith("src/launch/") && statSync(join(root, path)).isFile()

/** One word for the content of all sources: equal words, equal builds. */
export const sourcesHash = (): string => {
  const hash = createHash("sha256")
  for (const path of globSync(patterns, { cwd: root }).filter(isBuilt).sort()) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update("\0")
  }
  return hash.digest("hex")
}

export const stampIn = (folder: string) => join(root, folder, "attune-sources")

/** Whether the build in `folder` (a Next `distDir`) was made from the sources as they are now. */
export const isBuildFresh = (folder: string, hash = sourcesHash()): boolean =>
  existsSync(join(root, folder, "BUILD_ID")) &&
  existsSync(stampIn(folder)) &&
  readFileSync(stampIn(folder), "utf8") === hash
