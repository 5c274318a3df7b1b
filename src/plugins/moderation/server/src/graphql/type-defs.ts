/** What the report tells of a month, of a language, or in all. */
const numbers = /* GraphQL */ `
    received: Int!
    approved: Int!
    rejected: TransparencyRejected!
    decidedBy: TransparencyDecidedBy!
    "From submission to the first decision, of what waited for one; right to 5 %."
    secondsToDecision: TransparencySeconds
    appeals: TransparencyAppeals!
    reports: TransparencyReports!`;

/** The plugin's part of the public GraphQL schema. Input fields may be null here so that validation can name them. */
export const typeDefs = /* GraphQL */ `
  enum CommentSort { newest oldest discussed }
  enum CommentState { pending approved rejected withdrawn }
  enum CommentQueueState { pending approved rejected }
  enum CommentAction { approve reject reopen undo escalate note uphold }
  enum CommentClosing { thread article period }

  type Comment {
    documentId: ID!
    parent: ID
    name: String!
    badges: [String!]!
    body: String!
    submittedAt: DateTime!
    replyCount: Int!
    "The first replies, oldest first; commentReplies pages through all of them."
    replies: [Comment!]!
  }
  type CommentEdge { cursor: String! node: Comment! }
  type CommentPageInfo { endCursor: String hasNextPage: Boolean! }
  type CommentConnection {
    edges: [CommentEdge!]!
    nodes: [Comment!]!
    pageInfo: CommentPageInfo!
    "Comments of the whole thread that can be read."
    count: Int!
    "Whether readers may comment now."
    open: Boolean!
    "Why not: null where they may."
    closedBy: CommentClosing
    "Changes when what can be read has changed."
    version: Int!
  }
  type CommentCount { article: ID! count: Int! }

  type CommentGuideline { code: String! version: Int! locale: String! title: String! text: String! }
  type CommentGuidelineReference { code: String! version: Int! title: String }
  type CommentStatement { guideline: CommentGuidelineReference! text: String! }
  type CommentReceipt {
    documentId: ID!
    state: CommentState!
    submittedAt: DateTime!
    decidedAt: DateTime
    statement: CommentStatement
    article: CommentReceiptArticle!
    "The comment that it answers."
    parent: ID
    "The reader's own words; null once they are erased."
    name: String
    body: String
    erasedAt: DateTime
    canAppeal: Boolean!
    appealUntil: DateTime
    appeal: CommentAppeal
  }
  type CommentReceiptArticle { documentId: ID! locale: String! title: String }
  enum CommentAppealState { open closed granted upheld }
  type CommentAppeal {
    text: String!
    appealedAt: DateTime!
    state: CommentAppealState!
    answeredAt: DateTime
    answer: String
    "Answered by the moderator who had rejected, since there was no other."
    soleModerator: Boolean!
  }
  type ReportedComment { documentId: ID! }
  enum PrivacyWish { export erasure }
  input PrivacyRequestInput { email: String wants: PrivacyWish locale: String }
  type PrivacyRequest { wants: PrivacyWish! locale: String! expiresAt: DateTime! comments: Int! reports: Int! used: Boolean! }
  type PrivacyOutcome { wants: PrivacyWish! erased: Int! export: JSON }
  type SubmittedComment { documentId: ID! state: CommentState! receipt: String! }

  type ModeratedArticle { documentId: ID! title: String }
  type ModeratedParent { documentId: ID! name: String! body: String! }
  type CommentSpan { from: Int! to: Int! }
  type CommentFinding { rule: String! reason: String! guideline: String span: CommentSpan }
  type ModeratedComment {
    documentId: ID!
    article: ModeratedArticle!
    locale: String!
    parent: ModeratedParent
    name: String!
    signedIn: Boolean!
    badges: [String!]!
    body: String!
    state: CommentState!
    priority: Int!
    escalated: Boolean!
    findings: [CommentFinding!]!
    submittedAt: DateTime!
    "When name and text were erased on a privacy request; both are empty then."
    erasedAt: DateTime
    undoUntil: DateTime
    version: Int!
    actions: [CommentAction!]!
  }
  type ModerationCounts { pending: Int! approved: Int! rejected: Int! }
  type ModerationQueue { nodes: [ModeratedComment!]! counts: ModerationCounts! pageInfo: CommentPageInfo! }
  type DecisionActor { kind: String! name: String! }
  type CommentDecision {
    documentId: ID!
    seq: Int!
    action: String!
    from: CommentState
    to: CommentState!
    by: DecisionActor!
    guideline: CommentGuidelineReference
    note: String
    decidedAt: DateTime!
  }
  type DecidedComment { decision: CommentDecision! comment: ModeratedComment! }

  type TransparencyGuideline { guideline: String! count: Int }
  type TransparencyRejected { total: Int! byGuideline: [TransparencyGuideline!]! }
  type TransparencyDecidedBy { person: Int rule: Int }
  type TransparencySeconds { median: Int! p90: Int! }
  type TransparencyAppeals { made: Int! granted: Int upheld: Int withdrawn: Int open: Int }
  type TransparencyReports { made: Int! granted: Int upheld: Int withdrawn: Int open: Int illegal: Int }
  type TransparencyMonth {
    "YYYY-MM, in UTC."
    month: String!
    ${numbers}
  }
  type TransparencyLanguage {
    locale: String!
    ${numbers}
  }
  type TransparencyTotals {
    ${numbers}
  }
  "What is null is not told, since it could point at a person."
  type Transparency {
    months: [TransparencyMonth!]!
    totals: TransparencyTotals!
    languages: [TransparencyLanguage!]!
    from: String!
    to: String!
    locale: String
    generatedAt: DateTime!
    smallest: Int!
  }

  input DecisionInput { action: CommentAction guideline: String note: String answer: String version: Int }
  "Under a guideline; or as illegal content, with grounds, name and email."
  input CommentReportInput {
    guideline: String
    text: String
    illegal: Boolean
    name: String
    email: String
    locale: String
  }
  input CommentAppealInput { text: String }
  "What to write to the address besides the decision: answers too, and all of it at most once a day."
  input CommentNotify { replies: Boolean digest: Boolean }
  input CommentInput {
    name: String
    body: String
    email: String
    notify: CommentNotify
    parent: ID
    locale: String
    "A secret of the sender's: the same words sent again under it within a day are the same comment."
    key: String
    proof: String
  }

  type Query {
    comments(article: ID!, first: Int, after: String, sort: CommentSort, locale: String): CommentConnection!
    commentReplies(comment: ID!, first: Int, after: String): CommentConnection!
    commentCounts(articles: [ID!]!, locale: String): [CommentCount!]!
    commentReceipt(receipt: String!, locale: String): CommentReceipt!
    "Everything held about the writer of a comment, as far as its receipt proves."
    commentData(receipt: String!, locale: String): JSON!
    "What the link from a privacy mail would do."
    privacyRequest(token: String!): PrivacyRequest!
    guidelines(locale: String): [CommentGuideline!]!
    transparency(from: String, to: String, locale: String): Transparency!
    moderationQueue(state: CommentQueueState, first: Int, after: String): ModerationQueue!
  }
  type Mutation {
    submitComment(article: ID!, data: CommentInput!): SubmittedComment!
    withdrawComment(receipt: String!, locale: String): CommentReceipt!
    appealComment(receipt: String!, data: CommentAppealInput!, locale: String): CommentReceipt!
    reportComment(comment: ID!, data: CommentReportInput!): ReportedComment!
    "Erases the comment, withdrawing it first."
    eraseComment(receipt: String!, locale: String): CommentReceipt!
    "Sends a link to the address, if the newsroom knows it; answers true either way."
    requestPrivacy(data: PrivacyRequestInput!): Boolean!
    confirmPrivacyRequest(token: String!): PrivacyOutcome!
    decideComment(documentId: ID!, data: DecisionInput!): DecidedComment!
  }
  extend type Article {
    comments(first: Int, after: String, sort: CommentSort, locale: String): CommentConnection!
    commentCount: Int!
  }
`;
