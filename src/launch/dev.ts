import { startDemo } from "./stack/demo.ts"
import { stay } from "./stack/stay.ts"

/** `npm run dev`: like `npm start`, but web and worker follow the sources as they change. */
stay((undo, stop) => startDemo("reloading", undo, stop))
