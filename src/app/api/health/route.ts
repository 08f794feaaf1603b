import { health } from "@/server/health"
import product from "../../../../package.json"

export const dynamic = "force-dynamic"

export const GET = async () => {
  const report = await health(product.version)
  return Response.json(report, { status: report.status === "ok" ? 200 : 503, headers: { "cache-control": "no-store" } })
}
