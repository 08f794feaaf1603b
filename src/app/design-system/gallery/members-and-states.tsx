import { EmptyState } from "@/ui/feedback/empty-state"
import { ErrorState } from "@/ui/feedback/error-state"
import { LoadingState } from "@/ui/feedback/loading-state"
import { Notice } from "@/ui/feedback/notice"
import { Badge, ReadBy } from "@/ui/form/read-by"
import { LinkButton } from "@/ui/link-button"
import { MemberMark, MemberMarks, memberShapes } from "@/ui/lists/member-mark"
import { Shelf } from "./shelf"

const names = ["Marit", "Jonas", "Ilse", "Wen", "Noor"]

export const MembersAndStates = () => (
  <>
    <Shelf title="Members" about="A shape and a colour each, the same everywhere. Hollow is not yet, full is done.">
      <ul className="flex flex-wrap gap-x-8 gap-y-3">
        {memberShapes.map((shape, index) => (
          <li key={shape} className="flex items-center gap-2">
            <MemberMark shape={shape} />
            <MemberMark shape={shape} full />
            {names[index]}
          </li>
        ))}
        <li className="flex items-center gap-2">
          <MemberMarks members={[{ shape: "a", full: true }, { shape: "b" }]} label="One of two is done" />
          Ada and Wen
        </li>
      </ul>
      <div className="flex flex-wrap items-center gap-3">
        <ReadBy>Read by: you and your practitioner, until you both finish</ReadBy>
        <Badge>archived</Badge>
        <Badge tone="good">paid</Badge>
        <Badge tone="wait">due Friday</Badge>
        <Badge tone="alert">not sent</Badge>
      </div>
    </Shelf>
    <Shelf title="Notices">
      <div className="grid gap-3">
        <Notice title="Your answers open together">Nothing is shown to Jonas before both of you are done.</Notice>
        <Notice tone="wait" title="We could not reach the server.">
          You may be offline. Everything you wrote is still here.
        </Notice>
        <Notice tone="good" title="Your time is booked">
          Thursday 26 November, 18:30, online.
        </Notice>
        <Notice tone="alert" title="That time was just taken.">
          Please choose another one below.
        </Notice>
      </div>
    </Shelf>
    <Shelf title="Empty, loading, error">
      <EmptyState
        title="What you have both finished will appear here"
        action={
          <LinkButton href="/design-system" size="small">
            See this week's practices
          </LinkButton>
        }
      >
        Nothing is opened yet. It opens for both of you at the same moment, when the last one is done.
      </EmptyState>
      <LoadingState shape="list" />
      <ErrorState level={2} reference="4F2A-91C7" action={<LinkButton href="/design-system">Try again</LinkButton>} />
    </Shelf>
  </>
)
