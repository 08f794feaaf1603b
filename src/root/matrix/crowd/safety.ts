type Given = Readonly<{
  client: string | undefined
  relationship: string | undefined
  staff: string
  at: string
  id: (kind: string) => string
}>

/** A crowd's signals, all of them closed: each with what was said and what was done. */
export const safetyRows = ({ client, relationship, staff, at, id }: Given) => ({
  safety_signals: {
    id: id("signal"),
    relationship_id: relationship,
    client_id: client,
    raised_at: at,
    acknowledged_at: at,
    acknowledged_by_id: staff,
    closed_at: at,
    closed_by_id: staff,
  },
  safety_answers: {
    id: id("heard"),
    signal_id: id("signal"),
    client_id: client,
    source: "'form'",
    source_id: id("asked"),
    question: "'Safe?'",
    answer: "'No'",
    is_raising: "true",
    said_at: at,
  },
  safety_notes: {
    id: id("done"),
    signal_id: id("signal"),
    staff_id: staff,
    body: "'We spoke.'",
    written_at: at,
  },
})
