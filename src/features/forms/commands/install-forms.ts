import type { Prisma } from "@/generated/prisma/client"
import { uuidV7 } from "@/lib/ids"
import { type Scope, tenant } from "@/server/data/scope"
import { shippedForms } from "../content/shipped"
import { formContent } from "../schema"

/** Gives the workspace the shipped forms it does not have. What is there stays, however often it runs. */
export const installForms = async (scope: Scope): Promise<void> => {
  await scope.db.form.createMany({
    data: shippedForms.map(({ key }) => ({ ...tenant(scope), id: uuidV7(scope.now), key, createdAt: scope.now })),
    skipDuplicates: true,
  })
  const bare = await scope.db.form.findMany({
    where: { ...tenant(scope), key: { in: shippedForms.map(({ key }) => key) }, versions: { none: {} } },
    select: { id: true, key: true },
  })
  await scope.db.formVersion.createMany({
    data: bare.flatMap(({ id, key }) =>
      shippedForms
        .filter((form) => form.key === key)
        .map(({ title, content }) => ({
          ...tenant(scope),
          id: uuidV7(scope.now),
          formId: id,
          version: 1,
          title,
          content: formContent.parse(content) as Prisma.InputJsonValue,
          createdAt: scope.now,
        })),
    ),
    skipDuplicates: true,
  })
}
