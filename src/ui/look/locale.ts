/** The language of the screens; dates and numbers in controls follow it, on the server as in the browser. */
export const uiLocale = "en-GB"
