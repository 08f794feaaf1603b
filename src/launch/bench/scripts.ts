import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { root } from "../machine/environment.ts"
import type { Asked } from "./load.ts"

const weights = new Map<string, number>()

const fetched = async (url: string, headers: Readonly<Record<string, string>> = {}) => {
  const response = await fetch(url, { headers })
  if (!response.ok) throw new Error(`${url} answers ${response.status}.`)
  return Buffer.from(await response.arrayBuffer())
}

const weightOf = async (url: string) => {
  const weight = weights.get(url) ?? gzipSync(await fetched(url)).length
  weights.set(url, weight)
  return weight
}

/** The scripts that a browser fetches for a page: those its HTML names, without the ones for browsers of long ago. */
const scriptsIn = (html: string): string[] => {
  const tags = html.match(/<script[^>]*>/g) ?? []
  const sources = tags.filter((tag) => !/ nomodule/i.test(tag)).map((tag) => / src="([^"]+)"/.exec(tag)?.[1] ?? "")
  return [...new Set(sources.filter((source) => source !== ""))]
}

/** The client JavaScript of a page in bytes, each file gzipped by itself. */
export const scriptBytes = async (baseUrl: string, { path, headers }: Asked): Promise<number> => {
  const html = (await fetched(new URL(path, baseUrl).href, headers)).toString("utf8")
  const sizes = await Promise.all(scriptsIn(html).map((source) => weightOf(new URL(source, baseUrl).href)))
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** What Next itself brings to every page of an app, by the build's own list. */
export const nextScriptBytes = async (buildFolder: string): Promise<number> => {
  const folder = join(root, buildFolder)
  const { rootMainFiles } = JSON.parse(await readFile(join(folder, "build-manifest.json"), "utf8")) as {
    rootMainFiles: string[]
  }
  const files = await Promise.all(rootMainFiles.map((name) => readFile(join(folder, name))))
  return files.reduce((sum, file) => sum + gzipSync(file).length, 0)
}
