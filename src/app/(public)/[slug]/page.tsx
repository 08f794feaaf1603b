import type { Metadata } from "next"
import { cookies } from "next/headers"
import { cache } from "react"
import { ContactSection } from "@/features/inquiries/components/public/contact-section"
import { OfferList } from "@/features/inquiries/components/public/offer-list"
import { PublicFrame } from "@/features/inquiries/components/public/public-frame"
import { PublicApproach, PublicHero, PublicQuestions } from "@/features/inquiries/components/public/public-texts"
import { contactValuesOf } from "@/features/inquiries/rules/posted-form"
import { pageDescription } from "@/features/workspaces/rules"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"
import { readReturnedForm } from "@/server/http/returned-form"

type Props = { params: Promise<{ slug: string }> }

const pageOf = cache((slug: string) => ask({ slug, returnTo: paths.public(slug) }, (to) => to.inquiries.page()))
const offersOf = (slug: string) => ask({ slug, returnTo: paths.public(slug) }, (to) => to.scheduling.publicServices())

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const page = await pageOf((await params).slug)
  return { title: page.name, description: pageDescription(page), robots: { index: true, follow: true } }
}

export default async function PublicPage({ params }: Props) {
  const { slug } = await params
  const [page, offers, jar] = await Promise.all([pageOf(slug), offersOf(slug), cookies()])
  const returned = readReturnedForm("contact", paths.public(page.slug), (name) => jar.get(name)?.value)
  const start = contactValuesOf(returned?.values ?? null)
  return (
    <PublicFrame page={page} hasServices={offers.length > 0}>
      <PublicHero page={page} hasServices={offers.length > 0} />
      {offers.length > 0 && <OfferList offers={offers} />}
      <PublicApproach page={page} />
      <PublicQuestions page={page} />
      <ContactSection page={page} submissionKey={crypto.randomUUID()} start={start} again={returned} />
    </PublicFrame>
  )
}
