import { spawnSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { chromium } from "@playwright/test"
import { root } from "../machine/environment.ts"

const playwrightCommand = join(root, "node_modules", "@playwright", "test", "cli.js")

/** Debian's path. Elsewhere a browser in /usr/bin is often only a launcher for another packager's sandbox, which tests cannot use. */
const debian = "/usr/bin/chromium"

/** A browser that is there: the one that PLAYWRIGHT_CHROMIUM names, Debian's, or Playwright's own; null when there is none. */
export const findChromium = (): string | null =>
  [process.env.PLAYWRIGHT_CHROMIUM, debian, chromium.executablePath()].find((path) => path && existsSync(path)) ?? null

/** What Chromium needs to run without a screen, and without calling its maker, on a small shared machine. */
export const chromiumFlags = (): string[] => [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]

const isDebian = () =>
  existsSync("/etc/os-release") &&
  /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8")) &&
  existsSync("/usr/bin/apt-get")

const run = (command: string, args: string[]) =>
  spawnSync(command, args, {
    encoding: "utf8",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    stdio: ["ignore", "pipe", "pipe"],
  })

/** Installs a browser, by Debian's packager where we may use it, by Playwright's own command elsewhere. @throws when neither works */
export const ensureChromium = (): string => {
  const present = findChromium()
  if (present) return present
  if (process.getuid?.() === 0 && isDebian()) {
    run("apt-get", ["update"])
    run("apt-get", ["install", "--yes", "--no-install-recommends", "chromium"])
  }
  const said = findChromium() ? null : run(process.execPath, [playwrightCommand, "install", "chromium"])
  const installed = findChromium()
  if (installed) return installed
  throw new Error(
    `There is no Chromium, and it could not be installed: ${said?.stderr.trim().split("\n").at(-1) ?? ""}\nInstall one and name it in PLAYWRIGHT_CHROMIUM.`,
  )
}
