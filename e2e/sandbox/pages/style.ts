/** The one style sheet of the hosted pages: calm, one column, light and dark, without scripts or fonts of its own. */
export const style = `
:root {
  color-scheme: light dark;
  --page: oklch(0.975 0.004 250); --surface: oklch(1 0 0); --line: oklch(0.6 0.015 255); --hair: oklch(0.9 0.008 255);
  --ink: oklch(0.24 0.02 260); --soft: oklch(0.44 0.02 260); --main: oklch(0.4 0.09 260); --main-ink: oklch(0.99 0 0);
  --alert: oklch(0.47 0.16 25); --alert-wash: oklch(0.96 0.02 25); --radius: 10px;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: oklch(0.18 0.012 260); --surface: oklch(0.225 0.014 260); --line: oklch(0.55 0.02 260); --hair: oklch(0.33 0.015 260);
    --ink: oklch(0.95 0.005 260); --soft: oklch(0.79 0.012 260); --main: oklch(0.8 0.07 255); --main-ink: oklch(0.2 0.03 260);
    --alert: oklch(0.8 0.11 25); --alert-wash: oklch(0.29 0.05 25);
  }
}
* { box-sizing: border-box; margin: 0; }
body { background: var(--page); color: var(--ink); font: 400 1.0625rem/1.5 system-ui, sans-serif; text-wrap: pretty; }
main { max-width: 33rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; }
h1 { font-size: 1.7rem; line-height: 1.2; font-weight: 600; letter-spacing: -.01em; text-wrap: balance; overflow-wrap: anywhere; }
h2 { font-size: 1.1rem; line-height: 1.3; font-weight: 600; }
a { color: inherit; text-underline-offset: .18em; }
small, .soft { color: var(--soft); } small { font-size: .9rem; }
.test { border-left: 3px solid var(--line); padding-left: .75rem; color: var(--soft); font-size: .9rem; margin-bottom: 2rem; }
.items { list-style: none; padding: 0; margin: 1.5rem 0 2rem; border-top: 1px solid var(--hair); }
.items li { display: flex; justify-content: space-between; gap: 1.5rem; padding: .7rem 0; border-bottom: 1px solid var(--hair); }
.items li > span:first-child { min-width: 0; overflow-wrap: anywhere; }
.items li > span:last-child { white-space: nowrap; font-variant-numeric: tabular-nums; }
.items small { display: block; }
form { display: grid; gap: 1.25rem; }
.field { display: grid; gap: .3rem; min-width: 0; align-content: start; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
label { font-weight: 600; }
input { font: inherit; color: inherit; background: var(--surface); width: 100%; min-height: 48px; padding: 0 .85rem; border: 1px solid var(--line); border-radius: var(--radius); }
input[readonly] { background: transparent; color: var(--soft); }
input[aria-invalid] { border: 2px solid var(--alert); }
.error { color: var(--alert); font-size: .9rem; }
.alert { background: var(--alert-wash); border: 1px solid var(--alert); border-radius: var(--radius); padding: .9rem 1rem; margin-top: 1.5rem; }
.alert h2 { color: var(--alert); } .alert ul { padding-left: 1.2rem; }
.actions { display: grid; gap: .75rem; }
button, .button { font: 600 1.0625rem/1.2 system-ui, sans-serif; min-height: 50px; padding: .5rem 1.25rem; border-radius: var(--radius); border: 1px solid var(--main); background: var(--main); color: var(--main-ink); cursor: pointer; display: inline-flex; align-items: center; justify-content: center; text-decoration: none; }
button.quiet, .button.quiet { background: transparent; color: var(--ink); border-color: var(--line); }
:focus-visible { outline: 3px solid var(--main); outline-offset: 2px; }
details { margin-top: 2.5rem; border-top: 1px solid var(--hair); padding-top: 1rem; }
summary { cursor: pointer; min-height: 32px; }
details ul { list-style: none; padding: .5rem 0 0; display: grid; gap: .35rem; }
code { font: .95rem ui-monospace, monospace; white-space: nowrap; }
.message { display: grid; gap: 1.25rem; margin-top: 1rem; justify-items: start; }
@media (max-width: 24rem) { .pair { grid-template-columns: 1fr; } }
`
