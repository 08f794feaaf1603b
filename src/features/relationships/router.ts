import { router, staff } from "@/server/http/trpc"
import { addMember, memberLeaves } from "./commands/members"
import { acceptForWork, changeConfidentiality, createRelationship, endRelationship } from "./commands/relationships"
import { relationshipList, usualConfidentiality } from "./queries"
import {
  addMemberInput,
  changeConfidentialityInput,
  createRelationshipInput,
  memberLeavesInput,
  relationshipInput,
  relationshipListInput,
} from "./schema"

const read = staff("relationships:read")
const write = staff("relationships:write")

export const relationshipsRouter = router({
  list: read.input(relationshipListInput).query(({ ctx, input }) => relationshipList(ctx.scope, input)),
  usualConfidentiality: write.query(({ ctx }) => usualConfidentiality(ctx.scope)),
  create: write.input(createRelationshipInput).mutation(({ ctx, input }) => createRelationship(ctx.scope, input)),
  accept: write.input(relationshipInput).mutation(({ ctx, input }) => acceptForWork(ctx.scope, input.relationshipId)),
  addMember: write.input(addMemberInput).mutation(({ ctx, input }) => addMember(ctx.scope, input)),
  memberLeaves: write.input(memberLeavesInput).mutation(({ ctx, input }) => memberLeaves(ctx.scope, input)),
  changeConfidentiality: write
    .input(changeConfidentialityInput)
    .mutation(({ ctx, input }) => changeConfidentiality(ctx.scope, input)),
  end: write.input(relationshipInput).mutation(({ ctx, input }) => endRelationship(ctx.scope, input.relationshipId)),
})
