import { groupedNumber, testCards } from "../customers/test-cards"
import { writtenAmount } from "../store/currencies"
import type { StoredLineItem, StoredSession } from "../store/world"
import { type FieldErrors, type FieldName, fieldNames, type Typed } from "./card-form"
import { type Html, html } from "./html"
import { type PageAnswer, pageAnswer } from "./layout"

export type CheckoutView = Readonly<{
  session: StoredSession
  items: readonly StoredLineItem[]
  /** Given by the merchant, so the customer cannot change it. */
  fixedEmail: string | null
  savesCard: boolean
  typed: Typed
  errors: FieldErrors
  /** Why the last try to pay failed. */
  refusal: string | null
}>

/** The page on which a customer pays. */
export function checkoutPage(view: CheckoutView): PageAnswer {
  const { session, items } = view
  const merchant = merchantOf(session)
  const total = totalOf(session)
  const hasErrors = view.refusal !== null || Object.keys(view.errors).length > 0
  const title = `${hasErrors ? "Error: " : ""}Pay ${total} to ${merchant}`
  const back = session.cancel_url && html`<a class="button quiet" href="${session.cancel_url}">Back to ${merchant}</a>`
  const main = html`<h1>Pay ${merchant}</h1>
${alert(view)}
<ul class="items">${items.map(itemLine)}${totalLine(items, total)}</ul>
<form method="post" novalidate>
${emailField(view)}
${field(view, "number", "Card number", { autocomplete: "cc-number", inputmode: "numeric" })}
<div class="pair">
${field(view, "expiry", "Expiry", { autocomplete: "cc-exp", inputmode: "numeric", hint: "Month / year" })}
${field(view, "cvc", "CVC", { autocomplete: "cc-csc", inputmode: "numeric", hint: "3 digits on the back" })}
</div>
${field(view, "name", "Name on card", { autocomplete: "cc-name" })}
${terms(view, merchant)}
<div class="actions"><button type="submit">Pay ${total}</button>${back || null}</div>
</form>
${cardsToTry}`
  return pageAnswer(Object.keys(view.errors).length > 0 ? 422 : 200, title, main)
}

export function merchantOf(session: StoredSession): string {
  return session.branding_settings?.display_name ?? "the merchant"
}

export function totalOf(session: StoredSession): string {
  return writtenAmount(session.amount_total ?? 0, session.currency ?? "usd")
}

function itemLine(item: StoredLineItem): Html {
  const count = item.quantity ?? 1
  const unit = writtenAmount(item.price.unit_amount ?? 0, item.currency)
  const each = count > 1 && html`<small>${count} × ${unit}</small>`
  const amount = writtenAmount(item.amount_total, item.currency)
  return html`<li><span>${item.description ?? ""}${each}</span><span>${amount}</span></li>`
}

/** One item is its own total. */
function totalLine(items: readonly StoredLineItem[], total: string): Html | null {
  return items.length > 1
    ? html`<li><span><strong>Total</strong></span><span><strong>${total}</strong></span></li>`
    : null
}

const labels: Readonly<Record<FieldName, string>> = {
  email: "E-mail",
  number: "Card number",
  expiry: "Expiry",
  cvc: "CVC",
  name: "Name on card",
}

function alert({ refusal, errors }: CheckoutView): Html | null {
  const wrong = fieldNames.filter((name) => errors[name])
  if (wrong.length > 0) {
    const links = wrong.map((name) => html`<li><a href="#${name}">${labels[name]}</a></li>`)
    return html`<div class="alert" role="alert"><h2>Please check</h2><ul>${links}</ul></div>`
  }
  if (refusal === null) return null
  return html`<div class="alert" role="alert"><h2>${refusal}</h2>
<p>Nothing was taken. Try again, or use another card.</p></div>`
}

type Extras = Readonly<{ autocomplete: string; inputmode?: string; hint?: string; type?: string; fixed?: boolean }>

function field({ typed, errors }: CheckoutView, name: FieldName, label: string, extras: Extras): Html {
  const error = errors[name]
  const described = [extras.hint ? `${name}-hint` : "", error ? `${name}-error` : ""].filter(Boolean).join(" ")
  return html`<div class="field"><label for="${name}">${label}</label>
${extras.hint ? html`<small id="${name}-hint">${extras.hint}</small>` : null}
<input id="${name}" name="${name}" type="${extras.type ?? "text"}" value="${typed[name] ?? ""}" required
autocomplete="${extras.autocomplete}"${extras.inputmode ? html` inputmode="${extras.inputmode}"` : null}${
    described ? html` aria-describedby="${described}"` : null
  }${error ? html` aria-invalid="true"` : null}${extras.fixed ? html` readonly` : null}>
${error ? html`<p class="error" id="${name}-error">${error}</p>` : null}</div>`
}

function emailField(view: CheckoutView): Html {
  const { fixedEmail } = view
  const shown = fixedEmail === null ? view : { ...view, typed: { ...view.typed, email: fixedEmail } }
  return field(shown, "email", labels.email, { autocomplete: "email", type: "email", fixed: fixedEmail !== null })
}

function terms({ session, savesCard }: CheckoutView, merchant: string): Html {
  const own = session.custom_text.submit?.message
  const saved = `By paying, you allow ${merchant} to charge this card again for later payments that you have agreed to.`
  return html`${savesCard && html`<p class="soft">${saved}</p>`}${own ? html`<p class="soft">${own}</p>` : null}`
}

const cardsToTry = html`<details><summary>Cards to try</summary>
<p class="soft">Any later month and any 3 digits go with them.</p>
<ul>${testCards.map(({ number, says }) => html`<li><code>${groupedNumber(number)}</code> ${says}</li>`)}</ul></details>`
