const presses = 3
const within = 5000

/**
 * Counts Shift pressed on its own. `press` gives how many presses are still missing, 0 when it is time to leave.
 * Any other key starts again, so that typing capitals never leaves the page.
 */
export const createShiftCounter = () => {
  let times: number[] = []
  return {
    /** @param at milliseconds on the page's own clock (`event.timeStamp`) */
    press: (at: number): number => {
      times = [...times.filter((time) => at - time < within), at]
      return Math.max(0, presses - times.length)
    },
    forget: () => {
      times = []
    },
  }
}
