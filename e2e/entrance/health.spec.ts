import { expect, test } from "@playwright/test"

test("someone who watches the product is told that the database and the jobs are well, and nothing else", async ({
  request,
}) => {
  const response = await request.get("/api/health")
  expect(response.status()).toBe(200)
  expect(await response.json()).toEqual({
    status: "ok",
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    database: "ok",
    jobs: "ok",
  })
})
