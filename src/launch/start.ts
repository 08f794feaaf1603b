import { startDemo } from "./stack/demo.ts"
import { stay } from "./stack/stay.ts"

/** `npm start`: the whole product on this machine, with demo data, from a production build. */
stay((undo, stop) => startDemo("built", undo, stop))
