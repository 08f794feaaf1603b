// The first file that runs, on whatever Node (20 or newer) the machine has and with nothing installed:
// installs the packages, generates the database client, and carries on in TypeScript under the pinned Node.
// (The scripts of package.json say "exec node", so that signals to npm reach us and not a shell between.)
import { spawn, spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { alone } from "./machine/lock/lock.mjs"
import { step } from "./machine/step.mjs"

const here = dirname(fileURLToPath(import.meta.url))
const root = resolve(here, "../..")
const entries = {
  start: "start.ts",
  test: "test.ts",
  dev: "dev.ts",
  bench: "bench/bench.ts",
  torture: "torture/torture.ts",
  build: "build.ts",
  mutate: "vitest/mutate/mutate.ts",
}
const installedStamp = join(root, "node_modules", ".attune-installed")
const generatedStamp = join(root, "src", "generated", "prisma", ".attune-generated")
const pinnedNode = join(root, "node_modules", ".bin", "node")

const read = (path) => (existsSync(path) ? readFileSync(path, "utf8") : "")
const hashOf = (...texts) => createHash("sha256").update(texts.join("\0")).digest("hex")

/** Whether npm's own record of what it installed agrees with the lock, package by package. */
const isInstalledByHand = (lock) => {
  const wanted = JSON.parse(lock).packages
  const present = JSON.parse(read(join(root, "node_modules", ".package-lock.json")) || '{"packages":{}}').packages
  const differs = ([path, { version, optional }]) =>
    path !== "" && (present[path] ? present[path].version !== version : !optional)
  return Object.keys(present).length > 0 && !Object.entries(wanted).some(differs)
}

const run = (command, args, env = {}) =>
  new Promise((done, failed) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...env },
    })
    let said = ""
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (words) => (said += words))
    child.once("error", failed)
    child.once("exit", (code) =>
      code === 0 ? done(said) : failed(new Error(said.trim().split("\n").slice(-25).join("\n"))),
    )
  })

/** npm as it was started, or the one on the path. */
const npm = (...args) =>
  process.env.npm_execpath?.endsWith(".js")
    ? run(process.execPath, [process.env.npm_execpath, ...args])
    : run("npm", args)

const install = async () => {
  const lock = read(join(root, "package-lock.json"))
  const wanted = hashOf(lock, process.platform, process.arch)
  if (read(installedStamp) === wanted) return
  if (!isInstalledByHand(lock)) {
    // All packages, also those for development: these commands build and test. Only the lock decides, nobody's settings.
    await step("Installing packages", () =>
      npm(
        "ci",
        "--include=dev",
        "--include=optional",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
      ),
    ).catch((error) => {
      throw new Error(`npm could not install the packages:\n${error.message}`)
    })
  }
  writeFileSync(installedStamp, wanted)
}

const generate = async () => {
  const folder = join(root, "prisma", "schema")
  const schema = readdirSync(folder)
    .sort()
    .map((name) => `${name}\n${read(join(folder, name))}`)
  const { version } = JSON.parse(read(join(root, "node_modules", "prisma", "package.json")))
  const wanted = hashOf(version, ...schema)
  if (read(generatedStamp) === wanted) return
  await step("Generating the database client", () =>
    run(pinnedNode, [join("node_modules", "prisma", "build", "index.js"), "generate"], {
      // The client needs no engine; without this name Prisma would first download one.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    }),
  )
  writeFileSync(generatedStamp, wanted)
}

const prepare = async () => {
  if (Number(process.versions.node.split(".")[0]) < 20) {
    throw new Error(`Attune needs Node 20 or newer to begin; this is ${process.version}.`)
  }
  // `npm start` and `npm test` may begin at the same moment on a fresh clone: one installs, the other waits.
  const lock = { path: join(root, ".data", "preparing.lock"), doing: `preparing ${root}` }
  await alone(lock, async () => {
    await install()
    if (spawnSync(pinnedNode, ["--version"]).status !== 0) {
      throw new Error(
        `There is no Node for ${process.platform}-${process.arch} among the packages: Attune runs on Linux and macOS, x64 and arm64.`,
      )
    }
    await generate()
  })
}

/** Carries on under the pinned Node. The terminal signals both of us; other senders signal only us, so we pass it on. */
const carryOn = (entry, args) => {
  const child = spawn(pinnedNode, ["--import", "tsx", join(here, entries[entry]), ...args], {
    cwd: root,
    stdio: "inherit",
  })
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal))
  child.once("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 143)))
}

const [entry, ...args] = process.argv.slice(2)
if (!Object.hasOwn(entries, entry ?? "")) {
  console.error(`Say what to do: ${Object.keys(entries).join(", ")}.`)
  process.exit(1)
}
try {
  await prepare()
  carryOn(entry, args)
} catch (error) {
  console.error(`\n${error.message}`)
  process.exit(1)
}
