import { notFound } from "next/navigation"
import { connection } from "next/server"
import { isBench } from "@/server/env"

/** A page with nothing on it: what every page costs. Only there while `npm run bench` measures the others against it. */
export default async function FloorPage() {
  await connection()
  if (!isBench()) notFound()
  return <main id="main">Nothing.</main>
}
