import { commonRoots, commonWhole } from "../content/common-passwords"
import { commonPhrases } from "../content/common-phrases"

const rows = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890123456789",
  "qwertyuiopasdfghjklzxcvbnm",
  "qwertzuiopasdfghjklyxcvbnm",
]
const backwards = (text: string) => [...text].toReversed().join("")
const runs = [...rows, ...rows.map(backwards)]

/** "aaaaaaaaaa", "abcabcabcabc": a short piece said again and again. */
const isRepeated = (text: string) => /^(.{1,5}?)\1+$/.test(text) || new Set(text).size < 5

const lookalikes: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  $: "s",
  "@": "a",
  "!": "i",
}
const plain = (text: string) => [...text].map((sign) => lookalikes[sign] ?? sign).join("")

/** What stays of a password when the digits and signs around it, which everybody adds, are taken off. */
const core = (text: string) => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "")

const cores = (text: string) => [
  core(text),
  plain(core(text)),
  core(plain(text)),
  plain(text).replaceAll(/[^\p{L}]/gu, ""),
]

const phrases = new Set(commonPhrases.map((phrase) => phrase.replaceAll(" ", "")))

/** The letters of it alone, however its words were set apart and whatever was put around them. */
const letters = (text: string) => text.normalize("NFD").replaceAll(/[^\p{L}]/gu, "")

/** A sentence that everybody knows, or nothing but words of which the commonest passwords are made. */
const isKnownPhrase = (text: string): boolean => {
  const words = text.split(/[^\p{L}]+/u).filter((word) => word !== "")
  const isMadeOfCommon = words.length > 1 && words.every((word) => word.length < 3 || commonRoots.includes(word))
  return isMadeOfCommon || [text, core(text), core(plain(text))].some((one) => phrases.has(letters(one)))
}

/**
 * Whether a password is among the first that someone would try: the well-known ones, also with digits and signs added, rows
 * of the keyboard, known sentences, repetitions, and the person's own address.
 */
export const isTooCommon = (password: string, email: string): boolean => {
  const text = password.normalize("NFKC").toLowerCase()
  const squeezed = text.replaceAll(/\s/g, "")
  const [name = "", host = ""] = email.toLowerCase().split("@")
  const own = [email.toLowerCase(), name, host, host.split(".")[0] ?? ""].filter((part) => part.length > 2)
  return (
    commonWhole.includes(text) ||
    isKnownPhrase(text) ||
    isRepeated(squeezed) ||
    runs.some((row) => row.includes(squeezed)) ||
    cores(squeezed).some((part) => commonRoots.includes(part) || commonRoots.some((root) => part === root + root)) ||
    own.some((part) => squeezed === part || cores(squeezed).includes(part))
  )
}
