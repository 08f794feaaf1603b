import fc from "fast-check"

// What people paste, what programs send, and what other systems have broken on.

const half = String.fromCharCode(0xd83d)
const otherHalf = String.fromCharCode(0xde00)

/** Any code unit by itself: halves of characters too, which no encoding can write. */
const anyUnit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit))

const lengths = [1, 63, 64, 80, 81, 200, 250, 251, 254, 255, 256, 600, 601, 4000, 4001, 20_001, 70_000]

const dates = [
  ...["0000-01-01", "0001-01-01", "0099-12-31", "1582-10-10", "1899-12-31", "1900-01-01", "2199-12-31", "2200-12-31"],
  ...[
    "2201-01-01",
    "9999-12-31",
    "-000001-01-01",
    "+275760-09-13",
    "2026-02-29",
    "2028-02-29",
    "2026-3-1",
    "2026-13-01",
  ],
]

const cursors = ["0000-01-01", "0001-01-01", "2026-11-25", "9999-12-31"].map(
  (day) => `${day}T00:00:00.000Z~01980000-0000-7000-8000-000000000000`,
)

const texts = [
  ...["", " ", "\n", "\t", "\0", "a\0b", "\0".repeat(40), half, `a${half}`, `${otherHalf}b`, `${otherHalf}${half}`],
  ...["👩‍👩‍👧", "e\u0301", "\u202Eabc", "\uFEFF", "\u200B", "\uFFFF", "ﷺ", "İstanbul", "ß", "ſ"],
  ...["%", "_", "\\", "%\\_%", "'", '"', "''; SELECT 1 --", "$1", "\\u0000", "{}", "[]", "{", "}", ",", "null", "NaN"],
  ...["__proto__", "constructor", "toString", "<script>", "javascript:alert(1)", "//evil.example", "/\\evil.example"],
  ...["all", "1e400", "0x10", "Europe/Oslo", "+02:00", "UTC", "00000000-0000-0000-0000-000000000000"],
  ...["ffffffff-ffff-ffff-ffff-ffffffffffff", "FFFFFFFF-FFFF-7FFF-BFFF-FFFFFFFFFFFF", "a@b", "a@b.c"],
]

export const nastyDate = fc.constantFrom(...dates)

export const nastyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...texts) },
  { weight: 2, arbitrary: fc.constantFrom(...dates, ...cursors) },
  { weight: 2, arbitrary: fc.string({ unit: anyUnit, maxLength: 30 }) },
  {
    weight: 2,
    arbitrary: fc
      .record({ one: fc.constantFrom("a", " ", "\0", "%", half, "😀"), length: fc.constantFrom(...lengths) })
      .map(({ one, length }) => one.repeat(length)),
  },
)

/** Words that are well formed but for one thing in their middle. */
export const nastyWithin = (words: string): fc.Arbitrary<string> =>
  fc
    .record({ at: fc.nat({ max: words.length }), what: fc.constantFrom("\0", half, otherHalf, "😀", "\u202E", "%") })
    .map(({ at, what }) => `${words.slice(0, at)}${what}${words.slice(at)}`)

export const nastyAddress: fc.Arbitrary<string> = fc
  .record({
    length: fc.constantFrom(1, 64, 65, 200, 238, 239, 240, 241, 242, 243, 260),
    one: fc.constantFrom("a", "A", "+", "ß", "\0", half),
  })
  .map(({ length, one }) => `${one.repeat(length)}@example.org`)

export const nastyNumber: fc.Arbitrary<number> = fc.constantFrom(
  ...[0, -0, 1, -1, 0.1, 1e-320, 32_767, 32_768, 2_147_483_647, 2_147_483_648, -2_147_483_649, 4_294_967_296],
  ...[Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 1e21, Number.MAX_VALUE, Number.NaN, Number.POSITIVE_INFINITY],
)

export const nastyInstant: fc.Arbitrary<Date> = fc
  .constantFrom(
    -8.64e15,
    -62_198_755_200_000,
    -62_167_219_200_000,
    -1,
    0,
    7_258_118_400_000,
    253_402_300_800_000,
    8.64e15,
    Number.NaN,
  )
  .map((at) => new Date(at))

/** Something of any kind. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
  nastyText,
  nastyNumber,
  nastyInstant,
  fc.constantFrom<unknown>(undefined, null, true, false, [], {}, [[]], { skipped: true }, 10n),
  fc.array(nastyText, { maxLength: 3 }),
  fc.dictionary(nastyText, nastyText, { maxKeys: 3, noNullPrototype: true }),
)
