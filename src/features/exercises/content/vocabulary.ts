/**
 * Words for what people feel, each with a place on the map: [valence, arousal], both from -1 to 1.
 * Editorial placements of our own, released under CC0 1.0. They order suggestions; they are not norms and measure nobody.
 * Words are only ever added: answers given long ago name them by their code.
 */
export const feelings = {
  calm: [0.6, -0.6],
  peaceful: [0.8, -0.6],
  content: [0.7, -0.3],
  rested: [0.6, -0.7],
  safe: [0.7, -0.4],
  tender: [0.7, -0.1],
  loving: [0.9, 0.2],
  close: [0.8, 0],
  grateful: [0.8, 0.1],
  hopeful: [0.6, 0.2],
  relieved: [0.6, -0.2],
  proud: [0.7, 0.3],
  playful: [0.8, 0.6],
  curious: [0.5, 0.3],
  excited: [0.8, 0.8],
  desiring: [0.6, 0.7],
  joyful: [0.9, 0.6],
  confident: [0.6, 0.3],
  moved: [0.6, 0.1],
  surprised: [0.1, 0.7],
  neutral: [0, 0],
  unsure: [-0.2, 0.1],
  tired: [-0.2, -0.7],
  bored: [-0.3, -0.6],
  flat: [-0.4, -0.7],
  numb: [-0.4, -0.8],
  lonely: [-0.7, -0.3],
  sad: [-0.7, -0.4],
  disappointed: [-0.6, -0.2],
  discouraged: [-0.6, -0.4],
  hopeless: [-0.9, -0.5],
  guilty: [-0.6, 0.1],
  ashamed: [-0.8, 0.1],
  embarrassed: [-0.5, 0.4],
  jealous: [-0.6, 0.5],
  hurt: [-0.8, 0.2],
  worried: [-0.5, 0.4],
  anxious: [-0.6, 0.7],
  tense: [-0.5, 0.6],
  overwhelmed: [-0.6, 0.8],
  afraid: [-0.8, 0.8],
  irritated: [-0.5, 0.5],
  frustrated: [-0.6, 0.6],
  angry: [-0.7, 0.8],
  resentful: [-0.7, 0.4],
  disgusted: [-0.8, 0.4],
  restless: [-0.2, 0.6],
  withdrawn: [-0.5, -0.5],
} as const satisfies Record<string, readonly [valence: number, arousal: number]>

export type Feeling = keyof typeof feelings
export const feelingCodes = Object.keys(feelings) as [Feeling, ...Feeling[]]

/** Feelings after which a person is gently shown where help is, and which open to nobody unless their author says so. */
export const heavyFeelings: readonly Feeling[] = ["hopeless", "afraid"]
