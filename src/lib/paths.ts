/** Every address of the product, in one place. Pages of a workspace begin with its slug. */
export const paths = {
  signIn: "/sign-in",
  signInLink: "/sign-in/link",
  invitation: (token: string) => `/invitations/${token}`,
  account: "/account",

  public: (slug: string) => `/${slug}`,
  contactSent: (slug: string) => `/${slug}/contact/sent`,

  today: (slug: string) => `/${slug}/today`,
  practice: (slug: string, occurrenceId: string) => `/${slug}/practices/${occurrenceId}`,
  together: (slug: string) => `/${slug}/together`,
  togetherOf: (slug: string, occurrenceId: string) => `/${slug}/together/${occurrenceId}`,
  forms: (slug: string) => `/${slug}/forms`,
  form: (slug: string, requestId: string) => `/${slug}/forms/${requestId}`,
  consents: (slug: string) => `/${slug}/consents`,
  appointments: (slug: string) => `/${slug}/appointments`,
  book: (slug: string, serviceId: string) => `/${slug}/appointments/book/${serviceId}`,
  appointment: (slug: string, appointmentId: string) => `/${slug}/appointments/${appointmentId}`,
  payments: (slug: string) => `/${slug}/payments`,
  receipt: (slug: string, paymentId: string) => `/${slug}/payments/${paymentId}`,
  messages: (slug: string) => `/${slug}/messages`,
  privacy: (slug: string) => `/${slug}/privacy`,
  help: (slug: string) => `/${slug}/help`,

  desk: {
    today: (slug: string) => `/${slug}/desk`,
    inquiries: (slug: string) => `/${slug}/desk/inquiries`,
    inquiry: (slug: string, inquiryId: string) => `/${slug}/desk/inquiries/${inquiryId}`,
    relationships: (slug: string) => `/${slug}/desk/relationships`,
    relationship: (slug: string, relationshipId: string) => `/${slug}/desk/relationships/${relationshipId}`,
    assign: (slug: string, relationshipId: string) => `/${slug}/desk/relationships/${relationshipId}/assign`,
    submission: (slug: string, submissionId: string) => `/${slug}/desk/submissions/${submissionId}`,
    review: (slug: string, occurrenceId: string) => `/${slug}/desk/reviews/${occurrenceId}`,
    library: (slug: string) => `/${slug}/desk/library`,
    exercise: (slug: string, exerciseId: string) => `/${slug}/desk/library/${exerciseId}`,
    calendar: (slug: string) => `/${slug}/desk/calendar`,
    hours: (slug: string) => `/${slug}/desk/calendar/hours`,
    appointment: (slug: string, appointmentId: string) => `/${slug}/desk/calendar/${appointmentId}`,
    intensives: (slug: string) => `/${slug}/desk/intensives`,
    payments: (slug: string) => `/${slug}/desk/payments`,
    settings: (slug: string) => `/${slug}/desk/settings`,
  },
} as const

/** First parts of a path that no workspace may take as its slug. */
export const reservedSlugs = [
  "api",
  "sign-in",
  "sign-out",
  "invitations",
  "account",
  "design-system",
  "desk",
  "_next",
  "fonts",
] as const
