import { isSignInMethod } from "@/root/auth"
import { answerSession, answerSignIn, answerSignOut } from "@/root/auth-http"

type Params = { params: Promise<{ nextauth: string[] }> }

const notHere = () => new Response(null, { status: 404 })

/** Nothing is signed in or out by a GET: whatever opens links by itself can do no harm. */
export const GET = async (request: Request, { params }: Params): Promise<Response> => {
  const [action, ...rest] = (await params).nextauth
  return action === "session" && rest.length === 0 ? answerSession(request) : notHere()
}

export const POST = async (request: Request, { params }: Params): Promise<Response> => {
  const [action, way, ...rest] = (await params).nextauth
  if (rest.length > 0) return notHere()
  if (action === "callback" && isSignInMethod(way)) return answerSignIn(request, way)
  if (way !== undefined) return notHere()
  if (action === "signout") return answerSignOut(request)
  return action === "session" ? answerSession(request) : notHere()
}
