import { startDemo } from "./demo.ts"
import { stay } from "./stay.ts"

/** `npm start`: the whole product on this machine, with demo data, from a production build. */
stay((undo, stop) => startDemo("built", undo, stop))
