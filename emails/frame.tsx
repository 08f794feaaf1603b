import { Body, Button, Container, Head, Html, Link, Preview, Text } from "@react-email/components"
import type { ReactNode } from "react"

const serif = "Georgia, 'Times New Roman', serif"
const sans = "-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"
const ink = "#33222f"
const soft = "#5b4a57"

/** Light and dark are the reader's choice; mail programs that cannot choose get the light one. */
const dark = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .paper { background: #231a21 !important; } .ink { color: #f2ede9 !important; } .soft { color: #d2c8c9 !important; }
}`

type FrameProps = {
  /** Who writes: the workspace's name, which the reader knows. */
  from: string
  /** The line that shows in a list of mails: as neutral as the subject. */
  preview: string
  children: ReactNode
}

/** The one frame of all mails. Says nothing about the kind of work; someone else may see it. */
export const Frame = ({ from, preview, children }: FrameProps) => (
  <Html lang="en">
    <Head>
      <style>{dark}</style>
    </Head>
    <Preview>{preview}</Preview>
    <Body className="paper" style={{ backgroundColor: "#fbf9f4", margin: 0, fontFamily: sans }}>
      <Container style={{ maxWidth: 520, padding: "40px 24px", margin: "0 auto" }}>
        <Text className="ink" style={{ fontFamily: serif, fontSize: 18, color: ink, margin: "0 0 28px" }}>
          {from}
        </Text>
        {children}
        <Text className="soft" style={{ fontSize: 13, lineHeight: "20px", color: soft, margin: "36px 0 0" }}>
          This e-mail was sent because you are in contact with {from}. If it was not meant for you, you can delete it.
        </Text>
      </Container>
    </Body>
  </Html>
)

/** A paragraph of a mail. */
export const Paragraph = ({ children }: { children: ReactNode }) => (
  <Text
    className="ink"
    style={{ fontSize: 16, lineHeight: "26px", color: ink, margin: "0 0 16px", whiteSpace: "pre-line" }}
  >
    {children}
  </Text>
)

/** The one thing to do, with its address written out below for programs that hide buttons. */
export const Action = ({ url, children }: { url: string; children: string }) => (
  <>
    <Button
      href={url}
      style={{
        backgroundColor: "#8d3336",
        color: "#fffaf5",
        borderRadius: 999,
        padding: "13px 22px",
        fontSize: 16,
        fontWeight: 600,
        margin: "8px 0 20px",
      }}
    >
      {children}
    </Button>
    <Text className="soft" style={{ fontSize: 13, lineHeight: "20px", color: soft, margin: 0, wordBreak: "break-all" }}>
      <Link href={url} className="soft" style={{ color: soft }}>
        {url}
      </Link>
    </Text>
  </>
)

/** Six digits to copy by hand: large, and in two groups, as people read them. */
export const Digits = ({ children }: { children: string }) => (
  <Text
    className="ink"
    style={{ fontFamily: serif, fontSize: 30, lineHeight: "38px", letterSpacing: 3, color: ink, margin: "0 0 20px" }}
  >
    {children.slice(0, 3)} {children.slice(3)}
  </Text>
)
