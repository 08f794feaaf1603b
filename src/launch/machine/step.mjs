// Plain JavaScript, since bootstrap.mjs uses it before anything is installed.

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`

/**
 * Does one step of a start and shows it as one line: its name, then how long it took. On a terminal the seconds run.
 * @template T
 * @param {string} name
 * @param {(tell: (words: string) => void) => Promise<T> | T} work `tell` replaces the words after the name
 * @returns {Promise<T>}
 */
export const step = async (name, work) => {
  const { stdout } = process
  const since = performance.now()
  let words = ""
  const line = () => `  ${name} … ${words ? `${words} ` : ""}`
  const draw = () => stdout.write(`\r\u001b[2K${line()}${seconds(since)}`)
  const clock = stdout.isTTY ? setInterval(draw, 200) : null
  if (!stdout.isTTY) stdout.write(line())
  const close = (end) => {
    if (clock) clearInterval(clock)
    stdout.write(clock ? `\r\u001b[2K${line()}${end}\n` : `${end}\n`)
  }
  try {
    const result = await work((told) => {
      words = told
    })
    close(stdout.isTTY || !words ? seconds(since) : `${words} ${seconds(since)}`)
    return result
  } catch (error) {
    close("failed")
    throw error
  }
}
